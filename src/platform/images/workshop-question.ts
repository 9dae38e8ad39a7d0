import type { LabelledSheet } from '@/domain/board/labelled-sheet.ts';
import type { MaskDrawing } from '@/domain/mask/mask-drawing.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import type { SourceType } from '@/domain/metadata/ai-share.ts';
import type { ShareCard } from '@/domain/sharing/share-card.ts';
import type { WantedCopy, WantedImage } from '@/domain/library/image-workshop.ts';

/** What the worker of the workshop is asked: the names of the port, with their arguments. */
export type WorkshopQuestion =
  | { readonly task: 'admit'; readonly file: Blob }
  | { readonly task: 'convert'; readonly image: Blob; readonly wanted: WantedImage }
  | { readonly task: 'mask'; readonly drawing: MaskDrawing; readonly size: Size }
  | { readonly task: 'whiteMask'; readonly mask: Blob }
  | {
      readonly task: 'findCut';
      readonly image: Blob;
      readonly shape: Size;
      readonly aim: { readonly x: number; readonly y: number };
    }
  | { readonly task: 'difference'; readonly one: Blob; readonly other: Blob }
  | { readonly task: 'finish'; readonly image: Blob; readonly wanted: WantedCopy }
  | { readonly task: 'shrink'; readonly image: Blob; readonly mostBytes: number }
  | {
      readonly task: 'sheet';
      readonly sheet: LabelledSheet;
      readonly images: readonly (Blob | null)[];
    }
  | { readonly task: 'variants'; readonly image: Blob; readonly source: SourceType | null }
  | { readonly task: 'card'; readonly card: ShareCard; readonly images: readonly Blob[] };
