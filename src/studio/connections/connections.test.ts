import { expect, test } from 'vitest';
import type { Backend, GenerationEvent } from '@/domain/generation/backend.ts';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import { withConnection, withoutConnection } from '@/domain/generation/arrange-connections.ts';
import type { Model } from '@/domain/generation/model.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { type KeyVault, VaultError } from '@/domain/settings/key-vault.ts';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { generate } from '../compose/generate.ts';
// Loaded before the tests, so that none of them has to wait for it.
import '../compose/follow-choice.ts';
import '../compose/generate-asking.ts';
import '../queue/queue-runner.ts';
import { remix } from '../compose/remix.ts';
import { ABSENT_PORTS, openStudio as openScripted, scriptedBackend } from '../scripted-studio.ts';
import type { Storage, Studio } from '../studio.ts';

const PICTURE: GenerationEvent = {
  type: 'picture',
  image: new Blob(['pixels'], { type: 'image/png' }),
  size: { width: 4, height: 4 },
  cost: { unit: 'usd', amount: 0.04 },
};
const never = () => new Promise<never>(() => {});

const model = (id: string): Model => ({
  id,
  name: id,
  styles: [],
  sizes: { kind: 'fixed' },
  honours: { seed: true, negative: false },
});

/** A kind whose backends write down what they are asked, and under which key. */
function scriptedKind(backend: Partial<Backend> = {}) {
  const asked: string[] = [];
  const kind: BackendKind<Backend> = {
    kind: 'paint',
    needs: { addresses: [], key: 'optional' },
    open: ({ id }, { key }) => ({
      kind: 'paint',
      concurrency: 1,
      models: () => Promise.resolve([model('oil'), model('chalk')]),
      async *generate(recipe) {
        asked.push(`${id} ${key} ${recipe.model}`);
        yield PICTURE;
      },
      ...backend,
    }),
  };
  return { asked, kind };
}

function vaultWith(keys: Record<string, string>) {
  const listeners = new Set<() => void>();
  const vault = { isLocked: false };
  const adapter: Pick<KeyVault, 'get' | 'state' | 'subscribe' | 'unlock'> = {
    get: (id) =>
      vault.isLocked ? Promise.reject(new VaultError('locked')) : Promise.resolve(keys[id] ?? null),
    state: () =>
      Promise.resolve({
        protection: 'passphrase',
        isLocked: vault.isLocked,
        lockAfterMs: null,
        keys: new Map(),
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unlock: () => {
      vault.isLocked = false;
      for (const listener of listeners) listener();
      return Promise.resolve(true);
    },
  };
  return Object.assign(vault, adapter as KeyVault);
}

async function storageWith(...ids: string[]): Promise<Storage> {
  const storage = memoryStorage();
  for (const id of ids)
    await storage.connections.change((list) =>
      withConnection(list, { id, kind: 'paint', name: id, options: {} }),
    );
  return { ...storage, problem: null };
}

function openStudio(
  storage: Storage,
  kind: BackendKind<Backend>,
  vault: KeyVault = vaultWith({}),
): Studio {
  return openScripted(storage, scriptedBackend().backend, {
    backends: {},
    later: () =>
      Promise.resolve({
        ...ABSENT_PORTS,
        remoteBackends: { paint: () => Promise.resolve(kind) },
        keyVault: () => Promise.resolve(vault),
        workshop: sampleWorkshop(),
      }),
  });
}

async function ask(studio: Studio, connection: string, model = 'oil'): Promise<void> {
  await studio.connections.read;
  studio.draft.setState({ ...EMPTY_DRAFT, prompt: 'a fox', connection, backend: 'paint', model });
  generate(studio);
}

const jobsOf = ({ queue }: Studio) => [...queue.state.getState().jobs.values()];
const statesIn = (studio: Studio) => jobsOf(studio).map(({ state }) => state.name);

test('a job runs on the connection that it was made for, with its key, whatever is chosen since', async () => {
  const storage = await storageWith('work', 'own');
  const { asked, kind } = scriptedKind();
  const studio = openStudio(storage, kind, vaultWith({ work: 'k1', own: 'k2' }));
  await ask(studio, 'own');
  studio.draft.setState({ connection: 'work' });
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
  expect(asked).toEqual(['own k2 oil']);
  const [job] = jobsOf(studio);
  expect(await storage.library.get(job?.id ?? '')).toMatchObject({ connection: 'own' });
});

test('what a picture cost is kept under its connection, once', async () => {
  const storage = await storageWith('work');
  const { kind } = scriptedKind();
  const studio = openStudio(storage, kind);
  await ask(studio, 'work');
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
  expect(await storage.expenses.all()).toMatchObject([
    { connection: 'work', cost: { unit: 'usd', amount: 0.04 } },
  ]);
});

test('work that a service has taken is waited for by the next page, and not asked for again', async () => {
  const storage = await storageWith('work');
  const remark = { kind: 'remark', text: 'be patient' } as const;
  const before = scriptedKind({
    async *generate() {
      yield { type: 'notice', notice: remark };
      yield { type: 'queued', handle: 'job-1', position: 3, waitMs: 5000 };
      await never();
    },
  });
  const first = openStudio(storage, before.kind);
  await ask(first, 'work');
  await expect
    .poll(() => jobsOf(first)[0]?.state)
    .toMatchObject({ handedOver: { handle: 'job-1' }, line: { position: 3, waitMs: 5000 } });
  await expect
    .poll(async () => (await storage.jobs.all())[0]?.state)
    .toMatchObject({ handedOver: { handle: 'job-1' } });

  const resumed: string[] = [];
  const after = scriptedKind({
    async *resume(handle) {
      resumed.push(handle);
      yield PICTURE;
    },
  });
  const studio = openStudio(storage, after.kind);
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
  expect([resumed, after.asked]).toEqual([['job-1'], []]);
  const [job] = jobsOf(studio);
  expect(await storage.library.get(job?.id ?? '')).toMatchObject({ notices: [remark] });
});

test('what may have been paid for when the page died is asked for again only by the user', async () => {
  const storage = await storageWith('work');
  const before = scriptedKind({
    mayCharge: true,
    // oxlint-disable-next-line require-yield -- it never comes to that
    async *generate() {
      await never();
    },
  });
  const first = openStudio(storage, before.kind);
  await ask(first, 'work');
  await expect
    .poll(async () => (await storage.jobs.all())[0]?.state)
    .toMatchObject({ name: 'running', mayCharge: true });

  const after = scriptedKind();
  const studio = openStudio(storage, after.kind);
  await expect.poll(() => statesIn(studio)).toEqual(['failed']);
  expect(jobsOf(studio)[0]?.state).toMatchObject({
    failure: { kind: 'interrupted', mayBeMade: true },
  });
  expect(after.asked).toEqual([]);
  studio.queue.retry(jobsOf(studio).map(({ id }) => id));
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
});

test('a job whose connection was deleted says so, and takes no other', async () => {
  const storage = await storageWith('work', 'own');
  const { asked, kind } = scriptedKind();
  const vault = vaultWith({});
  vault.isLocked = true;
  const studio = openStudio(storage, kind, vault);
  await ask(studio, 'own');
  await expect.poll(async () => (await storage.jobs.all()).length).toBe(1);
  await studio.connections.change((list) => withoutConnection(list, 'own'));
  await expect.poll(() => statesIn(studio)).toEqual(['failed']);
  expect(jobsOf(studio)[0]?.state).toMatchObject({ failure: { kind: 'no-connection' } });
  expect(asked).toEqual([]);
});

test('jobs wait while the keys are locked, and go on when they are unlocked', async () => {
  const { asked, kind } = scriptedKind();
  const vault = vaultWith({ work: 'k1' });
  vault.isLocked = true;
  const studio = openStudio(await storageWith('work'), kind, vault);
  await ask(studio, 'work');
  await expect.poll(() => studio.choice.state.getState().problem).toBeInstanceOf(VaultError);
  expect(statesIn(studio)).toEqual(['waiting']);
  await vault.unlock('');
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
  expect(asked).toEqual(['work k1 oil']);
});

test('a draft whose connection is deleted is for one of the same kind from then on, else the default', async () => {
  const studio = openStudio(await storageWith('work', 'own'), scriptedKind().kind);
  await studio.connections.read;
  studio.draft.setState({ connection: 'own', backend: 'paint', model: 'chalk' });
  await studio.connections.change((list) => withoutConnection(list, 'own'));
  await expect
    .poll(() => studio.draft.getState())
    .toMatchObject({ connection: 'work', backend: 'paint' });
  await studio.connections.change((list) => withoutConnection(list, 'work'));
  await expect
    .poll(() => studio.draft.getState())
    .toMatchObject({ connection: 'sketch', backend: 'sketch' });
});

test('a model that is not offered gives way to one that is, which is said', async () => {
  const studio = openStudio(await storageWith('work'), scriptedKind().kind);
  await studio.connections.read;
  studio.draft.setState({ connection: 'work', backend: 'paint', model: 'lead' });
  await expect
    .poll(() => studio.choice.state.getState())
    .toMatchObject({ model: { id: 'oil' }, missing: 'lead' });
  expect(studio.draft.getState().model).toBe('oil');
  studio.draft.setState({ model: 'chalk' });
  await expect
    .poll(() => studio.choice.state.getState())
    .toMatchObject({ model: { id: 'chalk' }, missing: null });
});

test('a recipe without a model is made with the first that is offered', async () => {
  const { asked, kind } = scriptedKind();
  const storage = await storageWith('work');
  const studio = openStudio(storage, kind);
  await ask(studio, 'work', '');
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
  expect(asked).toEqual(['work null oil']);
  const [job] = jobsOf(studio);
  expect(await storage.library.get(job?.id ?? '')).toMatchObject({ recipe: { model: 'oil' } });
});

test('a remix is for the connection of its picture, or for what comes nearest', async () => {
  const storage = await storageWith('work', 'own');
  const studio = openStudio(storage, scriptedKind().kind);
  await ask(studio, 'own', 'chalk');
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
  const picture = await storage.library.get(jobsOf(studio)[0]?.id ?? '');
  if (picture === null) throw new Error('no picture');
  studio.draft.setState(EMPTY_DRAFT, true);
  remix(studio, picture);
  expect(studio.draft.getState()).toMatchObject({ connection: 'own', model: 'chalk' });
  await studio.connections.change((list) => withoutConnection(list, 'own'));
  studio.draft.setState(EMPTY_DRAFT, true);
  remix(studio, picture);
  expect(studio.draft.getState()).toMatchObject({ connection: 'work', model: 'chalk' });
});
