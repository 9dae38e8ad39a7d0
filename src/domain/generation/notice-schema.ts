import * as v from 'valibot';
import type { Notice } from './backend.ts';

/** Any size: a backend may make what nobody could ask for. */
const size = v.object({ width: v.number(), height: v.number() });

export const noticeSchema = v.variant('kind', [
  v.object({ kind: v.literal('size-changed'), from: size, to: size }),
  v.object({ kind: v.literal('nothing-understood') }),
]) satisfies v.GenericSchema<unknown, Notice>;
