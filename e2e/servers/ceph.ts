import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import {
  answers,
  canStart,
  endProcess,
  freePort,
  run,
  startProcess,
  until,
} from './own-process.ts';

export interface Ceph {
  readonly address: string;
  readonly accessKey: string;
  readonly secret: string;
  /** Another user, who owns nothing. */
  readonly guest: { readonly accessKey: string; readonly secret: string };
  /** Makes a bucket that pages may use as `rule` says; null for no rule. */
  makeBucket(name: string, rule: CorsRule | null, policy: object | null): Promise<void>;
  close(): Promise<void>;
}

export interface CorsRule {
  readonly origin: string;
  readonly methods: readonly string[];
  readonly headers: readonly string[];
}

export const hasCeph = () =>
  canStart('/usr/bin/radosgw', '/usr/bin/ceph-mon', '/usr/bin/ceph-osd', '/usr/bin/ceph');

const SECRET = 'planted/secret+of/ceph0123456789abcdefgh';
const GUEST_SECRET = 'planted/secret+of/guest0123456789abcdefg';

/** One monitor, one store in memory and the gateway that speaks S3, all on loopback. */
export async function startCeph(): Promise<Ceph> {
  const folder = await mkdtemp(join(tmpdir(), 'bildwerk-ceph-'));
  for (const name of ['mon', 'osd', 'rgw']) await mkdir(join(folder, name));
  const [port, monPort] = [await freePort(), await freePort()];
  const [cluster, store] = [randomUUID(), randomUUID()];
  const conf = join(folder, 'ceph.conf');
  await writeFile(conf, configuration({ folder, port, monPort, cluster }));
  const ceph = (...words: string[]) => run('ceph', '-c', conf, '--connect-timeout', '2', ...words);

  const map = join(folder, 'monmap');
  const monAddress = `[v2:127.0.0.1:${monPort}]`;
  await run('monmaptool', '--create', '--fsid', cluster, '--addv', 'a', monAddress, map);
  await run('ceph-mon', '--mkfs', '-i', 'a', '--monmap', map, '-c', conf);
  const processes = [startProcess('ceph-mon', '-i', 'a', '-c', conf, '-f')];
  await until(async () => (await ceph('mon', 'stat')) !== '');
  await ceph('osd', 'new', store);
  await run('ceph-osd', '-i', '0', '-c', conf, '--mkfs', '--osd-uuid', store);
  processes.push(startProcess('ceph-osd', '-i', '0', '-c', conf, '-f'));
  await until(async () => (await ceph('osd', 'stat')).includes(' 1 up'));
  const admin = ['-c', conf, '-n', 'client.rgw'];
  const user = (id: string, accessKey: string, secret: string) =>
    run(
      'radosgw-admin',
      ...admin,
      'user',
      'create',
      `--uid=${id}`,
      `--display-name=${id}`,
      `--access-key=${accessKey}`,
      `--secret=${secret}`,
    );
  await user('tester', 'TESTERACCESSKEY00001', SECRET);
  await user('guest', 'GUESTACCESSKEY000001', GUEST_SECRET);
  processes.push(startProcess('radosgw', '-c', conf, '-n', 'client.rgw', '-f'));
  const address = `http://127.0.0.1:${port}`;
  await until(() => answers(address));

  const own = { accessKey: 'TESTERACCESSKEY00001', secret: SECRET };
  const client = new AwsClient({
    accessKeyId: own.accessKey,
    secretAccessKey: own.secret,
    service: 's3',
    region: 'us-east-1',
  });
  const put = async (path: string, body?: string) => {
    const reply = await client.fetch(`${address}/${path}`, {
      method: 'PUT',
      ...(body !== undefined && { body }),
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  };
  return {
    address,
    ...own,
    guest: { accessKey: 'GUESTACCESSKEY000001', secret: GUEST_SECRET },
    async makeBucket(name, rule, policy) {
      await put(name);
      if (rule !== null) await put(`${name}?cors`, corsText(rule));
      if (policy !== null) await put(`${name}?policy`, JSON.stringify(policy));
    },
    async close() {
      for (const child of processes.toReversed()) await endProcess(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function corsText({ origin, methods, headers }: CorsRule): string {
  return `<CORSConfiguration><CORSRule>${elements('AllowedOrigin', [origin])}${elements(
    'AllowedMethod',
    methods,
  )}${elements('AllowedHeader', headers)}</CORSRule></CORSConfiguration>`;
}

function elements(name: string, values: readonly string[]): string {
  return values.map((value) => `<${name}>${value}</${name}>`).join('');
}

function configuration(given: {
  folder: string;
  port: number;
  monPort: number;
  cluster: string;
}): string {
  const { folder, port, monPort, cluster } = given;
  return `[global]
fsid = ${cluster}
mon_host = [v2:127.0.0.1:${monPort}/0]
ms_bind_ipv6 = false
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
# The gateway wants a secure line to the monitor, which needs the sign-in that is switched off.
ms_mon_client_mode = crc
ms_mon_cluster_mode = crc
ms_mon_service_mode = crc
run_dir = ${folder}
admin_socket = ${folder}/$name.asok
log_file = ${folder}/$name.log
crash_dir = ${folder}
osd_objectstore = memstore
memstore_device_bytes = 1073741824
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 4
osd_pool_default_pgp_num = 4
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
mon_data_avail_crit = 1
[mon.a]
mon_data = ${folder}/mon
[osd.0]
osd_data = ${folder}/osd
[client.rgw]
rgw_data = ${folder}/rgw
# Small answers otherwise wait for 40 ms.
rgw_frontends = beast tcp_nodelay=1 endpoint=127.0.0.1:${port}
rgw_thread_pool_size = 16
rgw_dynamic_resharding = false
rgw_override_bucket_index_max_shards = 1
rgw_enable_gc_threads = false
rgw_enable_lc_threads = false
rgw_run_sync_thread = false
`;
}
