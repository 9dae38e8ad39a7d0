import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this user may install Debian's packages here. */
export function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/**
 * Gives whether it succeeded, and tells of what went wrong.
 * @param {string} command @param {string[]} words @param {number} timeout in milliseconds
 */
export function run(command, words, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(command, words, { timeout, env, encoding: 'utf8' });
  if (status !== 0) console.error(`${command} ${words.join(' ')}\n${stdout}${stderr}`.trim());
  return status === 0;
}
