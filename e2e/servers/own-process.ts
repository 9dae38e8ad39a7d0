import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const START_LIMIT_MS = 90_000;

/** Runs a command to its end and gives what it printed. */
export async function run(command: string, ...words: string[]): Promise<string> {
  return (await promisify(execFile)(command, words)).stdout;
}

/** Servers that change their user need root; without their programs there is nothing to start. */
export function canStart(...programs: readonly string[]): boolean {
  return process.getuid?.() === 0 && programs.every((program) => existsSync(program));
}

/** A server that stays in the foreground and says nothing. */
export function startProcess(command: string, ...words: string[]): ChildProcess {
  return spawn(command, words, { stdio: 'ignore' });
}

/** Ends it hard: nothing of it is kept. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** A port of loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Waits until a check neither fails nor gives false. */
export async function until(check: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    if (await check().catch(() => false)) return;
    if (Date.now() > deadline) throw new Error('The server has not started.');
    await pause(100);
  }
}

export async function answers(address: string): Promise<boolean> {
  await fetch(address);
  return true;
}
