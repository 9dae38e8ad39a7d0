import type { StyleId } from '../scene.ts';
import { facets } from './facets.ts';
import { film } from './film.ts';
import { flat } from './flat.ts';
import { gouache } from './gouache.ts';
import { halftone } from './halftone.ts';
import { ink } from './ink.ts';
import { neon } from './neon.ts';
import { paperCut } from './paper-cut.ts';
import { pixel } from './pixel.ts';
import { risograph } from './risograph.ts';
import type { Style } from './style.ts';
import { travelPoster } from './travel-poster.ts';
import { watercolor } from './watercolor.ts';
import { woodcut } from './woodcut.ts';

export const STYLES_BY_ID: Readonly<Record<StyleId, Style>> = {
  flat,
  'paper-cut': paperCut,
  gouache,
  watercolor,
  risograph,
  halftone,
  ink,
  woodcut,
  pixel,
  neon,
  'travel-poster': travelPoster,
  facets,
  film,
};
