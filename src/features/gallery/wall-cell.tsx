import { useState } from 'react';
import { useStore } from 'zustand';
import { useStudio } from '@/studio/use-studio.ts';
import { isJob, type PictureFilter, type WallEntry } from '@/studio/library/wall.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import { JobFrame } from './job-frame.tsx';
import { PictureFrame } from './picture-frame.tsx';

/** One frame of the wall. What a job showed last stays under its picture until that has come up. */
export function WallCell({
  entry,
  filter,
  tabIndex,
}: {
  entry: WallEntry;
  filter: PictureFilter;
  tabIndex: 0 | -1;
}) {
  const { queue } = useStudio();
  const current = useStore(queue.state, ({ previews }) => previews.get(entry.id) ?? null);
  const [last, setLast] = useState(current);
  if (current !== null && current !== last) setLast(current);
  const [wasJob, setWasJob] = useState(isJob(entry));
  if (isJob(entry) && !wasJob) setWasJob(true);
  const preview = useObjectUrl(last);
  return isJob(entry) ? (
    <JobFrame id={entry.id} preview={preview} tabIndex={tabIndex} />
  ) : (
    <PictureFrame
      picture={entry}
      filter={filter}
      under={preview}
      isNew={wasJob}
      tabIndex={tabIndex}
    />
  );
}
