import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Guide } from '@/domain/generation/guides.ts';

/** Backends may bring styles that have no name here; those show their id. */
export function styleName(id: string): MessageDescriptor {
  return STYLE_NAMES[id] ?? asItIs(id);
}

export function formatName(id: string): MessageDescriptor {
  return FORMAT_NAMES[id] ?? asItIs(id);
}

function asItIs(id: string): MessageDescriptor {
  return { id, message: id };
}

export const GUIDE_NAMES: Readonly<Record<Guide, MessageDescriptor>> = {
  subject: msg`Transparent subject`,
  mask: msg`Subject mask`,
  depth: msg`Depth map`,
  lines: msg`Line drawing`,
};

const STYLE_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  flat: msg({ context: 'style', message: 'Flat' }),
  'paper-cut': msg({ context: 'style', message: 'Paper cut' }),
  gouache: msg({ context: 'style', message: 'Gouache' }),
  watercolor: msg({ context: 'style', message: 'Watercolor' }),
  risograph: msg({ context: 'style', message: 'Risograph' }),
  halftone: msg({ context: 'style', message: 'Halftone' }),
  ink: msg({ context: 'style', message: 'Ink' }),
  woodcut: msg({ context: 'style', message: 'Woodcut' }),
  pixel: msg({ context: 'style', message: 'Pixel art' }),
  neon: msg({ context: 'style', message: 'Neon' }),
  'travel-poster': msg({ context: 'style', message: 'Travel poster' }),
  facets: msg({ context: 'style', message: 'Facets' }),
  film: msg({ context: 'style', message: 'Film' }),
};

const FORMAT_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  square: msg({ context: 'format', message: 'Square' }),
  portrait: msg({ context: 'format', message: 'Portrait' }),
  story: msg({ context: 'format', message: 'Story' }),
  landscape: msg({ context: 'format', message: 'Landscape' }),
  wide: msg({ context: 'format', message: 'Wide' }),
  banner: msg({ context: 'format', message: 'Banner' }),
};
