/** A text that a file carries beside its pixels. */
export interface FoundText {
  /** How the file carries it. */
  readonly carrier: 'text' | 'exif' | 'xmp' | 'iptc' | 'comment' | 'stealth';
  /** Its name there: a PNG keyword, the name of an EXIF field, a property of XMP. */
  readonly key: string;
  readonly text: string;
}

/** So many characters of each text are handed on for a person to look at, and so many texts. */
export const SHOWN_LENGTH = 20_000;
export const MOST_SHOWN = 50;

/** So many bytes of text are read of one file, inflated. */
export const MOST_TEXT_BYTES = 4_000_000;

/** So many texts are read of one file. */
export const MOST_TEXTS = 2000;
