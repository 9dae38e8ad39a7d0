import { useQuery } from '@tanstack/react-query';
import type { FamilyMember } from '@/domain/library/lineage.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Tombstone } from '@/domain/library/tombstone.ts';
import { useStudio } from '../use-studio.ts';
import { pictureById } from './pictures.ts';
import { tombstoneOf } from './relatives.ts';

/** What is known of a picture, whatever became of it. */
export interface KnownKin {
  /** Null where nothing is known, or not yet. */
  readonly kin: Picture | Tombstone | null;
  readonly is: FamilyMember['is'];
  readonly isPending: boolean;
}

export function useKin(id: string): KnownKin {
  const studio = useStudio();
  const { data: picture, isPending } = useQuery(pictureById(studio, id));
  const tombstone = useQuery({ ...tombstoneOf(studio, id), enabled: picture === null });
  if (picture) {
    const is = picture.deletedAtMs === null ? 'here' : 'binned';
    return { kin: picture, is, isPending: false };
  }
  const { data: kin = null } = tombstone;
  const isReading = isPending || (picture === null && tombstone.isPending);
  return { kin, is: kin === null ? 'lost' : 'deleted', isPending: isReading };
}
