import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CheckReport } from '@/domain/library/library-check.ts';
import { pictureById } from '@/studio/library/pictures.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './storage-screen.module.css';

/** So many pictures of a kind are named. */
const NAMED = 6;

const NONE: readonly string[] = [];

/** What a check has found and done, with the names of the pictures. */
export function CheckReportView({ report }: { report: CheckReport }) {
  const { thumbnailsMade, filesLost, originalsLost, originalsDamaged } = report;
  const { sizesMended, foundAgain, strayFiles, filesRemoved, indexMended, unreadable } = report;
  const named = [
    thumbnailsMade,
    filesLost,
    originalsLost,
    originalsDamaged,
    sizesMended,
    foundAgain,
  ];
  const isWhole =
    named.every(({ length }) => length === 0) &&
    strayFiles + filesRemoved + indexMended + unreadable === 0;
  if (isWhole) {
    return (
      <p className={styles['good']}>
        <CircleCheck size={18} aria-hidden />
        <Trans>Everything fits together.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles['found']}>
      <Finding ids={thumbnailsMade}>
        <Plural
          value={thumbnailsMade.length}
          one="# thumbnail was gone or broken, and was made anew"
          other="# thumbnails were gone or broken, and were made anew"
        />
      </Finding>
      <Finding ids={originalsLost}>
        <Plural
          value={originalsLost.length}
          one="# original is gone; its recipe can make the picture again"
          other="# originals are gone; their recipes can make the pictures again"
        />
      </Finding>
      <Finding ids={filesLost}>
        <Plural
          value={filesLost.length}
          one="# picture has no readable file any more, only its recipe"
          other="# pictures have no readable files any more, only their recipes"
        />
      </Finding>
      <Finding ids={originalsDamaged}>
        <Plural
          value={originalsDamaged.length}
          one="# original is not what was once stored; it was left as it is"
          other="# originals are not what was once stored; they were left as they are"
        />
      </Finding>
      <Finding ids={sizesMended}>
        <Plural
          value={sizesMended.length}
          one="# size was written down wrongly, and was corrected"
          other="# sizes were written down wrongly, and were corrected"
        />
      </Finding>
      <Finding ids={foundAgain}>
        <Plural
          value={foundAgain.length}
          one="# picture had lost its entry, and is back in the gallery without its recipe"
          other="# pictures had lost their entries, and are back in the gallery without their recipes"
        />
      </Finding>
      <Finding count={strayFiles}>
        <Plural
          value={strayFiles}
          one="# file belongs to no picture; the next check deals with it"
          other="# files belong to no picture; the next check deals with them"
        />
      </Finding>
      <Finding count={filesRemoved}>
        <Plural
          value={filesRemoved}
          one="# file that belonged to no picture was removed"
          other="# files that belonged to no picture were removed"
        />
      </Finding>
      <Finding count={indexMended}>
        <Plural
          value={indexMended}
          one="# part of the index did not fit, and is made anew"
          other="# parts of the index did not fit, and are made anew"
        />
      </Finding>
      <Finding count={unreadable}>
        <Plural
          value={unreadable}
          one="# entry cannot be read; it was left as it is"
          other="# entries cannot be read; they were left as they are"
        />
      </Finding>
    </ul>
  );
}

/** Nothing where nothing was found. */
function Finding({
  ids = NONE,
  count = ids.length,
  children,
}: {
  ids?: readonly string[];
  count?: number;
  children: ReactNode;
}) {
  if (count === 0) return null;
  const rest = ids.length - NAMED;
  return (
    <li>
      {children}
      {ids.length > 0 && (
        <ul>
          {ids.slice(0, NAMED).map((id) => (
            <PictureName key={id} id={id} />
          ))}
          {rest > 0 && (
            <li>
              <Plural value={rest} one="and # more" other="and # more" />
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function PictureName({ id }: { id: string }) {
  const { data: picture } = useQuery(pictureById(useStudio(), id));
  return (
    <li>
      <Link href={paths.picture(id)} dir="auto">
        {picture?.recipe.prompt || <Trans>Picture without a prompt</Trans>}
      </Link>
    </li>
  );
}
