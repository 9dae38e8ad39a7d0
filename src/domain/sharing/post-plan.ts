import { fileNamer } from '@/domain/board/file-names.ts';
import type { NetworkFormat } from '@/domain/formats/network-formats.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Table } from '@/domain/table/table.ts';

/** One file of a set for networks. */
export interface PostFile {
  readonly picture: Picture;
  readonly format: NetworkFormat;
  readonly name: string;
}

/** What may stand in a pattern of names. */
export const NAME_PARTS = [
  'prompt',
  'network',
  'format',
  'size',
  'number',
  'seed',
  'date',
] as const;

export const USUAL_PATTERN = '[[prompt]]-[[network]]-[[format]]';

/** Of what networks take everywhere. */
const ENDING = 'jpg';
/** Enough of a prompt to know it by. */
const PROMPT_WORDS = 6;

/** Every picture in every format, named by a pattern; no two files have one name. */
export function planPost(
  pictures: readonly Picture[],
  formats: readonly NetworkFormat[],
  pattern: string,
): PostFile[] {
  const name = fileNamer(pattern);
  return pictures.flatMap((picture, index) =>
    formats.map((format) => ({
      picture,
      format,
      name: name(partsOf(picture, format, index + 1), ENDING),
    })),
  );
}

function partsOf(
  { recipe: { prompt, seed }, createdAtMs }: Picture,
  { network, use, size }: NetworkFormat,
  number: number,
): ReadonlyMap<(typeof NAME_PARTS)[number], string> {
  return new Map([
    ['prompt', prompt.split(/\s+/).slice(0, PROMPT_WORDS).join(' ')],
    ['network', network],
    ['format', use],
    ['size', `${size.width}x${size.height}`],
    ['number', String(number)],
    ['seed', String(seed)],
    ['date', new Date(createdAtMs).toISOString().slice(0, 10)],
  ]);
}

/** What goes with the files, for whoever posts them: a line each. */
export function captionTable(
  files: readonly PostFile[],
  { caption, altText }: { readonly caption: string; readonly altText: (one: Picture) => string },
): Table {
  return {
    columns: ['file', 'network', 'format', 'alt text', 'caption'],
    rows: files.map(({ picture, format, name }) => [
      name,
      format.network,
      format.use,
      altText(picture),
      caption,
    ]),
  };
}
