import type { Notice } from '@/domain/generation/backend.ts';
import type { Guide, GuideImage } from '@/domain/generation/guides.ts';
import type { Reading } from '@/domain/generation/reading.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Order } from './draw.ts';

/** What the page asks of a worker; a worker draws one picture at a time. */
export type Request =
  | { readonly type: 'draw'; readonly id: number; readonly prompt: string; readonly order: Order }
  | {
      readonly type: 'guide';
      readonly id: number;
      readonly prompt: string;
      readonly order: Order;
      readonly guide: Guide;
    }
  | {
      readonly type: 'read';
      readonly id: number;
      readonly prompt: string;
      readonly language: string;
    }
  | { readonly type: 'cancel'; readonly id: number };

/** What a worker says about the picture with this id; the last is a picture, a guide, a reading, failed or cancelled. */
export type Reply = { readonly id: number } & (
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'picture'; readonly image: Blob }
  | { readonly type: 'guide'; readonly guide: GuideImage }
  | { readonly type: 'reading'; readonly reading: Reading }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'cancelled' }
);
