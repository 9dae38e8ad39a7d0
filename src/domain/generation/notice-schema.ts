import * as v from 'valibot';
import type { Notice } from './backend.ts';
import { CARRIED_OVER } from './carry-over.ts';

/** Any size: a backend may make what nobody could ask for. */
const size = v.object({ width: v.number(), height: v.number() });

export const noticeSchema = v.variant('kind', [
  v.object({ kind: v.literal('size-changed'), from: size, to: size }),
  v.object({ kind: v.literal('nothing-understood') }),
  v.object({ kind: v.literal('prompt-rewritten'), text: v.string() }),
  v.object({ kind: v.literal('ignored'), what: v.picklist(CARRIED_OVER) }),
  v.object({
    kind: v.literal('made-elsewhere'),
    asked: v.string(),
    wasFree: v.exactOptional(v.literal(true)),
  }),
  v.object({ kind: v.literal('avoided-in-words'), text: v.string() }),
  v.object({ kind: v.literal('left-out'), text: v.string() }),
  v.object({ kind: v.literal('remark'), text: v.string() }),
]) satisfies v.GenericSchema<unknown, Notice>;
