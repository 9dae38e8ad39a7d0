import * as v from 'valibot';
import { sizeSchema } from '@/domain/recipe/recipe-schema.ts';
import type { Notice } from './backend.ts';

export const noticeSchema = v.variant('kind', [
  v.object({ kind: v.literal('size-changed'), from: sizeSchema, to: sizeSchema }),
  v.object({ kind: v.literal('nothing-understood') }),
]) satisfies v.GenericSchema<unknown, Notice>;
