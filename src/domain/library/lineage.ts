import { SKETCH } from '@/domain/generation/connection.ts';
import type { Tombstone } from './tombstone.ts';

/** What a picture took from one that it came from. */
export const KINSHIPS = [
  'remix',
  'variation',
  'reference',
  'mask-edit',
  'paint-over',
  'upscale',
  'crop',
  'import',
] as const;

export type Kinship = (typeof KINSHIPS)[number];

/** What lineage needs to know of a picture, which a tombstone tells, too. */
export type Kin = Pick<Tombstone, 'id' | 'recipe' | 'width' | 'height' | 'origin'>;

/** How a picture came from one of its parents, of which nothing but its id may be known. */
export function kinshipOf(child: Kin, parent: Kin | string): Kinship {
  const id = typeof parent === 'string' ? parent : parent.id;
  const known = typeof parent === 'string' ? null : parent;
  if (child.origin.kind === 'imported') return 'import';
  const taken = (child.recipe.references ?? []).filter(
    ({ source }) => source.kind !== 'file' && source.id === id,
  );
  if (taken.some(({ mask }) => mask !== undefined)) return 'mask-edit';
  if (taken.length > 0) return known && isPaintedOver(child, known) ? 'paint-over' : 'reference';
  if (known === null) return 'remix';
  const isSame = child.recipe.prompt === known.recipe.prompt;
  const isEdited = child.origin.kind === 'edited';
  const isExact = isSame && isSameSeed(child, known);
  if ((isEdited || isExact) && isEnlarged(child, known)) return 'upscale';
  if (isEdited && isPart(child, known)) return 'crop';
  return isSame && !isExact ? 'variation' : 'remix';
}

function isPaintedOver(child: Kin, parent: Kin): boolean {
  const isDrawn = ({ recipe }: Kin) => recipe.backend === SKETCH.kind;
  return isDrawn(parent) && !isDrawn(child) && child.recipe.prompt === parent.recipe.prompt;
}

function isSameSeed({ recipe: one }: Kin, { recipe: other }: Kin): boolean {
  return one.seed === other.seed && one.variation === other.variation;
}

/** Of the same shape, but for the rounding to whole pixels. */
function isEnlarged(child: Kin, parent: Kin): boolean {
  const stretch = child.width / parent.width / (child.height / parent.height);
  return child.width > parent.width && Math.abs(stretch - 1) < 0.02;
}

function isPart(child: Kin, parent: Kin): boolean {
  return child.width <= parent.width && child.height <= parent.height;
}

/** A picture among its relatives. */
export interface FamilyMember {
  readonly id: string;
  /** Each once, itself left out; some may be no members. */
  readonly parents: readonly string[];
  /** `lost` is one of which nothing but the id is left. */
  readonly is: 'here' | 'binned' | 'deleted' | 'lost';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** All that are joined to a picture by parents and children. */
export interface Family {
  /** The picture itself first, then in steps from it; at most `MOST_KIN`. */
  readonly members: readonly FamilyMember[];
  /** Whether there are no more. */
  readonly isWhole: boolean;
  /** Pictures of its very moment, some of which may have been asked for together with it. */
  readonly together: readonly string[];
}

/** The picture with the most relatives is shown with so many: they are laid out on the main thread. */
export const MOST_KIN = 4000;

/** The ids of the nearest relatives of a member, oldest first. */
export interface NearestKin {
  readonly parents: readonly string[];
  readonly children: readonly string[];
  /** Those that have a parent with it. */
  readonly siblings: readonly string[];
}

export function nearestKin({ members }: Pick<Family, 'members'>, id: string): NearestKin {
  const parents = members.find((member) => member.id === id)?.parents ?? [];
  const others = members.filter((member) => member.id !== id);
  const children = others.filter((member) => member.parents.includes(id));
  const siblings = others.filter((member) =>
    member.parents.some((parent) => parents.includes(parent)),
  );
  return {
    parents: parents.toSorted(),
    children: children.map((member) => member.id).toSorted(),
    siblings: siblings.map((member) => member.id).toSorted(),
  };
}
