import * as v from 'valibot';
import type { Failure } from '@/domain/generation/failure.ts';
import { failureSchema } from '@/domain/generation/failure-schema.ts';

const carrierSchema = v.object({ failure: failureSchema });

/** The failure that a backend's error carries; null for any other error. */
export function failureIn(error: unknown): Failure | null {
  const result = v.safeParse(carrierSchema, error);
  return result.success ? result.output.failure : null;
}
