import * as v from 'valibot';

/** What `__name__` in a prompt draws from. */
export interface WordList {
  readonly name: string;
  /** Each is taken as it is, whatever it holds. */
  readonly lines: readonly string[];
}

export const LIST_LIMITS = { lines: 5000, lineLength: 1000, nameLength: 60 } as const;

/** The lines of a text, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().slice(0, LIST_LIMITS.lineLength))
    .filter((line) => line !== '')
    .slice(0, LIST_LIMITS.lines);
}

/** What a list can be called, so that `__name__` names it: as near to the text as signs allow. */
export function listName(text: string): string {
  return text
    .trim()
    .replaceAll(/[^\p{L}\p{M}\p{N}/]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, LIST_LIMITS.nameLength);
}

export const wordListsSchema = v.array(
  v.object({
    name: v.pipe(v.string(), v.maxLength(LIST_LIMITS.nameLength)),
    lines: v.array(v.string()),
  }),
) satisfies v.GenericSchema<unknown, WordList[]>;
