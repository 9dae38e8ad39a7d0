import type { BrandKit } from './brand-kit.ts';

/** Something in a text that a kit speaks against, and where it stands. */
export interface BrandFinding {
  readonly kind: 'avoided-word' | 'foreign-color';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that the kit avoids and colours (#rrggbb) that are not its own, in the order of the text. */
export function checkAgainstBrand(
  text: string,
  { avoid, colors }: Pick<BrandKit, 'avoid' | 'colors'>,
): readonly BrandFinding[] {
  const words = avoid.flatMap((word) => [
    ...text.matchAll(
      new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(word)}(?![\\p{L}\\p{M}\\p{N}])`, 'giu'),
    ),
  ]);
  const foreign = [...text.matchAll(/#[0-9a-f]{6}(?![\p{L}\p{N}])/giu)].filter(
    ([hex]) => colors.length > 0 && !colors.includes(hex.toLowerCase()),
  );
  const finding =
    (kind: BrandFinding['kind']) =>
    ({ 0: found, index }: RegExpExecArray): BrandFinding => ({
      kind,
      text: found,
      start: index,
      end: index + found.length,
    });
  return [...words.map(finding('avoided-word')), ...foreign.map(finding('foreign-color'))].toSorted(
    (a, b) => a.start - b.start,
  );
}

function escaped(word: string): string {
  return word
    .replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`);
}
