import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from 'zustand';
import { pictureById } from '@/studio/library/pictures.ts';
import { isOnWall } from '@/studio/library/wall.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import { JobFrame } from './job-frame.tsx';
import { type FrameOfWall, PictureFrame } from './picture-frame.tsx';

/** The frame of a job and then of its picture, under which stays what the job showed last. */
export function MadeFrame(frame: FrameOfWall) {
  const { id, tabIndex } = frame;
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
    <PictureFrame {...frame} under={preview} isNew={wasJob} />
  );
}
