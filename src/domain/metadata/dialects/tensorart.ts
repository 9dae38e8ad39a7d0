import type { Evidence } from '../evidence.ts';
import type { FoundLora, Reading } from '../found-recipe.ts';
import { fieldsFrom, nameOf, numberFrom } from '../json-fields.ts';
import { isList, isRecord, type Json } from '../loose-json.ts';
import { newReading } from '../new-reading.ts';

/** TensorArt: JSON under `generation_data`, often with a zero behind it. */
export function readTensorArt({ record }: Evidence): Reading[] {
  const found = record('generation_data');
  if (found === undefined) return [];
  const { models, baseModel, ...rest } = found;
  const fields = fieldsFrom(rest);
  return [
    newReading('tensorart', 'TensorArt', 'generation_data', {
      ...fields,
      model: nameOf(baseModel) ?? baseIn(models) ?? fields.model ?? null,
      loras: lorasIn(models),
    }),
  ];
}

function baseIn(models: Json | undefined): string | null {
  if (!isList(models)) return null;
  return nameOf(models.find((one) => isRecord(one) && one['type'] === 'BASE_MODEL'));
}

function lorasIn(models: Json | undefined): FoundLora[] {
  if (!isList(models)) return [];
  return models.flatMap((one) =>
    isRecord(one) && one['type'] === 'LORA'
      ? [{ name: nameOf(one) ?? '', weight: numberFrom(one['weight']) }]
      : [],
  );
}
