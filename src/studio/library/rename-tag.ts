import { WHOLE_BIN, WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import type { LibraryStep } from '@/domain/library/library-step.ts';
import type { Studio } from '../studio.ts';

/**
 * Gives a tag another name on every picture that has it, those in the bin too; takes it away where
 * the name is null. Where pictures have both, the two become one.
 */
export async function renameTag(
  { ports }: Pick<Studio, 'ports'>,
  tag: string,
  name: string | null,
): Promise<LibraryStep | null> {
  const { library, catalogue } = await ports.storage;
  const { columns, find } = await catalogue();
  const chosen = { tag: [tag] };
  const found = [await find({ ...WHOLE_LIBRARY, chosen }), await find({ ...WHOLE_BIN, chosen })];
  const ids = found.flatMap(({ slots }) => Array.from(slots, columns.idAt));
  const change = { removeTags: [tag], ...(name !== null && { addTags: [name] }) };
  return library.edit([{ kind: 'marks', ids, change }], ports.now());
}
