import { Trans, useLingui } from '@lingui/react/macro';
import { FORMATS } from '@/domain/recipe/formats.ts';
import { generate } from '@/studio/compose/generate.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { SamplePicture } from './sample-picture.tsx';
import styles from './welcome.module.css';

/** What a library without pictures shows: examples that draw themselves, one press away from being made. */
export function Welcome() {
  const { t } = useLingui();
  const studio = useStudio();
  const examples = [
    { prompt: t`A fox in a snowy forest at sunset, "WINTER SALE"`, format: 'portrait', seed: 11 },
    { prompt: t`Calm mountain lake at dawn, risograph`, format: 'square', seed: 4 },
    { prompt: t`City skyline at night in the rain, neon`, format: 'portrait', seed: 21 },
    { prompt: t`Three hot air balloons over a desert, travel poster`, format: 'square', seed: 3 },
    { prompt: t`Underwater with fish and coral, paper-cut`, format: 'portrait', seed: 8 },
    { prompt: t`Bauhaus poster in red and blue, "OPEN STUDIO"`, format: 'square', seed: 5 },
  ] as const;
  return (
    <div className={styles['welcome']}>
      <h2 className={styles['headline']}>
        <Trans>What shall we picture?</Trans>
      </h2>
      <p className={styles['lead']}>
        <Trans>
          Write it and press Enter. The first picture is drawn right here on your device: no
          account, no key, no network.
        </Trans>
      </p>
      <ul className={styles['examples']} aria-label={t`Examples`}>
        {examples.map(({ prompt, format, seed }) => (
          <li key={prompt}>
            <button
              type="button"
              className={styles['example']}
              onClick={() => {
                const size = FORMATS.find(({ id }) => id === format)?.size;
                studio.draft.setState({ prompt, ...(size && { size }) });
                generate(studio);
              }}
            >
              <span className={styles['frame']}>
                <SamplePicture
                  className={styles['picture']}
                  sample={{ prompt, style: null, size: SAMPLE_SIZES[format], seed }}
                />
              </span>
              <span className={styles['prompt']}>{prompt}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const SAMPLE_SIZES = {
  square: { width: 400, height: 400 },
  portrait: { width: 400, height: 500 },
} as const;
