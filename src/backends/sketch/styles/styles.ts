import type { StyleId } from '../scene.ts';
import { flat } from './flat.ts';
import { paperCut } from './paper-cut.ts';
import { risograph } from './risograph.ts';
import type { Style } from './style.ts';

export const STYLES_BY_ID: Readonly<Record<StyleId, Style>> = {
  flat,
  'paper-cut': paperCut,
  gouache: flat,
  watercolor: flat,
  risograph,
  halftone: flat,
  ink: flat,
  woodcut: flat,
  pixel: flat,
  neon: flat,
  'travel-poster': flat,
  facets: flat,
  film: flat,
};
