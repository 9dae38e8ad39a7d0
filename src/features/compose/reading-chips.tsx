import { Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { SKETCH } from '@/domain/generation/connection.ts';
import {
  partWithFillers,
  type ReadingPart,
  unusedWords,
  withPartReplaced,
} from '@/domain/generation/reading.ts';
import { type PromptReading, useReading } from '@/studio/use-reading.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { Popover } from '@/ui/popover.tsx';
import styles from './reading-chips.module.css';

/** More words than this say only that there are more. */
const UNUSED_SHOWN = 6;

/** What was understood of the prompt, each part to be changed by hand, and what was not used. */
export function ReadingChips() {
  const { t, i18n } = useLingui();
  const { draft } = useStudio();
  const read = useReading(i18n.locale);
  const isSoonRead = useStore(
    draft,
    ({ prompt, connection }) => connection === SKETCH.id && prompt.trim() !== '',
  );
  // Their room is kept from the first key on, so that the bar does not grow when they come.
  if (read === null) return isSoonRead && <div className={styles['chips']} />;
  const { words, reading } = read;
  const parts = reading.parts.filter(({ kind }) => KIND_NAMES[kind] !== undefined);
  const unused = unusedWords(words, reading);
  return (
    <div role="group" aria-label={t`How the prompt was understood`} className={styles['chips']}>
      {parts.length === 0 && (
        <span className={styles['unused']}>
          <Trans>Nothing understood yet: the picture will be abstract.</Trans>
        </span>
      )}
      {withKeys(parts).map(({ key, part }) => (
        <PartChip key={key} part={part} read={read} />
      ))}
      {parts.length > 0 && unused.length > 0 && (
        <span className={styles['unused']}>
          <Trans>Not used: {unused.slice(0, UNUSED_SHOWN).join(', ')}</Trans>
          {unused.length > UNUSED_SHOWN && ' …'}
        </span>
      )}
    </div>
  );
}

/** A part is the same one as before when it is as many of its kind from the start. */
function withKeys(parts: readonly ReadingPart[]): { key: string; part: ReadingPart }[] {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const number = (seen.get(part.kind) ?? 0) + 1;
    seen.set(part.kind, number);
    return { key: `${part.kind} ${number}`, part };
  });
}

function PartChip({ part, read: { prompt, reading } }: { part: ReadingPart; read: PromptReading }) {
  const { t } = useLingui();
  const { draft } = useStudio();
  const kind = t(KIND_NAMES[part.kind] ?? msg`Subject`);
  const text = prompt.slice(part.start, part.end);
  const choices = reading.choices[part.kind] ?? [];
  const [chosen, setChosen] = useState({ prompt, meaning: part.meaning });
  const replace = (words: string) => {
    // Typing may have gone on since the prompt was read.
    if (draft.getState().prompt !== prompt) return;
    const replaced = words === '' ? partWithFillers(prompt, reading, part) : part;
    draft.setState({ prompt: withPartReplaced(prompt, replaced, words) });
  };
  return (
    <Popover
      label={`${kind}: ${text}`}
      className={styles['chip']}
      face={
        <>
          {part.kind === 'color' && (
            <span className={styles['swatch']} style={{ background: part.meaning }} />
          )}
          <span className={styles['text']} dir="auto">
            {text}
          </span>
        </>
      }
    >
      <div className={styles['panel']}>
        {choices.length > 0 ? (
          <ChoiceGroup
            legend={kind}
            // Until the changed prompt has been read, what was chosen stands.
            value={chosen.prompt === prompt ? chosen.meaning : part.meaning}
            onChange={(meaning) => {
              setChosen({ prompt, meaning });
              const choice = choices.find((candidate) => candidate.meaning === meaning);
              if (choice) replace(choice.words);
            }}
            choices={choices.map(({ meaning, words }) => ({ value: meaning, label: words }))}
          />
        ) : (
          <p className={styles['kind']}>{kind}</p>
        )}
        <Button onClick={() => replace('')}>
          <Trash2 size={16} aria-hidden />
          <Trans>Take it out of the prompt</Trans>
        </Button>
      </div>
    </Popover>
  );
}

/** The kinds that are shown; the others only help to read. */
const KIND_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  subject: msg`Subject`,
  setting: msg`Setting`,
  time: msg`Time of day`,
  season: msg`Season`,
  weather: msg`Weather`,
  color: msg`Color`,
  tone: msg`Tone of the colors`,
  style: msg`Style`,
  framing: msg`Composition`,
  'quiet-side': msg`Space left empty`,
  lettering: msg`Lettering`,
  mood: msg`Mood`,
};
