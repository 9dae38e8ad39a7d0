import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Slot } from '@/domain/blocks/block.ts';

export const SLOT_NAMES: Readonly<Record<Slot, MessageDescriptor>> = {
  subject: msg`Subject`,
  setting: msg`Setting`,
  style: msg`Style`,
  light: msg({ context: 'look', message: 'Light' }),
  camera: msg`Camera or medium`,
  mood: msg`Mood`,
  palette: msg`Palette`,
  composition: msg`Composition`,
};
