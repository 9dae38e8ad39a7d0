import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Picture } from '@/domain/library/picture.ts';
import { originalOf, pictureById } from '@/studio/library/pictures.ts';
import { useRelatives } from '@/studio/library/use-relatives.ts';
import { useOffersGuides } from '@/studio/references/use-offers-guides.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { PictureAbsent } from './picture-absent.tsx';
import { PicturePanel } from './picture-panel.tsx';
import styles from './picture-screen.module.css';
import { Stage } from './stage.tsx';
import { usePictureAccent } from './use-picture-accent.ts';
import { usePictureActions } from './use-picture-actions.ts';
import { usePictureCommands } from './use-picture-commands.ts';
import { type Steps, useSteps } from './use-steps.ts';

/** One picture, large, and beside it all that belongs to it. */
export function PictureScreen({ id = '' }: { id?: string }) {
  const studio = useStudio();
  const own = useQuery(pictureById(studio, id));
  const steps = useSteps(id);
  const { data: picture } = own;

  if (picture && picture.deletedAtMs === null)
    return <PictureInView picture={picture} steps={steps} />;
  if (own.isPending) return <div className={styles['screen']} />;
  return <PictureAbsent id={id} isInBin={picture != null} isUnreadable={own.isError} />;
}

function PictureInView({ picture, steps }: { picture: Picture; steps: Steps }) {
  const studio = useStudio();
  const { previous, next } = steps;
  const relatives = useRelatives(picture);
  const actions = usePictureActions(picture, next ?? previous);
  const offersGuides = useOffersGuides(picture.recipe.backend);
  usePictureCommands(actions, picture.favorite, offersGuides);
  usePictureAccent(picture.placeholder);

  const cache = useQueryClient();
  useEffect(() => {
    studio.browsing.setState({ lastSeen: picture.id });
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, [studio, picture.id]);
  useEffect(() => {
    for (const neighbour of [next, previous]) {
      if (neighbour === null) continue;
      studio.thumbnails.prepare([neighbour]);
      void cache.prefetchQuery(pictureById(studio, neighbour));
      void cache.prefetchQuery(originalOf(studio, neighbour));
    }
  }, [cache, studio, next, previous]);

  return (
    <div className={styles['screen']}>
      <Stage picture={picture} steps={steps} actions={actions} />
      <PicturePanel
        picture={picture}
        relatives={relatives}
        actions={actions}
        offersGuides={offersGuides}
      />
    </div>
  );
}
