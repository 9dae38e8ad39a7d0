import { Trans, useLingui } from '@lingui/react/macro';
import { Copy, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { connectionById } from '@/domain/generation/connection-list.ts';
import { connectionOf } from '@/domain/queue/job.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { FORMATS, formatOfSize } from '@/domain/recipe/formats.ts';
import { bytesText, costText } from '@/studio/amount-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { backendWords } from '@/studio/connections/backend-words.ts';
import { formatName, styleName } from '@/studio/compose/recipe-words.ts';
import { presetName } from '@/studio/presets/look-words.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './picture-screen.module.css';

/** All that makes the picture again, and what is known of how it was made. */
export function RecipeList({
  picture,
  onCopySeed,
  onTemplate,
}: {
  picture: Picture;
  onCopySeed: () => void;
  /** Wants the prompt as it was written in the composer. */
  onTemplate: () => void;
}) {
  const { t, i18n } = useLingui();
  const { recipe, width, height, cost } = picture;
  const { connections } = useStudio();
  const connection = useStore(connections.state, (list) =>
    connectionById(list, connectionOf(picture)),
  );
  const format = formatOfSize(picture);
  const ratio = FORMATS.find(({ id }) => id === format)?.ratio;
  const formatText = format === null ? '' : `${t(formatName(format))} ${ratio ?? ''}`;
  const backend = t(backendWords(recipe.backend).name);
  const made = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <dl className={styles['recipe']}>
      {recipe.template !== undefined && (
        <Line term={<Trans>Written as</Trans>}>
          <span dir="auto">{recipe.template}</span>
          <IconButton
            label={t`Write with this`}
            className={styles['copy-seed']}
            onClick={onTemplate}
          >
            <PenLine size={15} aria-hidden />
          </IconButton>
        </Line>
      )}
      {recipe.negative !== '' && (
        <Line term={<Trans>Without</Trans>}>
          <span dir="auto">{recipe.negative}</span>
        </Line>
      )}
      <Line term={<Trans>Style</Trans>}>
        {recipe.style === null ? <Trans>As the prompt suggests</Trans> : t(styleName(recipe.style))}
      </Line>
      {recipe.presets && (
        <Line term={<Trans>Presets</Trans>}>
          {recipe.presets.map((preset) => presetName(preset, t)).join(', ')}
        </Line>
      )}
      <Line term={<Trans>Size</Trans>}>
        {width} × {height}
        {formatText !== '' && <span className={styles['aside']}>{formatText}</span>}
      </Line>
      <Line term={<Trans>Seed</Trans>}>
        {recipe.seed}
        <IconButton label={t`Copy seed`} className={styles['copy-seed']} onClick={onCopySeed}>
          <Copy size={15} aria-hidden />
        </IconButton>
      </Line>
      {recipe.variation !== undefined && (
        <Line term={<Trans>Variation</Trans>}>{recipe.variation}</Line>
      )}
      <Line term={<Trans>Made with</Trans>}>
        {backend}
        {recipe.model !== recipe.backend && <span className={styles['aside']}>{recipe.model}</span>}
        {connection !== null && connection.name !== backend && (
          <span className={styles['aside']}>{connection.name}</span>
        )}
      </Line>
      {recipe.permissions?.[0] && (
        <Line term={<Trans>People</Trans>}>
          <Trans>May be shown, as was said on {made.format(recipe.permissions[0].atMs)}</Trans>
        </Line>
      )}
      {cost && <Line term={<Trans>Cost</Trans>}>{costText(cost, i18n.locale)}</Line>}
      <Line term={<Trans>Made</Trans>}>
        <time dateTime={new Date(picture.createdAtMs).toISOString()}>
          {made.format(picture.createdAtMs)}
        </time>
      </Line>
      <Line term={<Trans>Took</Trans>}>{secondsText(picture.durationMs, i18n.locale)}</Line>
      <Line term={<Trans>File</Trans>}>
        {picture.mediaType.replace(/^image\//, '').toUpperCase()}
        <span className={styles['aside']}>{bytesText(picture.sizeBytes, i18n.locale)}</span>
      </Line>
    </dl>
  );
}

function Line({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function secondsText(ms: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    maximumFractionDigits: ms < 10_000 ? 1 : 0,
  }).format(ms / 1000);
}
