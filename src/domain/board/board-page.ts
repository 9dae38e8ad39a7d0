import { escapeHtml } from '@/domain/escape-html.ts';
import type { BoardNames } from './labelled-sheet.ts';

/** None of it is fetched, so that the page opens anywhere; a script has no place in it. */
const STYLE = `
:root { color-scheme: light dark; font: 15px/1.4 system-ui, sans-serif; }
body { margin: 0; padding: 24px; }
h1 { font-size: 24px; }
table { border-spacing: 6px; }
th { position: sticky; padding: 6px 10px; background: Canvas; font-weight: 600; overflow-wrap: anywhere; }
thead th { top: 0; z-index: 1; }
tbody th { left: 0; max-width: 220px; text-align: start; }
th span { display: block; }
th span + span { font-weight: 400; opacity: 0.7; }
td { padding: 0; text-align: center; }
img { display: block; max-width: 320px; max-height: 320px; margin: auto; border-radius: 4px; }
`;

/** A board as one page that holds its pictures; `images` are data addresses, null where there is none. */
export function boardPage(
  { title, rows, columns }: BoardNames,
  images: readonly (string | null)[],
  language: string,
): string {
  const head = columns.map((names) => `<th scope="col">${names.map(span).join('')}</th>`);
  const body = rows.map((name, row) => {
    const cells = columns.map((names, column) => {
      const image = images[row * columns.length + column] ?? null;
      const words = escapeHtml([name, ...names].join(', '));
      return image === null
        ? '<td></td>'
        : `<td><img src="${escapeHtml(image)}" alt="${words}"></td>`;
    });
    return `<tr><th scope="row">${span(name)}</th>${cells.join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
<h1 dir="auto">${escapeHtml(title)}</h1>
<table>
<thead><tr><td></td>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
`;
}

function span(text: string): string {
  return `<span dir="auto">${escapeHtml(text)}</span>`;
}
