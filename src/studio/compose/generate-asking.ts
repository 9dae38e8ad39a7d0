import { hasLanguage } from '@/domain/prompt/has-language.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import { answersFor } from '../people/answers.ts';
import { lookForPeople } from '../people/look-for-people.ts';
import { billOf } from './bill.ts';
import { type Composing, jobsFromDraft } from './generate.ts';
import { generateExpanded } from './generate-expanded.ts';

/** As `generate`, for what may have to be asked before: about people, the number or the price. */
export async function generateAsking(
  studio: Composing,
  draft: Draft,
  isAgreed: boolean,
): Promise<void> {
  const { ports, queue, draftProblem, settings, choice } = studio;
  const { people } = await lookForPeople(studio, draft);
  const { unanswered, permissions } = answersFor(people, draft.permissions);
  if (unanswered.length > 0) return draftProblem.setState('people', true);
  const { permissions: _before, ...rest } = draft;
  // What was said of people who are not in it any more is nobody's business.
  const asked = { ...rest, ...(permissions.length > 0 && { permissions }) };
  if (hasLanguage(asked.prompt)) return generateExpanded(studio, asked, isAgreed);
  const { asksAboveUsd } = settings.getState();
  const { model } = choice.state.getState();
  const bill = model && billOf(asked, model);
  if (!isAgreed && asksAboveUsd !== null && bill?.unit === 'usd' && bill.amount > asksAboveUsd)
    return draftProblem.setState('costly', true);
  queue.add(jobsFromDraft(asked, ports.now(), ports.random));
}
