import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { LibraryQuery } from '@/domain/library/library-query.ts';
import { pictureById } from '@/studio/library/pictures.ts';
import { isOnWall } from '@/studio/library/wall.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import { JobFrame } from './job-frame.tsx';
import { type PictureFace, PictureFrame } from './picture-frame.tsx';

/** One frame of the wall. What a job showed last stays under its picture until that has come up. */
export function WallCell({
  id,
  query,
  tabIndex,
  onSelect,
  Face,
}: {
  id: string;
  query: LibraryQuery;
  tabIndex: 0 | -1;
  onSelect: ((id: string, isRange: boolean) => void) | null;
  Face: PictureFace | undefined;
}) {
  const studio = useStudio();
  const { queue } = studio;
  const { data: picture = null } = useQuery(pictureById(studio, id));
  const current = useStore(queue.state, ({ previews }) => previews.get(id) ?? null);
  const [last, setLast] = useState(current);
  if (current !== null && current !== last) setLast(current);
  const isJob = useStore(queue.state, ({ jobs }) => {
    const job = jobs.get(id);
    return picture === null && job !== undefined && isOnWall(job);
  });
  const [wasJob, setWasJob] = useState(isJob);
  if (isJob && !wasJob) setWasJob(true);
  const preview = useObjectUrl(last);
  return isJob ? (
    <JobFrame id={id} preview={preview} tabIndex={tabIndex} />
  ) : (
    <PictureFrame
      id={id}
      picture={picture}
      query={query}
      under={preview}
      isNew={wasJob}
      tabIndex={tabIndex}
      onSelect={onSelect}
      Face={Face}
    />
  );
}
