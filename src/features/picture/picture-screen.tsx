import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Picture } from '@/domain/library/picture.ts';
import { relatives } from '@/studio/library/lineage.ts';
import { neighbours } from '@/studio/library/neighbours.ts';
import { allPictures, originalOf, pictureById } from '@/studio/library/pictures.ts';
import { useOffersGuides } from '@/studio/references/use-offers-guides.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { PictureAbsent } from './picture-absent.tsx';
import { PicturePanel } from './picture-panel.tsx';
import styles from './picture-screen.module.css';
import { Stage } from './stage.tsx';
import { usePictureAccent } from './use-picture-accent.ts';
import { usePictureActions } from './use-picture-actions.ts';
import { usePictureCommands } from './use-picture-commands.ts';

/** One picture, large, and beside it all that belongs to it. */
export function PictureScreen({ id = '' }: { id?: string }) {
  const studio = useStudio();
  const { data: all } = useQuery(allPictures(studio));
  const own = useQuery(pictureById(studio, id));
  const picture = all?.pictures.find((picture) => picture.id === id) ?? own.data;

  if (picture && picture.deletedAtMs === null) {
    return <PictureInView picture={picture} pictures={all?.pictures ?? []} />;
  }
  if (own.isPending) return <div className={styles['screen']} />;
  return <PictureAbsent id={id} isInBin={picture != null} isUnreadable={own.isError} />;
}

function PictureInView({ picture, pictures }: { picture: Picture; pictures: readonly Picture[] }) {
  const studio = useStudio();
  const order = useStore(studio.browsing, ({ order }) => order);
  const beside = useMemo(
    () => neighbours(pictures, order, picture.id),
    [pictures, order, picture.id],
  );
  const { previous, next } = beside;
  const actions = usePictureActions(picture, next ?? previous);
  const offersGuides = useOffersGuides(picture.recipe.backend);
  usePictureCommands(actions, beside, picture.favorite, offersGuides);
  usePictureAccent(picture.placeholder);

  const cache = useQueryClient();
  useEffect(() => {
    studio.browsing.setState({ lastSeen: picture.id });
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, [studio, picture.id]);
  useEffect(() => {
    for (const neighbour of [next, previous]) {
      if (neighbour === null) continue;
      studio.thumbnails.prepare([neighbour.id]);
      void cache.prefetchQuery(originalOf(studio, neighbour.id));
    }
  }, [cache, studio, next, previous]);

  return (
    <div className={styles['screen']}>
      <Stage picture={picture} beside={beside} actions={actions} />
      <PicturePanel
        picture={picture}
        relatives={useMemo(() => relatives(pictures, picture), [pictures, picture])}
        actions={actions}
        offersGuides={offersGuides}
      />
    </div>
  );
}
