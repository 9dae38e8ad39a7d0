import { Trans, useLingui } from '@lingui/react/macro';
import { WandSparkles } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '@/domain/generation/failure.ts';
import { textCost, type TextModel } from '@/domain/generation/text-model.ts';
import { RICHER_TASK } from '@/domain/prompt/richer-prompt.ts';
import { costText } from '@/studio/amount-words.ts';
import {
  connectionsForText,
  failureOf,
  makeRicher,
  type Richer,
  textModels,
} from '@/studio/compose/make-richer.ts';
import { failureWords } from '@/studio/failure-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { SelectField } from '@/ui/field.tsx';
import styles from './building-blocks.module.css';
import { RicherProposal } from './richer-proposal.tsx';

/** Has a model of one's own connections rewrite the prompt; nothing is asked before it is wanted. */
export function MakeRicher() {
  const { connections, draft } = useStudio();
  const hasSome = useStore(connections.state, (list) => connectionsForText(list).length > 0);
  const isEmpty = useStore(draft, ({ prompt }) => prompt.trim() === '');
  const [isOpen, setIsOpen] = useState(false);
  if (!hasSome) return null;
  if (isOpen) return <Asking onLeave={() => setIsOpen(false)} />;
  return (
    <Button
      look="outlined"
      className={styles['fill']}
      disabled={isEmpty}
      onClick={() => setIsOpen(true)}
    >
      <WandSparkles size={16} aria-hidden />
      <Trans>Make richer …</Trans>
    </Button>
  );
}

type State =
  | { readonly is: 'choosing' }
  | { readonly is: 'asking'; readonly stop: AbortController }
  | { readonly is: 'answered'; readonly prompt: string; readonly answer: Richer };

function Asking({ onLeave }: { onLeave: () => void }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const offered = connectionsForText(useStore(studio.connections.state));
  const prompt = useStore(studio.draft, (draft) => draft.prompt);
  const [connection, setConnection] = useState(offered[0]?.id ?? '');
  const { models, failure } = useTextModels(connection);
  const [chosen, setChosen] = useState('');
  const [state, setState] = useState<State>({ is: 'choosing' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const model = models?.find(({ id }) => id === chosen) ?? models?.[0];
  const cost = model && textCost(model, { task: RICHER_TASK, text: prompt });

  const ask = async () => {
    if (model === undefined) return;
    const stop = new AbortController();
    running.current = stop;
    setState({ is: 'asking', stop });
    try {
      const wanted = { connection, model: model.id, prompt };
      const answer = await makeRicher(studio, wanted, stop.signal);
      setState({ is: 'answered', prompt, answer });
    } catch {
      // It was called off.
      setState({ is: 'choosing' });
    }
  };
  if (state.is === 'answered' && state.answer.outcome === 'written')
    return (
      <RicherProposal
        prompt={state.prompt}
        richer={state.answer.richer}
        cost={state.answer.cost}
        onAgain={() => void ask()}
        onLeave={onLeave}
      />
    );
  return (
    <section aria-label={t`Make richer`} className={styles['proposal']}>
      {offered.length > 1 && (
        <SelectField
          label={t`Connection`}
          value={connection}
          choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => setConnection(target.value)}
        />
      )}
      {models !== null && models.length > 0 && (
        <SelectField
          label={t`Text model`}
          value={model?.id ?? ''}
          choices={models.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => setChosen(target.value)}
          hint={
            cost ? (
              <Trans>Sends your prompt there; it costs about {costText(cost, i18n.locale)}.</Trans>
            ) : (
              <Trans>Sends your prompt there; the service may charge for it.</Trans>
            )
          }
        />
      )}
      <div role="status" className={styles['hint']}>
        {models === null && failure === null && <Trans>Asking which models write text …</Trans>}
        {models?.length === 0 && <Trans>This connection offers no model that writes text.</Trans>}
        {state.is === 'asking' && <Trans>Waiting for the answer …</Trans>}
        <FailureWords
          failure={
            failure ??
            (state.is === 'answered' && state.answer.outcome === 'failed'
              ? state.answer.failure
              : null)
          }
        />
      </div>
      <div className={styles['ways']}>
        {state.is === 'asking' ? (
          <Button look="outlined" onClick={() => state.stop.abort()}>
            <Trans>Stop</Trans>
          </Button>
        ) : (
          <Button look="main" disabled={model === undefined} onClick={() => void ask()}>
            <Trans>Ask for it</Trans>
          </Button>
        )}
        <Button onClick={onLeave}>
          <Trans>Leave</Trans>
        </Button>
      </div>
    </section>
  );
}

function FailureWords({ failure }: { failure: Failure | null }) {
  const { t } = useLingui();
  if (failure === null) return null;
  if (failure.kind === 'unreadable-reply')
    return <Trans>The answer could not be read. Ask again, or choose another model.</Trans>;
  const { what, next } = failureWords(failure);
  return (
    <>
      {t(what)} {t(next)}
    </>
  );
}

/** What a connection offers; null until it has said it, or why it did not. */
function useTextModels(connection: string): {
  readonly models: readonly TextModel[] | null;
  readonly failure: Failure | null;
} {
  const studio = useStudio();
  const [known, setKnown] = useState<{
    readonly connection: string;
    readonly models: readonly TextModel[] | null;
    readonly failure: Failure | null;
  } | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    void textModels(studio, connection, leaving.signal)
      .then((models) => ({ connection, models, failure: null }))
      .catch((error: unknown) => ({ connection, models: null, failure: failureOf(error) }))
      .then((answer) => {
        if (!leaving.signal.aborted) setKnown(answer);
      });
    return () => leaving.abort();
  }, [studio, connection]);
  return known?.connection === connection ? known : { models: null, failure: null };
}
