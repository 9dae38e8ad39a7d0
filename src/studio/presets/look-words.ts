import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AppliedPreset } from '@/domain/presets/preset.ts';
import type { LookGroup } from '@/domain/presets/look.ts';
import { shippedLook } from '@/domain/presets/shipped-looks.ts';

export const LOOK_GROUP_NAMES: Readonly<Record<LookGroup, MessageDescriptor>> = {
  photo: msg`Photo`,
  painting: msg`Painting`,
  illustration: msg`Illustration`,
  print: msg({ context: 'look', message: 'Print' }),
  'three-d': msg`3D`,
  graphic: msg`Graphic`,
  craft: msg`Craft`,
  light: msg({ context: 'look', message: 'Light' }),
  era: msg`Era`,
};

const LOOK_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  'natural-photo': msg`Natural photo`,
  'portrait-photo': msg`Portrait photo`,
  'product-photo': msg`Product photo`,
  'food-photo': msg`Food photo`,
  'street-photo': msg`Street photo`,
  'analog-film': msg`Analog film`,
  'black-and-white': msg`Black and white`,
  'watercolor-painting': msg`Watercolor`,
  'gouache-painting': msg({ context: 'look', message: 'Gouache' }),
  'oil-painting': msg`Oil painting`,
  impressionist: msg`Impressionist`,
  'ink-wash': msg`Ink wash`,
  'pastel-chalk': msg`Pastel chalk`,
  'flat-illustration': msg`Flat shapes`,
  'picture-book': msg`Picture book`,
  'ink-drawing': msg`Ink drawing`,
  'comic-page': msg`Comic`,
  'line-art': msg`Line art`,
  botanical: msg`Botanical`,
  'storybook-night': msg`Storybook night`,
  'risograph-print': msg({ context: 'look', message: 'Risograph' }),
  linocut: msg`Linocut`,
  woodblock: msg`Woodblock`,
  'screen-print': msg`Screen print`,
  'halftone-print': msg`Newspaper dots`,
  'travel-poster-print': msg({ context: 'look', message: 'Travel poster' }),
  'clay-render': msg`Clay`,
  'low-poly': msg`Low poly`,
  'isometric-view': msg`Isometric`,
  'glossy-render': msg`Glossy plastic`,
  'bauhaus-graphic': msg`Bauhaus`,
  'minimal-poster': msg`Minimal poster`,
  'seamless-pattern': msg`Seamless pattern`,
  'soft-gradient': msg`Soft gradient`,
  sticker: msg`Sticker`,
  'paper-cut-craft': msg({ context: 'look', message: 'Paper cut' }),
  'stained-glass': msg`Stained glass`,
  mosaic: msg`Mosaic`,
  embroidery: msg`Embroidery`,
  origami: msg`Origami`,
  'golden-hour': msg`Golden hour`,
  'blue-hour': msg`Blue hour`,
  'neon-night': msg`Neon night`,
  'misty-morning': msg`Misty morning`,
  'low-key': msg`Low key`,
  'candle-light': msg`Candlelight`,
  'pixel-art': msg({ context: 'look', message: 'Pixel art' }),
  'art-deco': msg`Art deco`,
  'mid-century': msg`Mid-century`,
  seventies: msg`Seventies`,
  synthwave: msg`Synthwave`,
  'pop-art': msg`Pop art`,
};

/** A shipped look in the user's language; own presets are called as their user calls them. */
export function presetName(
  { id, name }: Pick<AppliedPreset, 'id' | 'name'>,
  t: (words: MessageDescriptor) => string,
): string {
  const own = shippedLook(id) === null ? undefined : LOOK_NAMES[id];
  return own === undefined ? name : t(own);
}

export function lookName(id: string): MessageDescriptor {
  return LOOK_NAMES[id] ?? { id, message: id };
}
