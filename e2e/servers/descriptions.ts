import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

/** The services' own descriptions, which lie beside the repository where they are at hand. */
const FOLDER = join(import.meta.dirname, '../../../shared/specs');

/**
 * Checks against a schema of an OpenAPI description, `openai-images.yaml` or
 * `ai-horde-images.json`; null where the description is not at hand.
 */
export function schemaCheck(file: string, schema: string): ValidateFunction | null {
  const path = join(FOLDER, file);
  if (!existsSync(path)) return null;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(parse(readFileSync(path, 'utf8')) as object, 'description');
  return ajv.compile({ $ref: `description#/components/schemas/${schema}` });
}
