/** How high rows are that have not grown yet to fill the width. */
export const ROW_HEIGHT = 'clamp(120px, 16vw, 250px)';
/** The same where there are few pictures. */
export const FEW_ROW_HEIGHT = 'clamp(220px, 34vw, 460px)';
/** How high a picture is that stands alone. */
export const SOLE_HEIGHT = '72vh';

/**
 * The look of a site: justified rows without a script, and a picture that fills the window while the
 * address names it. `--r` of each picture is its width for its height, `--t` its mean colour, `--w`
 * its own width.
 */
export const SITE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbf9f5; --ink: #26211b; --quiet: #665e55; --line: #26211b26; --accent: #a8321a;
  --row: ${ROW_HEIGHT};
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #14110f; --ink: #f2ede5; --quiet: #b5ada2; --line: #f2ede52e; --accent: #ff9d7d; }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.6 ui-sans-serif, system-ui, "Segoe UI", "Noto Sans", "Noto Sans Devanagari", sans-serif;
}
a { color: var(--accent); text-underline-offset: 0.18em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.head, .foot { max-width: 46rem; margin-inline: auto; padding-inline: 20px; }
.head { padding-block: clamp(2.5rem, 7vw, 5.5rem) clamp(1.75rem, 4vw, 3.25rem); text-align: center; }
h1 { margin: 0; font-size: clamp(2.1rem, 1.3rem + 3.6vw, 4rem); line-height: 1.08; letter-spacing: -0.025em; text-wrap: balance; }
h1:lang(hi) { line-height: 1.3; letter-spacing: 0; }
.head p { margin: 1.1em 0 0; color: var(--quiet); font-size: 1.0625rem; text-wrap: pretty; white-space: pre-line; }
.wall { display: flex; flex-wrap: wrap; gap: 4px; margin: 0; padding: 0 4px; list-style: none; }
.wall::after { content: ""; flex: 999999 1 0; }
.few { --row: ${FEW_ROW_HEIGHT}; }
.tile {
  --shape: clamp(0.4, var(--r), 3.2);
  flex: calc(var(--shape) * 100) 1 calc(var(--shape) * var(--row)); min-width: 0; aspect-ratio: var(--shape);
  background: var(--t); content-visibility: auto; scroll-margin-block: 30vh; overflow: hidden;
}
.tile:only-child { flex: 0 1 calc(var(--shape) * ${SOLE_HEIGHT}); margin-inline: auto; }
.wall:has(> .tile:only-child)::after { content: none; }
.tile a { display: block; height: 100%; }
.tile a:focus-visible { outline: 4px solid var(--accent); outline-offset: -4px; border-radius: 0; }
.tile img { display: block; width: 100%; height: 100%; object-fit: cover; }
.foot { padding-block: 2.5rem 4rem; color: var(--quiet); font-size: 0.9375rem; text-align: center; }
.foot p { margin: 0.4em 0; white-space: pre-line; }
.view { display: none; }
.view:target {
  display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr) 23rem; position: fixed; inset: 0; z-index: 1;
  background: var(--paper);
}
.view img {
  display: block; margin: auto; background: var(--t); aspect-ratio: var(--r); height: auto;
  width: min(100%, var(--w), (100vh - 24px) * var(--r));
}
.large { display: grid; place-items: center; min-width: 0; padding: 12px; }
.large picture { width: 100%; }
.about { overflow: auto; padding: 12px 24px 32px; border-inline-start: 1px solid var(--line); }
.turns { display: flex; gap: 4px; margin-inline: -12px; }
.turns a {
  display: grid; place-items: center; min-width: 44px; min-height: 44px; padding-inline: 12px; border-radius: 10px;
  color: var(--ink); text-decoration: none; font-weight: 600;
}
.turns a:hover { background: var(--line); }
.turns a:first-child { margin-inline-end: auto; }
h2 { margin: 1.5rem 0 0.5rem; font-size: 1.25rem; line-height: 1.35; }
.about p { margin: 0.5em 0; }
.quiet { color: var(--quiet); font-size: 0.9375rem; }
summary { padding-block: 10px; font-weight: 600; cursor: pointer; }
dl { margin: 0; font-size: 0.9375rem; }
dt { margin-top: 0.8em; color: var(--quiet); font-size: 0.8125rem; }
dd { margin: 0; white-space: pre-line; }
.remix {
  display: inline-flex; align-items: center; min-height: 44px; margin-top: 20px; padding-inline: 20px; border-radius: 12px;
  background: var(--accent); color: var(--paper); font-weight: 600; text-decoration: none;
}
@media (max-width: 800px) {
  .view:target { display: block; overflow: auto; }
  .view img { width: min(100%, var(--w), (100vh - 220px) * var(--r)); }
  .large { padding: 0; }
  .about { overflow: visible; border: 0; padding-inline: 20px; }
}
body:has(.view:target) { overflow: hidden; }
body:has(.view:target) :is(.head, .wall, .foot) { visibility: hidden; }
@media (hover: hover) and (prefers-reduced-motion: no-preference) {
  .tile img { transition: scale 220ms ease-out; }
  .tile a:hover img { scale: 1.02; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --row: 5cm; }
  .tile { content-visibility: visible; break-inside: avoid; }
  .view, .view:target { display: none; }
  body:has(.view:target) :is(.head, .wall, .foot) { visibility: visible; }
}
`;
