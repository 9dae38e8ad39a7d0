import display from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2';
import devanagari from '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2';
import text from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212, U+2215, U+FEFF, U+FFFD';
const DEVANAGARI =
  'U+0900-097F, U+1CD0-1CF9, U+200C-200D, U+20A8, U+20B9, U+25CC, U+A830-A839, U+A8E0-A8FF';

/**
 * Fetches the typefaces of Latin text, and gives a function that sets the page in those that have
 * come by then; others are left for the next visit, so that no text moves once it has been read.
 * (A style sheet offers less: `optional` hardly ever uses them unless they are preloaded, and then
 * they hold up the first paint; `swap` moves what is being read.) Devanagari waits for its own,
 * because many machines have none; it is fetched when there is some.
 */
export function fetchTypefaces(): () => void {
  const faces = [
    new FontFace('Inter Variable', `url(${text})`, { weight: '100 900', unicodeRange: LATIN }),
    new FontFace('Bricolage Grotesque Variable', `url(${display})`, {
      weight: '200 800',
      unicodeRange: LATIN,
    }),
  ];
  document.fonts.add(
    new FontFace('Noto Sans Devanagari Variable', `url(${devanagari})`, {
      weight: '100 900',
      unicodeRange: DEVANAGARI,
      display: 'swap',
    }),
  );
  // Without them the page is set in what the device has.
  for (const face of faces) face.load().catch(() => undefined);
  return () => {
    for (const face of faces) if (face.status === 'loaded') document.fonts.add(face);
    document.documentElement.dataset['typefaces'] = '';
  };
}
