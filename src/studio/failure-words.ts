import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Failure } from '@/domain/generation/failure.ts';

/** What happened, and what can be done next. */
export interface FailureWords {
  readonly what: MessageDescriptor;
  readonly next: MessageDescriptor;
}

export function failureWords(failure: Failure): FailureWords {
  const words = wordsOfKind(failure);
  if (!('mayBeMade' in failure)) return words;
  return {
    what: words.what,
    next: msg`It may have been made and paid for: look at your account before you try again.`,
  };
}

function wordsOfKind(failure: Failure): FailureWords {
  switch (failure.kind) {
    case 'unauthorized':
      return {
        what: msg`The key was not accepted.`,
        next: msg`Check the connection in the settings.`,
      };
    case 'not-verified':
      return {
        what: msg`The account is not verified for this model.`,
        next: msg`Verify it with the service, or choose another model.`,
      };
    case 'out-of-credit':
      return {
        what: msg`The account has no credit left.`,
        next: msg`Add credit, or choose another backend.`,
      };
    case 'refused':
      return {
        what: msg`The backend declined: ${failure.reason}`,
        next: msg`Change the prompt and try again.`,
      };
    case 'rate-limited':
      return {
        what: msg`The backend asks for a pause.`,
        next: msg`Try again in a while; the recipe is kept.`,
      };
    case 'overloaded':
      return {
        what: msg`The backend is overloaded.`,
        next: msg`Try again in a while; the recipe is kept.`,
      };
    case 'unreachable':
      return {
        what: msg`The backend could not be reached.`,
        next: msg`Check the network and try again; the recipe is kept.`,
      };
    case 'timed-out':
      return {
        what: msg`The backend took too long.`,
        next: msg`Try again; the recipe is kept.`,
      };
    case 'unreadable-reply':
      return {
        what: msg`The reply held no picture that can be read.`,
        next: msg`Try again, or choose another model.`,
      };
    case 'interrupted':
      return {
        what: msg`The page was closed while the service was making it.`,
        next: msg`Try again; the recipe is kept.`,
      };
    case 'no-connection':
      return {
        what: msg`The connection that it was to be made with has been deleted.`,
        next: msg`Choose another connection and generate it anew.`,
      };
    case 'reference-gone':
      return {
        what: msg`A reference image of it is no longer in this browser.`,
        next: msg`Take that image out of the recipe and generate it anew.`,
      };
    case 'unsupported':
      return {
        what: msg`This cannot be made here: ${failure.what}`,
        next: msg`Choose another backend.`,
      };
    case 'not-stored':
      return {
        what: msg`This browser could not store it; its disk space may be full.`,
        next: msg`Free some space and try again; the recipe is kept.`,
      };
    case 'broken':
      return {
        what: msg`The studio made a mistake (${failure.detail}).`,
        next: msg`Try again; the recipe is kept.`,
      };
  }
}
