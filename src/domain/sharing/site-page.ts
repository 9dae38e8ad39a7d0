import {
  FEW_PICTURES,
  type Gallery,
  galleryJson,
  type GalleryPicture,
  type GalleryVariant,
  SITE_FILES,
} from './gallery.ts';
import { galleryData } from './gallery-data.ts';
import { jsonScript, markup, Markup } from './markup.ts';
import { CARD_SIZE } from './share-card.ts';
import { FEW_ROW_HEIGHT, ROW_HEIGHT, SITE_STYLE, SOLE_HEIGHT } from './site-style.ts';
import { SITE_WORDS, type SiteWords } from './site-words.ts';

/** What its gallery.json stands behind in a page that stands alone. */
export const GALLERY_IN_PAGE = '<script type="application/json" id="gallery">';
/** Titles that are longer are cut off by browsers and search engines. */
const LONGEST_TITLE = 70;
const LONGEST_DESCRIPTION = 200;
/** So many are in sight on a large screen at once. */
const SEEN_AT_ONCE = 4;
/** How much rows grow on the whole. */
const GROWTH = 1.15;
const FEW_GROWTH = 1.4;
const POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface PageWants {
  readonly isAlone?: boolean;
  /** Where the studio opens the gallery. */
  readonly viewAddress?: string | null;
}

/**
 * A gallery as one page without a script. `addressOf` says where each variant lies; a page that
 * stands alone names no other file.
 */
export function sitePage(
  gallery: Gallery,
  addressOf: (variant: GalleryVariant) => string,
  { isAlone = false, viewAddress = null }: PageWants = {},
): string {
  const { title, text, credits, language, pictures } = gallery;
  const words = SITE_WORDS[language];
  const sources = new Set(pictures.flatMap(({ source }) => source ?? []));
  const place = { gallery, words, addressOf };
  return markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${cut(title, LONGEST_TITLE)}</title>${isAlone ? null : headOf(gallery)}
<style>${new Markup(SITE_STYLE + pictures.map(measuresOf).join('\n'))}</style>
</head>
<body>
<header class="head">
<h1 dir="auto">${title}</h1>
${text === '' ? null : markup`<p dir="auto">${text}</p>`}
</header>
<main>
<ul class="${pictures.length > FEW_PICTURES ? 'wall' : 'wall few'}">
${pictures.map((picture, index) => tile(place, picture, index))}
</ul>
${pictures.map((picture, index) => view(place, picture, index))}
</main>
<footer class="foot">
${credits === '' ? null : markup`<p dir="auto">${credits}</p>`}
${[...sources].map((source) => markup`<p>${words.source[source]}</p>`)}
${viewAddress === null ? null : markup`<p><a href="${viewAddress}">${words.open}</a></p>`}
${isAlone ? null : markup`<p><a href="${SITE_FILES.feed}">${words.feed}</a></p>`}
</footer>${isAlone ? galleryPart(gallery) : null}
</body>
</html>
`.text;
}

/** For the studio, which opens the page again. */
function galleryPart(gallery: Gallery): Markup {
  return markup`
${new Markup(GALLERY_IN_PAGE)}${jsonScript(galleryJson(gallery))}</script>`;
}

/** What networks, search engines and feed readers look for. */
function headOf(gallery: Gallery): Markup {
  const { title, address, language } = gallery;
  const description = descriptionOf(gallery);
  const whole = markup`
<meta property="og:url" content="${address}">
<link rel="canonical" href="${address}">`;
  return markup`
<meta name="description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:locale" content="${language}">
<meta property="og:image" content="${address + SITE_FILES.card}">
<meta property="og:image:type" content="image/jpeg">
<meta property="og:image:width" content="${CARD_SIZE.width}">
<meta property="og:image:height" content="${CARD_SIZE.height}">
<meta property="og:image:alt" content="${title}">
<meta name="twitter:card" content="summary_large_image">${address === '' ? null : whole}
<link rel="alternate" type="application/feed+json" title="${title}" href="${SITE_FILES.feed}">
<link rel="alternate" type="application/json" title="Bildwerk" href="${SITE_FILES.gallery}">
<script type="application/ld+json">${jsonScript(galleryData(gallery))}</script>`;
}

/** What a row shows is no wider than this in pixels of the screen, and what fills it no narrower. */
const TILE_WIDTHS = { most: 800, least: 480 } as const;

interface Place {
  readonly gallery: Gallery;
  readonly words: SiteWords;
  readonly addressOf: (variant: GalleryVariant) => string;
}

function tile(place: Place, picture: GalleryPicture, index: number): Markup {
  const { key, size } = picture;
  const { length } = place.gallery.pictures;
  const shown = imageOf(place, picture, index, {
    sizes: tileWidth(ratioOf(size), length),
    isEager: index < SEEN_AT_ONCE,
    isSmall: length > FEW_PICTURES,
  });
  return markup`<li class="tile" id="t-${key}"><a href="#p-${key}">${shown}</a></li>`;
}

/** How wide a tile will about be. */
function tileWidth(ratio: number, count: number): string {
  const times = (factor: number, height: string) =>
    `calc(${(ratio * factor).toFixed(3)} * ${height})`;
  if (count === 1) return `min(100vw, ${times(1, SOLE_HEIGHT)})`;
  if (count <= FEW_PICTURES) return `min(100vw, ${times(FEW_GROWTH, FEW_ROW_HEIGHT)})`;
  return times(GROWTH, ROW_HEIGHT);
}

/** A picture as large as the window, which is in sight while the address names it. */
function view(place: Place, picture: GalleryPicture, index: number): Markup {
  const { gallery, words } = place;
  const { pictures } = gallery;
  const { key, alt, caption, model, source } = picture;
  const said = [dateOf(picture, gallery), model, source && words.source[source]].filter(Boolean);
  return markup`<div class="view" id="p-${key}" tabindex="-1">
<div class="large">${imageOf(place, picture, index, { sizes: '100vw', isEager: false, isSmall: false })}</div>
<div class="about">
<p class="turns"><a href="#t-${key}">${words.all}</a>${turn(pictures[index - 1], words.previous, '←')}${turn(pictures[index + 1], words.next, '→')}</p>
<h2 dir="auto">${caption || words.picture(index + 1, pictures.length)}</h2>
${alt === '' ? null : markup`<p class="quiet" dir="auto">${alt}</p>`}
${said.length === 0 ? null : markup`<p class="quiet">${said.join(' · ')}</p>`}
${recipePart(picture, words)}
</div>
</div>`;
}

function turn(to: GalleryPicture | undefined, name: string, sign: string): Markup | null {
  return to ? markup`<a href="#p-${to.key}" aria-label="${name}">${sign}</a>` : null;
}

function imageOf(
  { gallery, words, addressOf }: Place,
  { alt, size, variants }: GalleryPicture,
  index: number,
  { sizes, isEager, isSmall }: { sizes: string; isEager: boolean; isSmall: boolean },
): Markup {
  const modern = variants.filter(({ mediaType }) => mediaType === 'image/webp');
  const fallback = variants.find(({ mediaType }) => mediaType === 'image/jpeg');
  const shown = fallback ?? modern.at(isSmall ? 0 : -1);
  const named = alt || words.picture(index + 1, gallery.pictures.length);
  const loading = isEager ? 'eager' : 'lazy';
  const img = markup`<img src="${shown ? addressOf(shown) : ''}" alt="${named}" width="${size.width}" height="${size.height}" decoding="async" loading="${loading}">`;
  if (fallback === undefined) return img;
  const fitting = modern.filter(({ width }) =>
    isSmall ? width <= TILE_WIDTHS.most : width >= TILE_WIDTHS.least,
  );
  const set = (fitting.length > 0 ? fitting : modern)
    .map((variant) => `${addressOf(variant)} ${variant.width}w`)
    .join(', ');
  return markup`<picture><source type="image/webp" srcset="${set}" sizes="${sizes}">${img}</picture>`;
}

function recipePart({ recipe, remix }: GalleryPicture, words: SiteWords): Markup | null {
  if (recipe === undefined) return null;
  const { prompt, negative, model, seed, size } = recipe;
  const lines = [
    [words.prompt, prompt],
    [words.avoid, negative],
    [words.model, model],
    [words.size, `${size.width} × ${size.height}`],
    [words.seed, String(seed)],
  ].filter(([, text]) => text !== '');
  return markup`<details><summary>${words.recipe}</summary>
<dl>
${lines.map(([name = '', text = '']) => markup`<dt>${name}</dt><dd dir="auto">${text}</dd>`)}
</dl></details>
${remix === undefined ? null : markup`<a class="remix" href="${remix}">${words.remix}</a>`}`;
}

function dateOf({ madeAtMs }: GalleryPicture, { language }: Gallery): string | null {
  if (madeAtMs === undefined) return null;
  return new Date(madeAtMs).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
}

function measuresOf({ key, size, tone }: GalleryPicture): string {
  return `#t-${key},#p-${key}{--r:${ratioOf(size)};--t:${tone};--w:${size.width}px}`;
}

function ratioOf({ width, height }: GalleryPicture['size']): number {
  return Number((width / height).toFixed(4));
}

function descriptionOf({ text, credits, title }: Gallery): string {
  return cut((text || credits || title).replaceAll(/\s+/g, ' ').trim(), LONGEST_DESCRIPTION);
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
