import { spawnSync } from 'node:child_process';
import { isDebianRoot, run } from './debian.mjs';

const INSTALL_LIMIT_MS = 2 * 60_000;

/** The tests can do without: what exiftool would be asked is skipped where it cannot be had. */
if (!isInstalled() && isDebianRoot()) {
  run('apt-get', ['update'], INSTALL_LIMIT_MS);
  const install = ['install', '-y', '--no-install-recommends', 'libimage-exiftool-perl'];
  run('apt-get', install, INSTALL_LIMIT_MS);
}

console.log(
  isInstalled() ? 'exiftool is here' : 'exiftool is not here: what it would be asked is skipped',
);

function isInstalled() {
  return spawnSync('exiftool', ['-ver']).status === 0;
}
