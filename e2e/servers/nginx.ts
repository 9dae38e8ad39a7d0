import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FolderServer, PASSWORD, passwordLine } from './apache.ts';
import {
  answers,
  canStart,
  endProcess,
  freePort,
  run,
  startProcess,
  until,
} from './own-process.ts';

const MODULE = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so';

export const hasNginx = () => canStart('/usr/sbin/nginx', MODULE);

/** Speaks WebDAV as awkwardly as it can be spoken: it insists on slashes and ignores conditions. */
export async function startNginx(): Promise<FolderServer> {
  const root = await mkdtemp(join(tmpdir(), 'bildwerk-nginx-'));
  await chmod(root, 0o755);
  await mkdir(join(root, 'site/good'), { recursive: true });
  const port = await freePort();
  await writeFile(join(root, 'passwords'), await passwordLine());
  const conf = join(root, 'nginx.conf');
  await writeFile(conf, configuration(root, port));
  await run('chown', '-R', 'www-data', root);
  const child = startProcess('/usr/sbin/nginx', '-p', root, '-c', conf);
  await until(() => answers(`http://127.0.0.1:${port}/`));
  return {
    address: `http://127.0.0.1:${port}/good`,
    user: 'dav',
    password: PASSWORD,
    async close() {
      await endProcess(child);
      await rm(root, { recursive: true, force: true });
    },
  };
}

function configuration(root: string, port: number): string {
  return `load_module ${MODULE};
user www-data;
daemon off;
# One process, so that its end is the end of all.
master_process off;
pid ${root}/nginx.pid;
error_log ${root}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${root};
  client_max_body_size 0;
  map $http_origin $page {
    default "";
    "~^http://(localhost|127\\.0\\.0\\.1):\\d+$" $http_origin;
  }
  server {
    listen 127.0.0.1:${port};
    root ${root}/site;
    add_header Access-Control-Allow-Origin $page always;
    add_header Vary Origin always;
    add_header Access-Control-Allow-Methods "GET, HEAD, OPTIONS, PUT, DELETE, MKCOL, PROPFIND" always;
    add_header Access-Control-Allow-Headers "authorization, content-type, depth" always;
    location / {
      dav_methods PUT DELETE MKCOL;
      dav_ext_methods PROPFIND OPTIONS;
      dav_access user:rw group:r all:r;
      if ($request_method = OPTIONS) { return 204; }
      limit_except GET HEAD OPTIONS {
        auth_basic dav;
        auth_basic_user_file ${root}/passwords;
      }
    }
  }
}
`;
}
