import { Trans, useLingui } from '@lingui/react/macro';
import { Copy, Download, Grid2x2Plus, Heart, Repeat2, Share2, Trash2 } from 'lucide-react';
import { SKETCH } from '@/domain/generation/connection.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Relatives } from '@/studio/library/use-relatives.ts';
import { useAddReferences } from '@/studio/references/use-add-references.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { LongText } from '@/ui/long-text.tsx';
import { FamilyWays } from './family-ways.tsx';
import { ForeignParents } from './foreign-parents.tsx';
import { FormatSection } from './format-section.tsx';
import { ReferenceActions } from './reference-actions.tsx';
import { Marks } from './marks.tsx';
import { NoticeWords } from './notice-words.tsx';
import { PictureCredentials } from './picture-credentials.tsx';
import styles from './picture-screen.module.css';
import { RecipeList } from './recipe-list.tsx';
import { RelativesStrip } from './relatives-strip.tsx';
import { SaveMenu } from './save-menu.tsx';
import type { PictureActions } from './use-picture-actions.ts';

export function PicturePanel({
  picture,
  relatives,
  actions,
  offersGuides,
}: {
  picture: Picture;
  relatives: Relatives;
  actions: PictureActions;
  offersGuides: boolean;
}) {
  const { t } = useLingui();
  const { recipe, favorite, notices } = picture;
  const { parents, children, siblings, similar } = relatives;
  const add = useAddReferences();
  return (
    <aside className={styles['panel']} aria-label={t`About this picture`}>
      <h1 className="visually-hidden">
        <Trans>Picture</Trans>
      </h1>
      <div className={styles['actions']}>
        <Button look="main" className={styles['remix']} onClick={actions.remix}>
          <Repeat2 size={18} aria-hidden />
          <Trans>Remix</Trans>
        </Button>
        <IconButton
          label={t`Favorite`}
          shortcut="F"
          aria-pressed={favorite}
          onClick={actions.toggleFavorite}
        >
          <Heart size={19} fill={favorite ? 'currentColor' : 'none'} aria-hidden />
        </IconButton>
        <IconButton label={t`Download`} shortcut="D" onClick={actions.download}>
          <Download size={19} aria-hidden />
        </IconButton>
        <SaveMenu
          picture={picture}
          offersGuides={offersGuides}
          onSave={actions.downloadAs}
          onSaveGuide={actions.downloadGuide}
          onRefer={(guide) => add.guide(picture, guide)}
        />
        <IconButton label={t`Share`} shortcut="S" onClick={actions.share}>
          <Share2 size={19} aria-hidden />
        </IconButton>
        <IconButton label={t`Delete`} shortcut="Del" onClick={actions.remove}>
          <Trash2 size={19} aria-hidden />
        </IconButton>
      </div>

      <Button
        look="outlined"
        className={styles['more']}
        title={`${t`More like this`} (V)`}
        onClick={actions.moreLikeThis}
      >
        <Grid2x2Plus size={18} aria-hidden />
        <Trans>More like this</Trans>
      </Button>

      <ReferenceActions picture={picture} offersGuides={offersGuides} />

      <FormatSection picture={picture} />
      <section className={styles['prompt']}>
        <LongText>{recipe.prompt}</LongText>
        <Button className={styles['copy']} onClick={actions.copyPrompt}>
          <Copy size={16} aria-hidden />
          <Trans>Copy prompt</Trans>
        </Button>
      </section>

      {notices.length > 0 && (
        <ul className={styles['notices']}>
          {notices.map((notice) => (
            <li key={JSON.stringify(notice)}>
              <NoticeWords notice={notice} prompt={recipe.prompt} />
            </li>
          ))}
        </ul>
      )}

      <Marks picture={picture} />
      <RecipeList
        picture={picture}
        onCopySeed={actions.copySeed}
        onTemplate={actions.remixTemplate}
      />
      {recipe.backend !== SKETCH.kind && <PictureCredentials picture={picture} />}
      <ForeignParents parents={picture.parents} />
      <RelativesStrip title={t`Came from`} ids={parents} beside={picture} as="parents" />
      <RelativesStrip title={t`Remixed into`} ids={children} beside={picture} as="children" />
      <RelativesStrip title={t`Siblings`} ids={siblings} />
      <FamilyWays picture={picture} relatives={relatives} />
      <RelativesStrip title={t`Similar`} ids={similar} />
    </aside>
  );
}
