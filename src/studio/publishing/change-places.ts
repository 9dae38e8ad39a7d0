import { createId } from '@/domain/id.ts';
import type { Place } from '@/domain/sharing/place.ts';
import type { PlaceVerdict } from '@/domain/sharing/place-verdict.ts';
import type { GivenKey } from '../connections/keep-connection.ts';
import type { Studio } from '../studio.ts';

type Around = Pick<Studio, 'ports' | 'keys'>;

async function changePlaces(
  { ports }: Pick<Studio, 'ports'>,
  change: (places: readonly Place[]) => readonly Place[],
): Promise<void> {
  const { places } = await (await ports.later()).publishing();
  await places.change(change);
}

/** For a place that is not kept yet. */
export function newPlaceId({ ports }: Pick<Studio, 'ports'>): string {
  return createId(ports.now(), ports.random);
}

/**
 * Adds a place behind all others or changes the one of its id. Its secret is kept first, so that
 * nobody uses it without; null leaves the secret as it is. Rejects with a `VaultError` when the keys
 * are locked.
 */
export async function keepPlace(
  studio: Around,
  place: Place,
  given: GivenKey | null,
): Promise<void> {
  if (given) await (await studio.keys.vault()).put(place.id, given.key, given.keeping);
  await changePlaces(studio, (places) =>
    places.some(({ id }) => id === place.id)
      ? places.map((one) => (one.id === place.id ? place : one))
      : [...places, place],
  );
}

/**
 * Forgets a place and its secret, and gives the way back; what was published there stays. The secret
 * comes back with it, unless the keys were locked.
 */
export async function removePlace(studio: Around, place: Place): Promise<() => Promise<void>> {
  const vault = await studio.keys.vault();
  const keeping = (await vault.state()).keys.get(place.id);
  const key = await vault.get(place.id).catch(() => null);
  await changePlaces(studio, (places) => places.filter(({ id }) => id !== place.id));
  await vault.remove(place.id);
  return () =>
    keepPlace(studio, place, key === null || keeping === undefined ? null : { key, keeping });
}

/** What a place lacks. The secret is the one that was typed; without one, that of the vault. */
export async function testPlace(
  { ports, keys }: Around,
  place: Place,
  typedSecret: string | null,
  signal: AbortSignal,
): Promise<PlaceVerdict> {
  const { publishers } = await (await ports.later()).publishing();
  const secret = typedSecret ?? (await (await keys.vault()).get(place.id)) ?? '';
  return publishers.test(place, secret, signal);
}
