import type { Cost } from './cost.ts';

/** PORT. A service that writes text. What is sent is never sent a second time. */
export interface TextModels {
  /** What can be asked, as far as names tell which models write. Rejects with a failure. */
  models(signal: AbortSignal): Promise<readonly TextModel[]>;
  /** One answer to one text. Rejects with a failure, or with the signal's reason. */
  write(ask: TextAsk, signal: AbortSignal): Promise<WrittenText>;
}

export interface TextModel {
  readonly id: string;
  readonly name: string;
  /** US dollars for a token, where the service says it. */
  readonly price?: { readonly input: number; readonly output: number };
}

export interface TextAsk {
  readonly model: string;
  /** What is to be done with the text. */
  readonly task: string;
  readonly text: string;
}

export interface WrittenText {
  readonly text: string;
  /** Null where the service does not say it. */
  readonly cost: Cost | null;
}

/** Longer answers are refused as unreadable. */
export const LONGEST_ANSWER = 16_000;

/** About how many characters make a token. */
const TOKEN_LENGTH = 4;
/** About how many tokens an answer has. */
const ANSWER_TOKENS = 300;

/** About what an answer will cost; null where the service does not say its prices. */
export function textCost(
  { price }: TextModel,
  { task, text }: Omit<TextAsk, 'model'>,
): Cost | null {
  if (price === undefined) return null;
  const tokens = (task.length + text.length) / TOKEN_LENGTH;
  return { unit: 'usd', amount: tokens * price.input + ANSWER_TOKENS * price.output };
}
