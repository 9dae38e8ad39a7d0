import { hashesIn } from '@/domain/recipe/reference.ts';
import type { Ports, Storage } from '../studio.ts';

/** How long an image is kept that nothing names: what was taken out may be wanted back. */
const KEPT_MS = 7 * 24 * 3600_000;

/** Removes the images that no draft, preset, brand kit, board, job, picture or tombstone has named for a week; those of open tabs stay. */
export async function cleanReferences(
  {
    references,
    jobs,
    library,
    presets,
    brandKits,
    tombstones,
  }: Pick<Storage, 'references' | 'jobs' | 'library' | 'presets' | 'brandKits' | 'tombstones'>,
  { notebook, later, now }: Pick<Ports, 'notebook' | 'later' | 'now'>,
): Promise<void> {
  const old = () => references.addedBefore(now() - KEPT_MS);
  const unwanted = new Set(await old());
  // As mostly, and then nothing else is opened or read.
  if (unwanted.size === 0) return;
  const keep = (recipe: Parameters<typeof hashesIn>[0]) => {
    for (const hash of hashesIn(recipe)) unwanted.delete(hash);
  };
  keep(notebook.draft()?.references);
  for (const preset of await (await presets()).read()) keep(preset.references);
  for (const { logo, references: images } of await (await brandKits()).read())
    keep(logo ? [logo, ...images] : images);
  for (const { draft } of await (await (await later()).boards()).all()) keep(draft.references);
  for (const { recipe } of await jobs.all()) keep(recipe.references);
  for (const { recipe } of await (await tombstones()).all()) keep(recipe.references);
  if (unwanted.size === 0) return;
  for await (const { pictures, unreadable } of library.pages()) {
    // What cannot be read may name anything.
    if (unreadable > 0) return;
    for (const { recipe } of pictures) keep(recipe.references);
  }
  const desk = await (await later()).desk();
  for (const { draft } of desk.sheets.read()) keep(draft.references);
  // What was added again meanwhile, or taken up by a tab, is not old any more.
  await references.remove((await old()).filter((hash) => unwanted.has(hash)));
}
