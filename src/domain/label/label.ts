import type { Margins } from '@/domain/formats/network-formats.ts';

export const CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type Corner = (typeof CORNERS)[number];

/** A visible mark on a copy of a picture. */
export interface Label {
  readonly text: string;
  /** Null for the corner with the least to see in it. */
  readonly corner: Corner | null;
  /** How large its letters are beside the usual; 0.5 to 3. */
  readonly scale: number;
  /** What the network covers of each edge; absent where it covers nothing. */
  readonly margins?: Margins;
}

export const LABEL_SCALES = { min: 0.5, max: 3 } as const;
export const MOST_LABEL_LENGTH = 80;
