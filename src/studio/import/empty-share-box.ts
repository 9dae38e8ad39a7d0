import type { Studio } from '../studio.ts';
import { importsOf } from './imports.ts';

/** The first address in a text; apps share it there as often as where it belongs. */
const ADDRESS = /https?:\/\/\S+/;

/**
 * Takes what other apps shared: files and links that hold a recipe into the list of what is brought
 * in, any other text into the draft. Gives how to undo that, null where nothing became the prompt.
 */
export async function emptyShareBox({
  ports,
  draft,
}: Pick<Studio, 'ports' | 'draft'>): Promise<(() => void) | null> {
  const shared = await (await ports.later()).shareBox().then((box) => box.take());
  if (shared === null) return null;
  const { files, text } = shared;
  const imports = importsOf({ ports });
  if (files.length > 0) void imports.add(files);
  const isLink = imports.addLink(ADDRESS.exec(text)?.[0] ?? '');
  if (isLink || files.length > 0 || text === '') return null;
  const before = draft.getState();
  draft.setState({ prompt: text });
  return () => draft.setState(before, true);
}
