import type { Size } from '@/domain/recipe/recipe.ts';
import type { FormatSourceId } from './format-source.ts';

export const NETWORKS = [
  'instagram',
  'facebook',
  'linkedin',
  'x',
  'tiktok',
  'youtube',
  'pinterest',
  'whatsapp',
  'google-display',
  'print',
] as const;
export type Network = (typeof NETWORKS)[number];

/** What a format is for, as its network calls it. */
export type FormatUse =
  | 'portrait-post'
  | 'square-post'
  | 'landscape-post'
  | 'story'
  | 'reel'
  | 'video'
  | 'link'
  | 'cover'
  | 'header'
  | 'background'
  | 'thumbnail'
  | 'channel-banner'
  | 'pin'
  | 'square-pin'
  | 'full-screen-pin'
  | 'status'
  | 'responsive-landscape'
  | 'responsive-square'
  | 'medium-rectangle'
  | 'large-rectangle'
  | 'half-page'
  | 'leaderboard'
  | 'billboard'
  | 'skyscraper'
  | 'mobile-banner'
  | 'a3'
  | 'a4'
  | 'a5'
  | 'a6'
  | 'a4-landscape';

/** How much of each edge the network covers or cuts off, in fractions of the format's own size. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface NetworkFormat {
  /** A steady name, written into recipes and pictures. */
  readonly id: string;
  readonly network: Network;
  readonly use: FormatUse;
  readonly size: Size;
  /** What lies within is seen whole; absent where nothing lies over the picture. */
  readonly margins?: Margins;
  readonly source: FormatSourceId;
}

/** Of 1080 × 1920, as what lies over full-screen pictures is mostly told. */
function ofTall(top: number, right: number, bottom: number, left: number): Margins {
  return { top: top / 1920, right: right / 1080, bottom: bottom / 1920, left: left / 1080 };
}

function around(inline: number, block: number): Margins {
  return { top: block, right: inline, bottom: block, left: inline };
}

/** A4 at 300 dots an inch, and its kin; five millimetres at each edge are kept free for the cutter. */
function sheet(use: FormatUse, id: string, width: number, height: number): NetworkFormat {
  const safe = (5 / 25.4) * 300;
  return {
    id,
    network: 'print',
    use,
    size: { width, height },
    margins: around(safe / width, safe / height),
    source: 'iso-216',
  };
}

const STORY = { width: 1080, height: 1920 };
/** 14 % above and 20 % below lie under the name and the buttons. */
const META_STORY: Margins = { top: 0.14, right: 0, bottom: 0.2, left: 0 };
const META_REEL: Margins = { top: 0.14, right: 0.06, bottom: 0.35, left: 0.06 };

function format(
  network: Network,
  use: FormatUse,
  width: number,
  height: number,
  source: FormatSourceId,
  margins?: Margins,
): NetworkFormat {
  const size = { width, height };
  return { id: `${network}-${use}`, network, use, size, source, ...(margins && { margins }) };
}

/**
 * The sizes that the networks ask for. `format-source.ts` says who documents each, and when that
 * was last looked at; networks change them without notice.
 */
export const NETWORK_FORMATS: readonly NetworkFormat[] = [
  format('instagram', 'portrait-post', 1080, 1350, 'meta-feed'),
  format('instagram', 'square-post', 1080, 1080, 'meta-feed'),
  format('instagram', 'landscape-post', 1080, 566, 'meta-ratios'),
  format('instagram', 'story', STORY.width, STORY.height, 'meta-story', META_STORY),
  format('instagram', 'reel', STORY.width, STORY.height, 'meta-reel', META_REEL),
  format('facebook', 'portrait-post', 1080, 1350, 'meta-feed'),
  format('facebook', 'square-post', 1080, 1080, 'meta-feed'),
  format('facebook', 'link', 1200, 630, 'facebook-page'),
  format('facebook', 'story', STORY.width, STORY.height, 'meta-story', META_STORY),
  // Phones show 16:9 of it.
  format('facebook', 'cover', 851, 315, 'facebook-cover', around(0.17, 0)),
  format('linkedin', 'landscape-post', 1200, 628, 'linkedin-ads'),
  format('linkedin', 'square-post', 1200, 1200, 'linkedin-ads'),
  format('linkedin', 'portrait-post', 720, 900, 'linkedin-ads'),
  format('linkedin', 'cover', 1128, 191, 'linkedin-page'),
  format('linkedin', 'background', 1584, 396, 'linkedin-page'),
  format('x', 'landscape-post', 1600, 900, 'x-post'),
  format('x', 'square-post', 1080, 1080, 'x'),
  format('x', 'portrait-post', 1080, 1350, 'x'),
  format('x', 'link', 1200, 628, 'x'),
  format('x', 'header', 1500, 500, 'x', around(0.1, 0)),
  format('tiktok', 'video', STORY.width, STORY.height, 'tiktok', ofTall(150, 150, 440, 0)),
  format('tiktok', 'square-post', 1080, 1080, 'tiktok'),
  format('youtube', 'thumbnail', 1280, 720, 'youtube-thumbnail'),
  format(
    'youtube',
    'channel-banner',
    2560,
    1440,
    'youtube',
    around((1 - 1546 / 2560) / 2, (1 - 423 / 1440) / 2),
  ),
  format('pinterest', 'pin', 1000, 1500, 'pinterest'),
  format('pinterest', 'square-pin', 1000, 1000, 'pinterest-other'),
  format('pinterest', 'full-screen-pin', STORY.width, STORY.height, 'pinterest-other'),
  format('whatsapp', 'status', STORY.width, STORY.height, 'whatsapp', ofTall(250, 0, 250, 0)),
  format('google-display', 'responsive-landscape', 1200, 628, 'google-display'),
  format('google-display', 'responsive-square', 1200, 1200, 'google-display'),
  format('google-display', 'medium-rectangle', 300, 250, 'google-display'),
  format('google-display', 'large-rectangle', 336, 280, 'google-display'),
  format('google-display', 'half-page', 300, 600, 'google-display'),
  format('google-display', 'leaderboard', 728, 90, 'google-display'),
  format('google-display', 'billboard', 970, 250, 'google-display'),
  format('google-display', 'skyscraper', 160, 600, 'google-display'),
  format('google-display', 'mobile-banner', 320, 100, 'google-display'),
  sheet('a6', 'print-a6', 1240, 1748),
  sheet('a5', 'print-a5', 1748, 2480),
  sheet('a4', 'print-a4', 2480, 3508),
  sheet('a4-landscape', 'print-a4-landscape', 3508, 2480),
  sheet('a3', 'print-a3', 3508, 4961),
];

/** Null for a format that there is no more. */
export function networkFormat(id: string): NetworkFormat | null {
  return NETWORK_FORMATS.find((one) => one.id === id) ?? null;
}
