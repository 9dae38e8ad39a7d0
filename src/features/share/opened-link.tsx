import { Trans, useLingui } from '@lingui/react/macro';
import { Repeat2 } from 'lucide-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { imageInLink } from '@/domain/sharing/image-in-link.ts';
import type { RecipeLink } from '@/domain/sharing/recipe-link.ts';
import { announce } from '@/studio/announcements.ts';
import type { Command } from '@/studio/commands.ts';
import { styleName } from '@/studio/compose/recipe-words.ts';
import { remixLink } from '@/studio/compose/remix.ts';
import { backendWords } from '@/studio/connections/backend-words.ts';
import { paths } from '@/studio/paths.ts';
import { presetName } from '@/studio/presets/look-words.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { LongText } from '@/ui/long-text.tsx';
import { DrawnPreview } from './drawn-preview.tsx';
import { InlinePicture } from './inline-picture.tsx';
import styles from './link-screen.module.css';

/** A recipe from elsewhere in words, with its picture or a preview, and the way into a draft. */
export function OpenedLink({ link }: { link: RecipeLink }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const { recipe, references } = link;
  const remix = useCallback(() => {
    const undo = remixLink(studio, link);
    navigate(paths.compose);
    announce(studio.announcements, {
      message: t`Recipe is in the composer`,
      action: { label: t`Undo`, run: undo },
    });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#prompt')?.focus());
  }, [studio, link, navigate, t]);
  const commands = useMemo(
    (): Command[] => [{ id: 'link.remix', label: t`Remix`, shortcut: 'r', run: remix }],
    [remix, t],
  );
  useCommands(commands);
  const image = useMemo(() => picturedIn(link), [link]);

  return (
    <article className={styles['link']}>
      {image === null ? (
        <DrawnPreview recipe={recipe} />
      ) : (
        <InlinePicture image={image.file} size={image.size} />
      )}
      <div className={styles['words']}>
        <h1>
          <Trans>A recipe from a link</Trans>
        </h1>
        <LongText className={styles['prompt']}>{recipe.prompt}</LongText>
        <Button look="main" className={styles['remix']} onClick={remix}>
          <Repeat2 size={18} aria-hidden />
          <Trans>Remix</Trans>
        </Button>
        <p className={styles['aside']}>
          <Trans>Puts it into your composer. Nothing is made, sent or kept before you ask.</Trans>
        </p>
        <RecipeWords link={link} />
        {link.image !== null && image === null && (
          <p className={styles['aside']}>
            <Trans>The picture in the link did not come through whole.</Trans>
          </p>
        )}
        {references > 0 && (
          <p className={styles['aside']}>
            <Trans>It began with images, which a link does not carry.</Trans>
          </p>
        )}
      </div>
    </article>
  );
}

function RecipeWords({ link: { recipe } }: { link: RecipeLink }) {
  const { t } = useLingui();
  const { negative, style, presets, size, seed, backend, model } = recipe;
  return (
    <dl className={styles['recipe']}>
      {negative !== '' && <Line term={<Trans>Without</Trans>}>{negative}</Line>}
      {style !== null && <Line term={<Trans>Style</Trans>}>{t(styleName(style))}</Line>}
      {presets && (
        <Line term={<Trans>Presets</Trans>}>
          {presets.map((preset) => presetName(preset, t)).join(', ')}
        </Line>
      )}
      <Line term={<Trans>Size</Trans>}>
        {size.width} × {size.height}
      </Line>
      <Line term={<Trans>Seed</Trans>}>{seed}</Line>
      <Line term={<Trans>Made with</Trans>}>
        {t(backendWords(backend).name)}
        {model !== backend && <span className={styles['aside']}>{model}</span>}
      </Line>
    </dl>
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

function picturedIn({ image }: RecipeLink) {
  const header = image === null ? null : imageInLink(image);
  if (image === null || header === null) return null;
  return { file: new Blob([image], { type: header.mediaType }), size: header.size };
}
