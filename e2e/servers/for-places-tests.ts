import type { TestProject } from 'vitest/node';
import { type FolderFault, type FolderServer, hasApache, startApache } from './apache.ts';
import { type Ceph, type CorsRule, hasCeph, startCeph } from './ceph.ts';
import { hasNginx, startNginx } from './nginx.ts';

/** Real servers, each null where it is not installed. */
export interface RealServers {
  readonly ceph: Pick<Ceph, 'address' | 'accessKey' | 'secret' | 'guest'> | null;
  readonly apache: Omit<FolderServer, 'close'> | null;
  readonly nginx: Omit<FolderServer, 'close'> | null;
}

declare module 'vitest' {
  export interface ProvidedContext {
    realServers: RealServers;
  }
}

const RULE: CorsRule = {
  origin: 'http://localhost:*',
  methods: ['GET', 'HEAD', 'PUT', 'DELETE'],
  headers: ['authorization', 'content-type', 'cache-control', 'x-amz-date', 'x-amz-content-sha256'],
};
const without = (name: string): CorsRule => ({
  ...RULE,
  methods: RULE.methods.filter((method) => method !== name),
  headers: RULE.headers.filter((header) => header !== name),
});

/** What an owner lets others do with a bucket, beside what its rule lets pages do. */
const policy = (bucket: string, ...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements.map((statement) => ({
    Effect: 'Allow',
    Resource: [`arn:aws:s3:::${bucket}/*`],
    ...statement,
  })),
});
const EVERYBODY_READS = { Principal: '*', Action: ['s3:GetObject'] };
const THE_GUEST_WRITES = {
  Principal: { AWS: ['arn:aws:iam:::user/guest'] },
  Action: ['s3:PutObject'],
};

const BUCKETS: Readonly<Record<string, CorsRule | null>> = {
  good: RULE,
  'no-rule': null,
  'other-page': { ...RULE, origin: 'https://elsewhere.example' },
  'slash-behind': { ...RULE, origin: 'http://localhost:*/' },
  'no-get': without('GET'),
  'no-put': without('PUT'),
  'no-delete': without('DELETE'),
  'no-authorization': without('authorization'),
  'no-x-amz': {
    ...RULE,
    headers: RULE.headers.filter((header) => !header.startsWith('x-amz-')),
  },
  'no-content-type': without('content-type'),
  'no-cache-control': without('cache-control'),
};

const FOLDERS: Readonly<Record<string, FolderFault>> = {
  'no-rule': { lets: 'nobody' },
  'no-authorization': { without: 'authorization' },
  'no-depth': { without: 'depth' },
  'no-content-type': { without: 'content-type' },
  'no-propfind': { without: 'PROPFIND' },
  'no-mkcol': { without: 'MKCOL' },
  'no-put': { without: 'PUT' },
  'no-delete': { without: 'DELETE' },
  closed: { isClosed: true },
  'no-dav': { directives: 'Dav Off' },
  'index-page': { directives: 'DirectoryCheckHandler Off' },
  private: { directives: 'Require valid-user' },
  unwritable: { isUnwritable: true },
};

let closing: readonly (() => Promise<void>)[] = [];

/** One of each kind for all tests, with its working place and with those that are broken. */
export async function setup(project: TestProject): Promise<void> {
  const [ceph, apache, nginx] = await Promise.all([
    hasCeph() ? startCeph() : null,
    hasApache() ? startApache(FOLDERS) : null,
    hasNginx() ? startNginx() : null,
  ]);
  closing = [ceph, apache, nginx].flatMap((server) => server?.close ?? []);
  if (ceph !== null) {
    for (const [name, rule] of Object.entries(BUCKETS))
      await ceph.makeBucket(name, rule, policy(name, EVERYBODY_READS));
    await ceph.makeBucket('private', RULE, null);
    await ceph.makeBucket(
      'undeletable',
      RULE,
      policy('undeletable', EVERYBODY_READS, THE_GUEST_WRITES),
    );
  }
  project.provide('realServers', {
    ceph: ceph && {
      address: ceph.address,
      accessKey: ceph.accessKey,
      secret: ceph.secret,
      guest: ceph.guest,
    },
    apache: apache && folderOf(apache),
    nginx: nginx && folderOf(nginx),
  });
}

const folderOf = ({ address, user, password }: FolderServer) => ({ address, user, password });

export async function teardown(): Promise<void> {
  for (const close of closing) await close();
}
