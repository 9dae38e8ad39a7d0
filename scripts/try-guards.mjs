import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { FAULTS } from './guards/faults.mjs';
import { runCommand } from './run-checks.mjs';

/** Plants one fault for each guard in a copy of this repository, and fails if a guard stays silent. */
const wanted = process.argv[2] ?? '';
const copy = mkdtempSync(join(tmpdir(), 'guards-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  .toString()
  .split('\0')
  .filter((path) => path !== '' && existsSync(path));
for (const path of files) cpSync(path, join(copy, path));
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));

const faults = FAULTS.filter(({ name }) => name.startsWith(wanted));
await prepare('npm run --silent generate');
if (faults.some(({ name }) => name.startsWith('journeys'))) {
  await prepare('vite build --logLevel error');
}

let blindCount = 0;
for (const { name, plant, command, says } of faults) {
  const before = new Map(Object.keys(plant).map((path) => [path, read(path)]));
  for (const [path, change] of Object.entries(plant)) {
    write(path, typeof change === 'string' ? change : change(before.get(path) ?? ''));
  }
  const { exitCode, output } = await runCommand(command, { JOURNEYS_PORT: '4175' }, copy);
  const isSeen = exitCode !== 0 && says.test(output);
  console.log(`${isSeen ? '✓' : '✗'} ${name}`);
  if (!isSeen) {
    blindCount += 1;
    console.log(`\n$ ${command}\n${output.trimEnd()}\nexit ${exitCode}; wanted ${says}\n`);
  }
  for (const [path, text] of before) write(path, text);
}

console.log(`\n${faults.length - blindCount} passed, ${blindCount} failed`);
process.exitCode = blindCount === 0 && faults.length > 0 ? 0 : 1;

/** @param {string} command */
async function prepare(command) {
  const { exitCode, output } = await runCommand(command, {}, copy);
  if (exitCode !== 0) throw new Error(`${command}\n${output}`);
}

/** @param {string} path */
function read(path) {
  const file = join(copy, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @param {string} path @param {string | undefined} text undefined removes it */
function write(path, text) {
  const file = join(copy, path);
  if (text === undefined) {
    rmSync(file);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
