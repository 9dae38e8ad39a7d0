import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Finding, Mend } from '@/domain/prompt/check/check-prompt.ts';
import { dialectOf } from '@/domain/prompt/dialect.ts';
import type { Studio } from '../studio.ts';
import { useStudio } from '../use-studio.ts';

/** A prompt is checked when typing has paused so long. */
const PAUSE_MS = 600;
const NONE: readonly Finding[] = [];

/** What a check finds in the draft’s prompt, once typing has paused. */
export function useFindings(): readonly Finding[] {
  const { draft, choice } = useStudio();
  const prompt = useStore(draft, (state) => state.prompt);
  const backend = useStore(draft, (state) => state.backend);
  const avoids = useStore(choice.state, ({ model }) => model?.honours.negative ?? false);
  const [checked, setChecked] = useState({ prompt: '', findings: NONE });
  useEffect(() => {
    if (prompt.trim() === '') return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void import('@/domain/prompt/check/check-prompt.ts')
        .then(({ checkPrompt }) => {
          const findings = checkPrompt(prompt, { dialect: dialectOf(backend), avoids });
          if (isCurrent) setChecked({ prompt, findings });
          return undefined;
        })
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [prompt, backend, avoids]);
  return checked.prompt === prompt ? checked.findings : NONE;
}

/** Does what a finding offers; gives the way back. */
export async function mendDraft({ draft }: Pick<Studio, 'draft'>, mend: Mend): Promise<() => void> {
  const { mended } = await import('@/domain/prompt/check/check-prompt.ts');
  const before = draft.getState();
  draft.setState(mended(before, mend));
  return () => draft.setState(before, true);
}
