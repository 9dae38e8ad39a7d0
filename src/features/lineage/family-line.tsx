import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import type { FamilyPlace } from '@/domain/library/family-layout.ts';
import { type FamilyMember, kinshipOf } from '@/domain/library/lineage.ts';
import { KINSHIP_NAMES } from '@/studio/library/kinship-words.ts';
import { useKin } from '@/studio/library/use-kin.ts';
import { drawnSize, middleOf } from './family-sight.ts';

export interface FamilyEnd {
  readonly place: FamilyPlace;
  readonly member: FamilyMember;
}

/** From a parent to a child, with how the child came about. */
export const FamilyLine = memo(function FamilyLine({
  parent,
  child,
}: {
  parent: FamilyEnd;
  child: FamilyEnd;
}) {
  const { t } = useLingui();
  const [above, below] = [useKin(parent.member.id), useKin(child.member.id)];
  const [from, to] = [middleOf(parent.place), middleOf(child.place)];
  const top = from.y + drawnSize(parent.member).height / 2 + 4;
  const bottom = to.y - drawnSize(child.member).height / 2 - 4;
  const half = (top + bottom) / 2;
  const isKnown = below.kin !== null && !above.isPending;
  const kinship = isKnown && kinshipOf(below.kin, above.kin ?? parent.member.id);
  return (
    <g>
      <path d={`M${from.x} ${top}C${from.x} ${half} ${to.x} ${half} ${to.x} ${bottom}`} />
      {kinship && (
        // Three quarters of the way down the curve.
        <text x={from.x * 0.156 + to.x * 0.844} y={top * 0.156 + bottom * 0.844}>
          {t(KINSHIP_NAMES[kinship])}
        </text>
      )}
    </g>
  );
});
