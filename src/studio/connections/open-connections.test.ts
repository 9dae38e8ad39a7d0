import { expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Backend } from '@/domain/generation/backend.ts';
import { SKETCH } from '@/domain/generation/connection.ts';
import { VaultError } from '@/domain/settings/key-vault.ts';
import { NoBackend, NoConnection } from './open-backends.ts';
import { OpenConnections } from './open-connections.ts';

/** What the runner gets for a connection whose opening ends so. */
async function openedAfter(open: () => Promise<Backend>) {
  let isOpened = false;
  const connections = new OpenConnections(
    {
      backends: { open },
      connections: {
        state: createStore(() => ({ connections: [SKETCH], defaultId: SKETCH.id })),
      },
    },
    () => (isOpened = true),
  );
  expect(connections.traits('paint')).toBeNull();
  await vi.waitUntil(() => isOpened);
  return connections;
}

test.each([
  ['the connection is gone', new NoConnection(), { kind: 'no-connection' }],
  [
    'this version does not know its kind',
    new NoBackend('paint'),
    { kind: 'unsupported', what: 'paint' },
  ],
  ['its code could not be fetched', new TypeError('Failed to fetch'), { kind: 'unreachable' }],
  ['its key cannot be read', new VaultError('damaged'), { kind: 'unauthorized' }],
])('a job is let through to fail by name where %s', async (_, error, failure) => {
  const connections = await openedAfter(() => Promise.reject(error));
  expect(connections.traits('paint')).toMatchObject({ mayCharge: false });
  expect(connections.backend('paint')).toMatchObject(failure);
});
