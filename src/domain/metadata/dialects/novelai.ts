import { type Evidence, evidenceOf, recordFrom } from '../evidence.ts';
import type { NamedText, Reading } from '../found-recipe.ts';
import { fieldsFrom } from '../json-fields.ts';
import { isList, isRecord, type Json, type JsonRecord } from '../loose-json.ts';
import { newReading } from '../new-reading.ts';

/** What only NovelAI writes into its comment. */
const SIGNS = ['uc', 'v4_prompt', 'signed_hash', 'request_type', 'n_samples', 'reference_strength'];

/** Title, Description, Software, Source and a Comment of JSON; hidden pixels hold all five in one. */
export function readNovelAi(evidence: Evidence): Reading[] {
  const hidden = evidence.records.find(({ record }) => 'Comment' in record && 'Software' in record);
  return [
    ...readOnce(evidence),
    ...(hidden === undefined ? [] : readOnce(evidenceOf(textsOf(hidden.record)))),
  ];
}

function textsOf(record: JsonRecord) {
  return Object.entries(record).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ carrier: 'stealth' as const, key, text: value }] : [],
  );
}

function readOnce(evidence: Evidence): Reading[] {
  const comment = evidence.record('comment', 'usercomment');
  const software = evidence.text('software') ?? '';
  const isNamed = /^novelai/i.test(software.trim());
  if (comment === undefined || 'Comment' in comment) return [];
  if (!isNamed && !SIGNS.some((sign) => sign in comment)) return [];
  if (!isNamed && !('scale' in comment || 'v4_prompt' in comment)) return [];
  const { v4_prompt, v4_negative_prompt, ...plain } = comment;
  const fields = fieldsFrom(plain);
  const positive = captionOf(v4_prompt);
  const negative = captionOf(v4_negative_prompt);
  const described = evidence.text('description') ?? '';
  return [
    newReading('novelai', 'NovelAI', 'Comment', {
      ...fields,
      prompt: positive.base || fields.prompt || (recordFrom(described) ? '' : described),
      negative: negative.base || (fields.negative ?? ''),
      model: evidence.text('source') ?? null,
      rest: [
        ...charactersOf('Character', positive.characters),
        ...charactersOf('Character to avoid', negative.characters),
        ...(fields.rest ?? []),
      ],
    }),
  ];
}

interface Caption {
  readonly base: string;
  readonly characters: readonly string[];
}

function captionOf(prompt: Json | undefined): Caption {
  const caption = isRecord(prompt) ? prompt['caption'] : undefined;
  if (!isRecord(caption)) return { base: '', characters: [] };
  const { base_caption: base, char_captions: characters } = caption;
  return {
    base: typeof base === 'string' ? base : '',
    characters: (isList(characters) ? characters : []).map((one) =>
      isRecord(one) && typeof one['char_caption'] === 'string' ? one['char_caption'] : '',
    ),
  };
}

function charactersOf(name: string, characters: readonly string[]): NamedText[] {
  return characters.map((text, at) => ({ name: `${name} ${at + 1}`, text }));
}
