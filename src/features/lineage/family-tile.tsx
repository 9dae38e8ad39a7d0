import { Plural, useLingui } from '@lingui/react/macro';
import { memo, useId } from 'react';
import type { FamilyPlace } from '@/domain/library/family-layout.ts';
import { type FamilyMember, kinshipOf } from '@/domain/library/lineage.ts';
import { GONE_NAMES, KINSHIP_NAMES } from '@/studio/library/kinship-words.ts';
import { useKin } from '@/studio/library/use-kin.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import { groundOf, placeholderUrl } from '@/ui/placeholder.ts';
import styles from './family-graph.module.css';
import { drawnSize, middleOf } from './family-sight.ts';

/** A picture in its place among its family. */
export const FamilyTile = memo(function FamilyTile({
  member,
  place,
  nth,
  among,
  isSelected,
  isStart,
}: {
  member: FamilyMember;
  place: FamilyPlace;
  /** From 1, among those beside whom it hangs on one parent. */
  nth: number;
  among: number;
  isSelected: boolean;
  isStart: boolean;
}) {
  const { t } = useLingui();
  const words = useId();
  const { id, is } = member;
  const { kin } = useKin(id);
  const [lowest = ''] = place.parents;
  const parent = useKin(lowest);
  const thumbnail = useThumbnail(id);
  const { width, height } = drawnSize(member);
  const { x, y } = middleOf(place);
  const gone = is === 'here' ? null : t(GONE_NAMES[is]);
  const kinship = kin && lowest !== '' ? kinshipOf(kin, parent.kin ?? lowest) : null;
  const { length } = place.children;
  return (
    <div
      role="treeitem"
      aria-label={kin?.recipe.prompt.slice(0, 300) || gone || t`Picture`}
      aria-describedby={words}
      aria-level={place.row + 1}
      aria-posinset={nth}
      aria-setsize={among}
      aria-selected={isSelected}
      tabIndex={isSelected ? 0 : -1}
      data-id={id}
      data-is={is}
      data-start={isStart || undefined}
      className={styles['tile']}
      style={{
        width,
        height,
        transform: `translate(${x - width / 2}px, ${y - height / 2}px)`,
        ...groundOf(placeholderUrl(kin?.placeholder ?? '')),
      }}
    >
      <DevelopingImage src={thumbnail} />
      {gone !== null && <span className={styles['gone']}>{gone}</span>}
      <span id={words} className="visually-hidden">
        {kinship && `${t(KINSHIP_NAMES[kinship])}: ${parent.kin?.recipe.prompt ?? ''}. `}
        <Plural
          value={length}
          _0="Nothing came from it"
          one="# came from it"
          other="# came from it"
        />
      </span>
    </div>
  );
});
