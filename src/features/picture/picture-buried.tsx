import { Trans } from '@lingui/react/macro';
import { Repeat2 } from 'lucide-react';
import type { Tombstone } from '@/domain/library/tombstone.ts';
import { remix } from '@/studio/compose/remix.ts';
import { useCompose } from '@/studio/compose/use-compose.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { groundOf, placeholderUrl } from '@/ui/placeholder.ts';
import styles from './picture-screen.module.css';

/** What stays of a picture that was deleted for good while others come from it. */
export function PictureBuried({ tombstone }: { tombstone: Tombstone }) {
  const studio = useStudio();
  const compose = useCompose();
  const { recipe, width, height, placeholder } = tombstone;
  return (
    <>
      <div
        className={styles['buried']}
        style={{ aspectRatio: width / height, ...groundOf(placeholderUrl(placeholder)) }}
      />
      <h1>
        <Trans>This picture was deleted for good</Trans>
      </h1>
      <p>
        <Trans>Its recipe is kept for as long as another picture comes from it.</Trans>
      </p>
      <blockquote dir="auto">{recipe.prompt}</blockquote>
      <Button look="main" onClick={() => compose(remix(studio, tombstone))}>
        <Repeat2 size={18} aria-hidden />
        <Trans>Remix</Trans>
      </Button>
    </>
  );
}
