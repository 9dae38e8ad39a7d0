import type { Evidence } from '../evidence.ts';
import type { Reading } from '../found-recipe.ts';
import { fieldsFrom, restOf } from '../json-fields.ts';
import { isRecord } from '../loose-json.ts';
import { lorasInPrompt, newReading } from '../new-reading.ts';

/** SwarmUI (StableSwarmUI before): JSON of `sui_image_params` under the key of A1111. */
export function readSwarmUi({ records }: Evidence): Reading[] {
  return records.flatMap(({ key, record }) => {
    const params = record['sui_image_params'];
    if (!isRecord(params)) return [];
    const fields = fieldsFrom(params);
    const extra = isRecord(record['sui_extra_data']) ? restOf(record['sui_extra_data']) : [];
    const original = extra.find(({ name }) => name === 'original_prompt')?.text;
    const prompt = fields.prompt ?? original ?? '';
    return [
      newReading('swarmui', 'SwarmUI', key, {
        ...fields,
        prompt,
        loras: [...(fields.loras ?? []), ...lorasInPrompt(prompt)],
        rest: [...(fields.rest ?? []), ...extra],
      }),
    ];
  });
}
