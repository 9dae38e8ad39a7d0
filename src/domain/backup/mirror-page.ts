import { escapeHtml } from '@/domain/escape-html.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { type MirrorDays, PAGE } from './mirror-layout.ts';

/** The look of both pages: none of it is fetched, so that they open without a network. */
const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; padding: 24px; max-width: 1280px; }
a { color: inherit; }
h1 { font-size: 24px; }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 24px; padding: 0; list-style: none; }
img { width: 100%; border-radius: 8px; }
p { margin: 4px 0; overflow-wrap: anywhere; }
small { opacity: 0.7; }
`;

/** A picture of a day; `file` is null where there is no original. */
export interface ShownPicture {
  readonly picture: Picture;
  readonly file: string | null;
}

/** A page without words of ours, so that it is in nobody's language, of what was made in a day. */
export function dayPage(day: string, shown: readonly ShownPicture[]): string {
  const items = shown
    .filter(({ picture }) => picture.deletedAtMs === null)
    .map(({ picture, file }) => {
      const { prompt, negative, model, backend, seed } = picture.recipe;
      const { width, height, favorite, rating, tags, notes } = picture;
      const address = escapeHtml(encodeURIComponent(file ?? ''));
      const image = `<a href="${address}"><img src="${address}" width="${width}" height="${height}" loading="lazy" alt="${escapeHtml(prompt)}" style="height:auto"></a>`;
      const marks = [
        favorite ? '♥' : '',
        '★'.repeat(rating),
        ...tags.map((tag) => `#${tag}`),
      ].filter((mark) => mark !== '');
      return [
        `<li>${file === null ? '' : image}`,
        `<p dir="auto">${escapeHtml(prompt)}</p>`,
        negative === '' ? '' : `<p dir="auto">− ${escapeHtml(negative)}</p>`,
        notes === '' ? '' : `<p dir="auto">${escapeHtml(notes)}</p>`,
        marks.length === 0 ? '' : `<p>${escapeHtml(marks.join(' '))}</p>`,
        `<small>${escapeHtml([backend, model, `${width} × ${height}`, `№ ${seed}`].join(' · '))}</small></li>`,
      ].join('\n');
    });
  return page(day, `<p><a href="../${PAGE}">Bildwerk</a></p>`, items);
}

/** The way to every day. */
export function mirrorPage(days: MirrorDays): string {
  const items = Object.entries(days)
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(
      ([day, { pictures }]) =>
        `<li><a href="${day}/${PAGE}">${day}</a> <small>${pictures}</small></li>`,
    );
  return page('Bildwerk', '', items);
}

function page(title: string, before: string, items: readonly string[]): string {
  return `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
${before}
<h1>${title}</h1>
<ul>
${items.join('\n')}
</ul>
`;
}
