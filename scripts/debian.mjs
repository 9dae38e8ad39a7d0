import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const INSTALL_LIMIT_MS = 10 * 60_000;

/** Whether packages can be installed by this user. */
export function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/**
 * Only the download is bound to a time: it may be broken off. Gives whether they are installed.
 * @param {readonly string[]} packages
 * @param {number} downloadLimitMs
 */
export function installFromDebian(packages, downloadLimitMs) {
  if (!isDebianRoot()) return false;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  run('apt-get', ['update'], downloadLimitMs);
  return (
    run('apt-get', [...install, '--download-only'], downloadLimitMs) &&
    run('apt-get', install, INSTALL_LIMIT_MS)
  );
}

/**
 * Gives whether it succeeded, and tells of what went wrong.
 * @param {string} command @param {readonly string[]} words @param {number} timeout in milliseconds
 */
export function run(command, words, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(command, words, { timeout, env, encoding: 'utf8' });
  if (status !== 0) console.error(`${command} ${words.join(' ')}\n${stdout}${stderr}`.trim());
  return status === 0;
}
