import { hasLanguage } from '@/domain/prompt/has-language.ts';
import { planDraft } from '@/domain/prompt/plan-draft.ts';
import type { Studio } from '../studio.ts';
import { materialFor } from './material.ts';

/** Longer prompts are planned when typing has paused. */
const QUICK_LENGTH = 5000;
const PAUSE_MS = 200;

/** Keeps the plan of the draft up to date until the function that it gives is called. */
export function followPlan({
  draft,
  plan,
  ports,
}: Pick<Studio, 'draft' | 'plan' | 'ports'>): () => void {
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const written = draft.getState();
    asked += 1;
    const mine = asked;
    const material = hasLanguage(written.prompt) ? await materialFor({ ports }, written) : null;
    if (mine === asked) plan.setState(material && planDraft(written, material), true);
  };
  const follow = () => {
    clearTimeout(timer);
    const { prompt } = draft.getState();
    if (prompt.length < QUICK_LENGTH) void look();
    else timer = setTimeout(() => void look(), PAUSE_MS);
  };
  const stops = [draft.subscribe(follow)];
  let hasEnded = false;
  void ports
    .later()
    .then(({ desk }) => desk())
    .then(({ lists }) => {
      if (!hasEnded) stops.push(lists.subscribe(follow));
      return undefined;
    })
    .catch(() => undefined);
  follow();
  return () => {
    hasEnded = true;
    asked += 1;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
