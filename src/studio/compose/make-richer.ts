import type { Failure } from '@/domain/generation/failure.ts';
import type { Connection } from '@/domain/generation/connection.ts';
import type { ConnectionList } from '@/domain/generation/connection-list.ts';
import type { RemoteBackend } from '@/domain/generation/backend.ts';
import type { TextModel, TextModels, WrittenText } from '@/domain/generation/text-model.ts';
import { readRicher, RICHER_TASK, type RicherPrompt } from '@/domain/prompt/richer-prompt.ts';
import { failureIn } from '../failure-in.ts';
import type { Studio } from '../studio.ts';

/** The kinds of connections whose services may write text. */
const KINDS: ReadonlySet<string> = new Set(['openai', 'openrouter']);

export function connectionsForText({ connections }: ConnectionList): readonly Connection[] {
  return connections.filter(({ kind }) => KINDS.has(kind));
}

export type Richer =
  | {
      readonly outcome: 'written';
      readonly richer: RicherPrompt;
      readonly cost: WrittenText['cost'];
    }
  | { readonly outcome: 'failed'; readonly failure: Failure };

/** The models of a connection that write text. Rejects where it does not say. */
export async function textModels(
  studio: Pick<Studio, 'backends'>,
  connection: string,
  signal: AbortSignal,
): Promise<readonly TextModel[]> {
  return (await textOf(studio, connection)).models(signal);
}

/** Asks once for a richer prompt. Rejects only with the signal's reason. */
export async function makeRicher(
  studio: Pick<Studio, 'backends'>,
  { connection, model, prompt }: { connection: string; model: string; prompt: string },
  signal: AbortSignal,
): Promise<Richer> {
  try {
    const text = await textOf(studio, connection);
    const answer = await text.write({ model, task: RICHER_TASK, text: prompt }, signal);
    const richer = readRicher(prompt, answer.text);
    if (richer === null) return { outcome: 'failed', failure: { kind: 'unreadable-reply' } };
    return { outcome: 'written', richer, cost: answer.cost };
  } catch (error) {
    signal.throwIfAborted();
    return { outcome: 'failed', failure: failureOf(error) };
  }
}

/** What a refused list or answer means to the user. */
export function failureOf(error: unknown): Failure {
  return (
    failureIn(error) ?? { kind: 'broken', detail: error instanceof Error ? error.name : 'unknown' }
  );
}

async function textOf({ backends }: Pick<Studio, 'backends'>, id: string): Promise<TextModels> {
  const { text } = (await backends.open(id)) as RemoteBackend;
  if (text === undefined) throw new Error('It writes no text.');
  return text;
}
