import type { Evidence } from '../evidence.ts';
import type { Reading } from '../found-recipe.ts';
import { fieldsFrom } from '../json-fields.ts';
import { isList, type JsonRecord, wordOf } from '../loose-json.ts';
import { newReading } from '../new-reading.ts';

/** What Fooocus, its relatives and nobody else write, in both of its spellings. */
const SIGNS = [
  'adm_guidance',
  'ADM Guidance',
  'full_prompt',
  'prompt_expansion',
  'Fooocus V2 Expansion',
  'base_model_name',
  'refiner_switch',
  'sharpness',
  'Sharpness',
];

/** Fooocus, RuinedFooocus and Fooocus-MRE: JSON under `parameters`, `Comment` or in EXIF. */
export function readFooocus({ records, text }: Evidence): Reading[] {
  const scheme = text('fooocus_scheme') ?? text('makernote') ?? '';
  const isSigned = /^fooocus$/i.test(scheme.trim());
  return records.flatMap(({ key, record }) => {
    const software = wordOf(record['software'] ?? record['version'] ?? record['Version']);
    const isOurs =
      (isSigned && ['parameters', 'usercomment'].includes(key)) ||
      /fooocus/i.test(software) ||
      SIGNS.filter((sign) => sign in record).length >= 2;
    if (!isOurs) return [];
    return [newReading('fooocus', toolOf(software), key, fieldsOf(record))];
  });
}

function toolOf(software: string): string {
  if (/ruined/i.test(software)) return 'RuinedFooocus';
  return /mre/i.test(software) ? 'Fooocus-MRE' : 'Fooocus';
}

function fieldsOf(record: JsonRecord) {
  // Before prompts were kept as typed, only what was sent was written down.
  const fields = fieldsFrom(record);
  const sent = (name: string) => {
    const value = record[name];
    return wordOf(isList(value) ? value[0] : value);
  };
  return {
    ...fields,
    prompt: fields.prompt || sent('full_prompt'),
    negative: fields.negative || sent('full_negative_prompt'),
  };
}
