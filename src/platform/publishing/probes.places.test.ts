import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BucketPlace, FolderPlace } from '@/domain/sharing/place.ts';
import type { PlaceVerdict } from '@/domain/sharing/place-verdict.ts';
import { browserPublishers } from './browser-publishers.ts';
import { bucketOf, folderOf, realServers } from './real-servers.ts';

const { ceph, apache, nginx } = realServers;
const never = new AbortController().signal;
/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:1';
const AMZ = ['x-amz-date', 'x-amz-content-sha256'];

type BucketCase = [
  what: string,
  verdict: PlaceVerdict,
  changes: Partial<BucketPlace>,
  given?: { readonly secret?: string; readonly clockAheadMs?: number },
];

type FolderCase = [
  what: string,
  verdict: PlaceVerdict,
  changes: Partial<FolderPlace>,
  password?: string,
];

describe.skipIf(ceph === null)('a test of a bucket', () => {
  if (ceph === null) return;
  const clockAhead = expect.closeTo(20 * 60_000, -5) as number;
  const clockBehind = expect.closeTo(-20 * 60_000, -5) as number;
  const { guest } = ceph;

  afterEach(() => vi.useRealTimers());

  it.each<BucketCase>([
    ['is content with one that works', { kind: 'works' }, {}],
    ['finds that nobody answers', { kind: 'unreachable' }, { endpoint: NOWHERE }],
    [
      'finds an address with https where there is none',
      { kind: 'unreachable' },
      { endpoint: ceph.address.replace('http:', 'https:') },
    ],
    ['finds no such bucket', { kind: 'bucket-or-origin' }, { bucket: 'nowhere' }],
    ['finds no rule for pages', { kind: 'bucket-or-origin' }, { bucket: 'no-rule' }],
    ['finds a rule for another page', { kind: 'bucket-or-origin' }, { bucket: 'other-page' }],
    ['finds a slash behind the origin', { kind: 'bucket-or-origin' }, { bucket: 'slash-behind' }],
    ['finds a rule without GET', { kind: 'bucket-or-origin' }, { bucket: 'no-get' }],
    ['finds a wrong access key', { kind: 'keys' }, { accessKey: 'SOMEONEELSE' }],
    ['finds a wrong secret key', { kind: 'keys' }, {}, { secret: 'wrong' }],
    [
      'finds a clock that is ahead',
      { kind: 'clock', aheadMs: clockAhead },
      {},
      { clockAheadMs: 20 * 60_000 },
    ],
    [
      'finds a clock that is behind',
      { kind: 'clock', aheadMs: clockBehind },
      {},
      { clockAheadMs: -20 * 60_000 },
    ],
    [
      'finds the header of the signature missing',
      { kind: 'headers', headers: ['authorization'] },
      { bucket: 'no-authorization' },
    ],
    [
      'finds headers of the service missing',
      { kind: 'headers', headers: AMZ },
      { bucket: 'no-x-amz' },
    ],
    [
      'finds the header of the type missing',
      { kind: 'headers', headers: ['content-type'] },
      { bucket: 'no-content-type' },
    ],
    [
      'finds the header of the cache missing',
      { kind: 'headers', headers: ['cache-control'] },
      { bucket: 'no-cache-control' },
    ],
    ['finds PUT missing', { kind: 'method', method: 'PUT' }, { bucket: 'no-put' }],
    ['finds DELETE missing', { kind: 'method', method: 'DELETE' }, { bucket: 'no-delete' }],
    ['finds a bucket that is private', { kind: 'not-public' }, { bucket: 'private' }],
    [
      'finds a user who may not write',
      { kind: 'may-not-write' },
      { accessKey: guest.accessKey },
      { secret: guest.secret },
    ],
    [
      'finds a user who may not delete',
      { kind: 'may-not-delete' },
      { accessKey: guest.accessKey, bucket: 'undeletable' },
      { secret: guest.secret },
    ],
  ])('%s', async (_, verdict, changes, { secret = ceph.secret, clockAheadMs = 0 } = {}) => {
    if (clockAheadMs !== 0) vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + clockAheadMs });
    const place = bucketOf(ceph, changes);
    expect(await browserPublishers.test(place, secret, never)).toEqual(verdict);
  });
});

describe.skipIf(apache === null)('a test of a folder', () => {
  if (apache === null) return;
  const beside = (name: string) => ({ address: apache.address.replace(/good$/, name) });

  it.each<FolderCase>([
    ['is content with one that works', { kind: 'works' }, {}],
    ['finds that nobody answers', { kind: 'unreachable' }, { address: NOWHERE }],
    ['finds a wrong password', { kind: 'keys' }, {}, 'wrong'],
    ['finds no such folder', { kind: 'no-folder' }, { address: `${apache.address}/nowhere` }],
    ['finds no rule for pages', { kind: 'origin' }, beside('no-rule')],
    ['finds a password asked of preflights', { kind: 'preflight' }, beside('closed')],
    [
      'finds the header of the sign-in missing',
      { kind: 'headers', headers: ['authorization'] },
      beside('no-authorization'),
    ],
    [
      'finds the header of the depth missing',
      { kind: 'headers', headers: ['depth'] },
      beside('no-depth'),
    ],
    [
      'finds the header of the type missing',
      { kind: 'headers', headers: ['content-type'] },
      beside('no-content-type'),
    ],
    ['finds PROPFIND missing', { kind: 'method', method: 'PROPFIND' }, beside('no-propfind')],
    ['finds MKCOL missing', { kind: 'method', method: 'MKCOL' }, beside('no-mkcol')],
    ['finds PUT missing', { kind: 'method', method: 'PUT' }, beside('no-put')],
    ['finds DELETE missing', { kind: 'method', method: 'DELETE' }, beside('no-delete')],
    ['finds that WebDAV is off', { kind: 'not-webdav' }, beside('no-dav')],
    ['finds a folder hidden behind its page', { kind: 'index-page' }, beside('index-page')],
    ['finds a folder that is private', { kind: 'not-public' }, beside('private')],
    ['finds a folder that nobody may write', { kind: 'may-not-write' }, beside('unwritable')],
    [
      'finds that visitors are sent elsewhere',
      { kind: 'elsewhere' },
      { publicAddress: `${apache.address}/another-folder` },
    ],
  ])('%s', async (_, verdict, changes, password = apache.password) => {
    const place = folderOf(apache, changes);
    expect(await browserPublishers.test(place, password, never)).toEqual(verdict);
  });
});

it.skipIf(nginx === null)('a test of a folder is content with nginx, too', async () => {
  if (nginx === null) return;
  const verdict = await browserPublishers.test(folderOf(nginx), nginx.password, never);
  expect(verdict).toEqual({ kind: 'works' });
});
