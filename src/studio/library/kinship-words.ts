import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FamilyMember, Kinship } from '@/domain/library/lineage.ts';

/** How a picture came from another one. */
export const KINSHIP_NAMES: Readonly<Record<Kinship, MessageDescriptor>> = {
  remix: msg({ context: 'kinship', message: 'Remix' }),
  variation: msg({ context: 'kinship', message: 'Variation' }),
  reference: msg({ context: 'kinship', message: 'Reference' }),
  'mask-edit': msg({ context: 'kinship', message: 'Mask edit' }),
  'paint-over': msg({ context: 'kinship', message: 'Painted over' }),
  upscale: msg({ context: 'kinship', message: 'Enlarged' }),
  crop: msg({ context: 'kinship', message: 'Cropped' }),
  import: msg({ context: 'kinship', message: 'Brought in' }),
};

/** What became of a picture that is not in the library. */
export const GONE_NAMES: Readonly<Record<Exclude<FamilyMember['is'], 'here'>, MessageDescriptor>> =
  {
    binned: msg`In the bin`,
    deleted: msg`Deleted`,
    lost: msg`Not here`,
  };
