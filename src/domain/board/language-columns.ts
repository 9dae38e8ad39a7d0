import { nameKey } from '@/domain/prompt/expand-prompt.ts';

/** Languages that a board may speak, by their codes, with their English and their own names. */
export const BOARD_LANGUAGES: Readonly<Record<string, readonly [english: string, own: string]>> = {
  en: ['English', 'English'],
  de: ['German', 'Deutsch'],
  hi: ['Hindi', 'हिन्दी'],
  ar: ['Arabic', 'العربية'],
  bn: ['Bengali', 'বাংলা'],
  cs: ['Czech', 'Čeština'],
  da: ['Danish', 'Dansk'],
  el: ['Greek', 'Ελληνικά'],
  es: ['Spanish', 'Español'],
  fi: ['Finnish', 'Suomi'],
  fr: ['French', 'Français'],
  gu: ['Gujarati', 'ગુજરાતી'],
  he: ['Hebrew', 'עברית'],
  hu: ['Hungarian', 'Magyar'],
  id: ['Indonesian', 'Bahasa Indonesia'],
  it: ['Italian', 'Italiano'],
  ja: ['Japanese', '日本語'],
  kn: ['Kannada', 'ಕನ್ನಡ'],
  ko: ['Korean', '한국어'],
  ml: ['Malayalam', 'മലയാളം'],
  mr: ['Marathi', 'मराठी'],
  nl: ['Dutch', 'Nederlands'],
  no: ['Norwegian', 'Norsk'],
  pa: ['Punjabi', 'ਪੰਜਾਬੀ'],
  pl: ['Polish', 'Polski'],
  pt: ['Portuguese', 'Português'],
  ro: ['Romanian', 'Română'],
  sv: ['Swedish', 'Svenska'],
  ta: ['Tamil', 'தமிழ்'],
  te: ['Telugu', 'తెలుగు'],
  th: ['Thai', 'ไทย'],
  tr: ['Turkish', 'Türkçe'],
  uk: ['Ukrainian', 'Українська'],
  ur: ['Urdu', 'اردو'],
  vi: ['Vietnamese', 'Tiếng Việt'],
  zh: ['Chinese', '中文'],
};

/** The English name of a language, which models know best; its code where it has none here. */
export function languageName(code: string): string {
  return BOARD_LANGUAGES[code]?.[0] ?? code;
}

interface SpokenColumn {
  /** The name without its language. */
  readonly stem: string;
  /** Null for a column of no one language. */
  readonly language: string | null;
}

const CODES = new Map(
  Object.entries(BOARD_LANGUAGES).flatMap(([code, names]) =>
    [code, ...names].map((name) => [nameKey(name), code] as const),
  ),
);

/** Takes `headline_de`, `headline (de)`, `Headline-DE` and `headline german` for the German headline. */
function spokenColumn(column: string): SpokenColumn {
  const [, stem = '', language = ''] =
    /^(.+?)[\s_-]*[([]?([^\s_()[\]-]+)[)\]]?$/u.exec(column) ?? [];
  const isApart = stem.length + language.length < column.length;
  const code = isApart ? CODES.get(nameKey(language)) : undefined;
  return code === undefined
    ? { stem: nameKey(column), language: null }
    : { stem: nameKey(stem), language: code };
}

/** The column in which a language has what another column holds for all, or for another language. */
export function columnIn(language: string, column: string, columns: readonly string[]): string {
  const { stem } = spokenColumn(column);
  const spoken = (of: string | null) =>
    columns.find((one) => {
      const other = spokenColumn(one);
      return other.stem === stem && other.language === of;
    });
  return spoken(language) ?? spoken(null) ?? column;
}

/** The column that has a thing for all languages, else for its first one; its name as `nameKey` folds it. */
export function columnOfStem(stem: string, columns: readonly string[]): string | undefined {
  const spoken = columns.filter((column) => spokenColumn(column).stem === stem);
  return spoken.find((column) => spokenColumn(column).language === null) ?? spoken[0];
}

/** The languages that columns of a table are in, in their order. */
export function languagesOfColumns(columns: readonly string[]): readonly string[] {
  return [...new Set(columns.flatMap((column) => spokenColumn(column).language ?? []))];
}
