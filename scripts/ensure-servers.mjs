import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.mjs';

/** Real servers that tests publish to; where one is not here and cannot be, its tests are skipped. */
const DOWNLOAD_LIMIT_MS = 2 * 60_000;
const SERVERS = [
  {
    name: 'Ceph',
    program: '/usr/bin/radosgw',
    // Without the manager nothing of them can be installed.
    packages: ['ceph-mon', 'ceph-osd', 'ceph-mgr', 'radosgw', 'ceph-common'],
  },
  { name: 'Apache', program: '/usr/sbin/apache2', packages: ['apache2'] },
  {
    name: 'nginx',
    program: '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so',
    packages: ['nginx-light', 'libnginx-mod-http-dav-ext'],
  },
];

const missing = SERVERS.filter(({ program }) => !existsSync(program));
if (missing.length > 0) {
  installFromDebian(
    missing.flatMap(({ packages }) => packages),
    DOWNLOAD_LIMIT_MS,
  );
}

for (const { name, program } of SERVERS)
  console.log(`${name} ${existsSync(program) ? program : 'is not here: its tests are skipped'}`);
