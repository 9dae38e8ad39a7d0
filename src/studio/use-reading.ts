import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Reading } from '@/domain/generation/reading.ts';
import { hasLanguage } from '@/domain/prompt/has-language.ts';
import type { Backends } from './connections/backends.ts';
import { useStudio } from './use-studio.ts';

/** What was understood, and the very prompt that it was understood of. */
export interface PromptReading {
  readonly prompt: string;
  /** The prompt as it was read: with blanks where its language is. */
  readonly words: string;
  readonly reading: Reading;
}

/** Reading waits until typing has paused this long. */
const PAUSE_MS = 250;

/**
 * What the draft's backend understands of the prompt, some time after typing has paused; null where
 * there is no prompt or the backend does not tell. The last reading stays until there is a new one.
 */
export function useReading(language: string): PromptReading | null {
  const { draft, backends } = useStudio();
  const prompt = useStore(draft, (state) => state.prompt);
  const connection = useStore(draft, (state) => state.connection);
  const [shown, setShown] = useState<PromptReading | null>(null);
  const isEmpty = prompt.trim() === '';

  useEffect(() => {
    if (isEmpty) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    const timer = setTimeout(() => {
      void read(backends, { prompt, connection, language, signal })
        .catch(() => null)
        .then((reading) => {
          if (!signal.aborted) setShown(reading);
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [backends, prompt, isEmpty, connection, language]);

  return isEmpty ? null : shown;
}

async function read(
  backends: Backends,
  {
    prompt,
    connection,
    language,
    signal,
  }: { prompt: string; connection: string; language: string; signal: AbortSignal },
): Promise<PromptReading | null> {
  const words = hasLanguage(prompt)
    ? (await import('@/domain/prompt/plain-words.ts')).plainWords(prompt)
    : prompt;
  const reading = await (await backends.open(connection)).read?.(words, language, signal);
  return reading === undefined ? null : { prompt, words, reading };
}
