import type { TestProject } from 'vitest/node';
import { startComfy } from './comfy.ts';
import { startGemini } from './gemini.ts';
import { startHorde } from './horde.ts';
import { startOpenAi } from './openai.ts';
import { startOpenRouter } from './openrouter.ts';
import type { ScriptedServer } from './scripted-server.ts';
import { startSdapi } from './sdapi.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Addresses by name. */
    servers: Record<string, string>;
  }
}

let started: readonly ScriptedServer[] = [];

/** One server of each kind, and some that were started without the flag that lets pages in. */
export async function setup(project: TestProject): Promise<void> {
  const servers = {
    openai: await startOpenAi(),
    openrouter: await startOpenRouter(),
    horde: await startHorde(),
    gemini: await startGemini(),
    sdapi: await startSdapi({ drawingMs: 1000 }),
    comfy: await startComfy({ drawingMs: 300 }),
    closedSdapi: await startSdapi({ lets: null }),
    closedComfy: await startComfy({ lets: null }),
  };
  const all = Object.entries(servers);
  project.provide('servers', Object.fromEntries(all.map(([name, { address }]) => [name, address])));
  started = Object.values(servers);
}

export async function teardown(): Promise<void> {
  for (const server of started) await server.close();
}
