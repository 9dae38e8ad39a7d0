import { type Evidence, recordFrom } from '../evidence.ts';
import type { FoundLora, Reading } from '../found-recipe.ts';
import { fieldsFrom, numberFrom, textOf } from '../json-fields.ts';
import { isList, isRecord, type Json, wordOf } from '../loose-json.ts';
import { newReading } from '../new-reading.ts';

/** Civitai's own generator: a ComfyUI graph with `extraMetadata`, which is JSON in a text. */
export function readCivitai({ records }: Evidence): Reading[] {
  return records.flatMap(({ key, record }) => {
    const inner = isRecord(record['extra']) ? record['extra']['extraMetadata'] : undefined;
    const extra = record['extraMetadata'] ?? inner;
    const metadata = isRecord(extra) ? extra : recordFrom(textOf(extra));
    if (metadata === undefined) return [];
    const { resources, ...rest } = metadata;
    const fields = fieldsFrom(rest);
    if ((fields.prompt ?? '') === '') return [];
    return [
      newReading('civitai', 'Civitai', key, {
        ...fields,
        model: fields.model ?? modelIn(record) ?? null,
        loras: lorasIn(resources),
      }),
    ];
  });
}

/** The graph beside it names its models by their addresses at Civitai. */
function modelIn(graph: Readonly<Record<string, Json | undefined>>): string | null {
  for (const node of Object.values(graph)) {
    const inputs = isRecord(node) ? node['inputs'] : undefined;
    const name = isRecord(inputs) ? (inputs['ckpt_name'] ?? inputs['unet_name']) : undefined;
    if (typeof name === 'string') return name;
  }
  return null;
}

function lorasIn(resources: Json | undefined): FoundLora[] {
  if (!isList(resources)) return [];
  return resources.flatMap((one): FoundLora[] => {
    if (
      !isRecord(one) ||
      (one['type'] !== undefined && !/lora|lycoris|dora/i.test(textOf(one['type'])))
    )
      return [];
    const name = textOf(one['modelName'] ?? one['name']) || wordOf(one['modelVersionId']);
    return [{ name, weight: numberFrom(one['strength'] ?? one['weight']) }];
  });
}
