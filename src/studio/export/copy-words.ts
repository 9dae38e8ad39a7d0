import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CopyWay } from '@/domain/export/export-habits.ts';
import type { Corner } from '@/domain/label/label.ts';

export const COPY_WAY_NAMES: Readonly<Record<CopyWay, MessageDescriptor>> = {
  recipe: msg`With recipe`,
  clean: msg`Clean`,
  original: msg`Original`,
};

export const COPY_WAY_HINTS: Readonly<Record<CopyWay, MessageDescriptor>> = {
  recipe: msg`Bildwerk and many other programs can read how it was made.`,
  clean: msg`Nothing of the recipe; that it was made by a machine stays in it.`,
  original: msg`Byte for byte as it was received.`,
};

export const CORNER_NAMES: Readonly<Record<Corner, MessageDescriptor>> = {
  'bottom-right': msg`Bottom right`,
  'bottom-left': msg`Bottom left`,
  'top-right': msg`Top right`,
  'top-left': msg`Top left`,
};
