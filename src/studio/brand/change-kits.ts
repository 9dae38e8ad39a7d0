import { appliedFromKit } from '@/domain/brand/applied-kit.ts';
import { type BrandKit, emptyKit } from '@/domain/brand/brand-kit.ts';
import { createId } from '@/domain/id.ts';
import type { Studio } from '../studio.ts';

type Keeping = Pick<Studio, 'ports' | 'draft'>;

async function changeKits(
  { ports }: Pick<Studio, 'ports'>,
  change: (kits: readonly BrandKit[]) => readonly BrandKit[],
): Promise<readonly BrandKit[]> {
  const { brandKits } = await ports.storage;
  return (await brandKits()).change(change);
}

/** Keeps a new kit behind all others and gives its id; rejects where that cannot be written. */
export async function addKit(
  studio: Pick<Studio, 'ports'>,
  kit: Omit<BrandKit, 'id'>,
): Promise<string> {
  const { now, random } = studio.ports;
  const id = createId(now(), random);
  await changeKits(studio, (kits) => [...kits, { ...kit, id }]);
  return id;
}

export function addEmptyKit(studio: Pick<Studio, 'ports'>, name: string): Promise<string> {
  return addKit(studio, emptyKit('', name));
}

/**
 * Changes only what is named of a kit, so that two tabs do not undo each other; the draft that it
 * goes with follows. Rejects where that cannot be written.
 */
export async function changeKit(
  studio: Keeping,
  id: string,
  change: Partial<Omit<BrandKit, 'id'>>,
): Promise<void> {
  const kits = await changeKits(studio, (now) =>
    now.map((kit) => (kit.id === id ? { ...kit, ...change } : kit)),
  );
  const changed = kits.find((kit) => kit.id === id);
  const { presets } = studio.draft.getState();
  if (changed === undefined || !presets.some((preset) => preset.id === id)) return;
  studio.draft.setState({
    presets: presets.map((preset) => (preset.id === id ? appliedFromKit(changed) : preset)),
  });
}

/** Gives the way back, which puts the kit where it was. */
export async function removeKit(
  studio: Pick<Studio, 'ports'>,
  kit: BrandKit,
): Promise<() => Promise<void>> {
  let place = 0;
  await changeKits(studio, (kits) => {
    place = kits.findIndex(({ id }) => id === kit.id);
    return kits.filter(({ id }) => id !== kit.id);
  });
  return async () => {
    await changeKits(studio, (kits) =>
      kits.some(({ id }) => id === kit.id) ? kits : kits.toSpliced(Math.max(0, place), 0, kit),
    );
  };
}
