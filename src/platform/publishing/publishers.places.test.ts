import { describe } from 'vitest';
import { publicAddressOf, type Place } from '@/domain/sharing/place.ts';
import { publisherContract } from '@/domain/sharing/publisher-contract.ts';
import { browserPublishers } from './browser-publishers.ts';
import { bucketOf, folderOf, realServers } from './real-servers.ts';

const { ceph, apache, nginx } = realServers;

function contractAt(place: Place, secret: string): void {
  publisherContract(() => ({
    publisher: browserPublishers.open(place, secret),
    visit: (path) => fetch(publicAddressOf(place, path), { cache: 'no-store' }),
    measure: browserPublishers.measure,
    keepsHeaders: place.kind === 's3',
  }));
}

describe.skipIf(ceph === null)('a bucket at Ceph', () => {
  if (ceph) contractAt(bucketOf(ceph), ceph.secret);
});

describe.skipIf(apache === null)('a folder at Apache', () => {
  if (apache) contractAt(folderOf(apache), apache.password);
});

describe.skipIf(nginx === null)('a folder at nginx', () => {
  if (nginx) contractAt(folderOf(nginx), nginx.password);
});
