import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { VaultError } from '@/domain/settings/key-vault.ts';
import { failureIn } from '../failure-in.ts';
import { failureWords } from '../failure-words.ts';

/** Why it is not known what a connection offers, in the words of the user. */
export function choiceProblem(problem: unknown): MessageDescriptor {
  if (problem instanceof VaultError && problem.problem === 'locked')
    return msg`The keys are locked.`;
  const failure = failureIn(problem);
  return failure === null ? msg`It does not say what it offers.` : failureWords(failure).what;
}
