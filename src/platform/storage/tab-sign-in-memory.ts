import * as v from 'valibot';
import { pendingSignInSchema, type SignInMemory } from '@/domain/settings/pending-sign-in.ts';

const NAME = 'bildwerk-sign-in';

/** In the tab's own storage; where that is refused, there is no sign-in to come back to. */
export function tabSignInMemory(): SignInMemory {
  return {
    keep: (pending) => sessionStorage.setItem(NAME, JSON.stringify(pending)),
    forget: () => sessionStorage.removeItem(NAME),
    pending() {
      try {
        const stored = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as unknown;
        const result = v.safeParse(pendingSignInSchema, stored);
        return result.success ? result.output : null;
      } catch {
        return null;
      }
    },
  };
}
