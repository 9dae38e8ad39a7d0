import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { carryReading, READING_PARTS, type ReadingPart } from '@/domain/metadata/carry-reading.ts';
import type { Reading } from '@/domain/metadata/found-recipe.ts';
import { useModel } from '@/studio/compose/use-model.ts';
import { takeAndSay } from '@/studio/import/take-reading.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { LongText } from '@/ui/long-text.tsx';
import { leftWords } from './import-words.ts';
import styles from './import-screen.module.css';

const ALL: ReadonlySet<ReadingPart> = new Set(READING_PARTS);

/** What one program wrote, and what of it can be taken into the draft. */
export function FoundReading({ reading }: { reading: Reading }) {
  const { t } = useLingui();
  const studio = useStudio();
  const model = useModel();
  const backend = useStore(studio.draft, (draft) => draft.backend);
  const { left } = carryReading(reading, { backend }, model, ALL);
  const { prompt, negative, seed, size, steps, guidance, sampler, scheduler, loras } = reading;
  const take = (parts: ReadonlySet<ReadingPart>) => takeAndSay(studio, reading, parts, t);
  const hasMaking =
    reading.recipe !== null || [steps, guidance, sampler, scheduler].some((one) => one !== null);
  return (
    <section className={styles['reading']}>
      <h2>
        {reading.tool || <Trans>Described by hand</Trans>}
        {reading.confidence === 'experimental' && (
          <span>
            <Trans>experimental</Trans>
          </span>
        )}
        {reading.confidence === 'likely' && (
          <span>
            <Trans>a guess</Trans>
          </span>
        )}
      </h2>
      {prompt !== '' && <LongText className={styles['prompt']}>{prompt}</LongText>}
      <dl>
        {negative !== '' && <Line term={<Trans>Without</Trans>}>{negative}</Line>}
        {reading.model !== null && <Line term={t`Made with`}>{reading.model}</Line>}
        {loras.length > 0 && (
          <Line term="LoRA">
            {loras
              .map(({ name, weight }) => (weight === null ? name : `${name} (${weight})`))
              .join(', ')}
          </Line>
        )}
        {size !== null && (
          <Line term={<Trans>Size</Trans>}>
            {size.width} × {size.height}
          </Line>
        )}
        {seed !== null && <Line term={<Trans>Seed</Trans>}>{seed}</Line>}
        {(sampler ?? scheduler) !== null && (
          <Line term={<Trans>Sampler</Trans>}>
            {[sampler, scheduler].filter(Boolean).join(' · ')}
          </Line>
        )}
        {steps !== null && <Line term={<Trans>Steps</Trans>}>{steps}</Line>}
        {guidance !== null && <Line term={<Trans>Guidance</Trans>}>{guidance}</Line>}
        {reading.passes.map((pass, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- A recipe that was read never changes.
          <Line key={at} term={<Trans>And then</Trans>}>
            {[pass.sampler, pass.model, pass.prompt].filter(Boolean).join(' · ')}
          </Line>
        ))}
      </dl>
      {left.length > 0 && (
        <p className={styles['aside']}>
          <Trans>Stays behind:</Trans>{' '}
          {left.map((one) => t(leftWords(one.what, one.text.slice(0, 80)))).join('; ')}
        </p>
      )}
      <div className={styles['ways']}>
        <Button look="main" onClick={() => take(ALL)}>
          <Trans>Take all of it</Trans>
        </Button>
        {prompt !== '' && (
          <Button onClick={() => take(new Set(['prompt']))}>
            <Trans>Only its words</Trans>
          </Button>
        )}
        {hasMaking && (
          <Button onClick={() => take(new Set(['making']))}>
            <Trans>Only how it was made</Trans>
          </Button>
        )}
        {size !== null && (
          <Button onClick={() => take(new Set(['size']))}>
            <Trans>Only its size</Trans>
          </Button>
        )}
        {seed !== null && (
          <Button onClick={() => take(new Set(['seed']))}>
            <Trans>Only its seed</Trans>
          </Button>
        )}
      </div>
    </section>
  );
}

function Line({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
