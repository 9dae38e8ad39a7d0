import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answers,
  canStart,
  endProcess,
  freePort,
  run,
  startProcess,
  until,
} from './own-process.ts';

export interface FolderServer {
  /** Of the folder that works. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
  close(): Promise<void>;
}

/** How a folder beside the one that works differs from it. */
export interface FolderFault {
  /** Left out of what pages are allowed. */
  readonly without?: string;
  readonly lets?: 'nobody';
  /** Apache's own directives for it. */
  readonly directives?: string;
  /** Wants the password even for preflights. */
  readonly isClosed?: true;
  readonly isUnwritable?: true;
}

export const hasApache = () =>
  canStart('/usr/sbin/apache2', '/usr/lib/apache2/modules/mod_dav_fs.so');

export const PASSWORD = 'planted-password ä';
const MODULES =
  'mpm_event authn_core authn_file authz_core authz_user auth_basic mime headers setenvif dir rewrite dav dav_fs';
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'MKCOL', 'PROPFIND'];
const HEADERS = ['authorization', 'content-type', 'depth'];

/** Apache's mod_dav with one folder that works, and others each with a fault. */
export async function startApache(
  faults: Readonly<Record<string, FolderFault>> = {},
): Promise<FolderServer & { files(): Promise<readonly string[]> }> {
  const root = await mkdtemp(join(tmpdir(), 'bildwerk-apache-'));
  await chmod(root, 0o755);
  const folders = { good: {}, ...faults } satisfies Record<string, FolderFault>;
  for (const name of Object.keys(folders))
    await mkdir(join(root, 'site', name), { recursive: true });
  await mkdir(join(root, 'lock'));
  const port = await freePort();
  await writeFile(join(root, 'passwords'), await passwordLine());
  const conf = join(root, 'httpd.conf');
  await writeFile(conf, configuration(root, port, Object.entries(folders)));
  await run('chown', '-R', 'www-data', root);
  for (const [name, { isUnwritable }] of Object.entries<FolderFault>(folders))
    if (isUnwritable) await run('chown', 'root', join(root, 'site', name));
  const child = startProcess('/usr/sbin/apache2', '-d', root, '-f', conf, '-DFOREGROUND');
  await until(() => answers(`http://127.0.0.1:${port}/`));
  return {
    address: `http://127.0.0.1:${port}/good`,
    user: 'dav',
    password: PASSWORD,
    /** All that is in the folder that works. */
    files: async () => {
      const all = await readdir(join(root, 'site/good'), { recursive: true });
      // Where mod_dav keeps what it knows of files.
      return all.filter((path) => !/(^|\/)\.DAV/.test(path));
    },
    async close() {
      // Its children end with it only when it is asked to end.
      child.kill('SIGTERM');
      await until(async () => child.exitCode !== null || child.signalCode !== null);
      await endProcess(child);
      await rm(root, { recursive: true, force: true });
    },
  };
}

export async function passwordLine(): Promise<string> {
  return `dav:${(await run('openssl', 'passwd', '-apr1', PASSWORD)).trim()}\n`;
}

function configuration(
  root: string,
  port: number,
  folders: readonly (readonly [string, FolderFault])[],
): string {
  return `ServerRoot ${root}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${root}/httpd.pid
ErrorLog ${root}/error.log
DefaultRuntimeDir ${root}
User www-data
Group www-data
${MODULES.split(' ')
  .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
  .join('\n')}
TypesConfig /etc/mime.types
DavLockDB ${root}/lock/DavLock
DocumentRoot ${root}/site
SetEnvIf Origin "^http://(localhost|127\\.0\\.0\\.1):\\d+$" PAGE=$0
Header always merge Vary Origin
# Preflights carry no password and are answered before anyone asks for one.
RewriteEngine On
${folders
  .filter(([, { isClosed }]) => isClosed)
  .map(([name]) => `RewriteRule ^/${name}/ - [L]`)
  .join('\n')}
RewriteCond %{REQUEST_METHOD} =OPTIONS
RewriteCond %{HTTP:Access-Control-Request-Method} !=""
RewriteRule ^ - [R=204,L]
${folders.map(([name, fault]) => folderText(root, name, fault)).join('\n')}
`;
}

function folderText(
  root: string,
  name: string,
  { without = '', lets, directives = '', isClosed }: FolderFault,
): string {
  const rest = (all: readonly string[]) => all.filter((one) => one !== without).join(', ');
  const rule = `Header always set Access-Control-Allow-Origin "%{PAGE}e" env=PAGE
  Header always set Access-Control-Allow-Methods "${rest(METHODS)}" env=PAGE
  Header always set Access-Control-Allow-Headers "${rest(HEADERS)}" env=PAGE`;
  return `<Location /${name}/>
  Dav On
  # Otherwise a folder with an index page is nothing but that page.
  DirectoryCheckHandler On
  AuthType Basic
  AuthName dav
  AuthUserFile ${root}/passwords
  ${lets === 'nobody' ? '' : rule}
  <LimitExcept GET HEAD${isClosed ? '' : ' OPTIONS'}>
    Require valid-user
  </LimitExcept>
  ${directives}
</Location>`;
}
