import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PublishTrouble } from './publish-gallery.ts';

/** What went wrong, what was kept, and what to do next. */
export function troubleWords(trouble: PublishTrouble): MessageDescriptor {
  switch (trouble) {
    case 'unreachable':
      return msg`The place cannot be reached just now. What has arrived stays there; try again and only the rest is sent.`;
    case 'refused':
      return msg`The place refused this. Test it under Places: the test names what is missing.`;
    case 'full':
      return msg`The place has no more room, or the file is too large for it. Make room there and try again.`;
    case 'busy':
      return msg`The place is busy, or someone else has locked it. What has arrived stays there; try again in a while and only the rest is sent.`;
    case 'taken':
      return msg`Another website stands in this folder. Nothing of it was touched; choose another folder.`;
    case 'unexpected':
      return msg`The place gave an answer that it should not. Test it under Places: the test names what is missing.`;
    case 'locked':
      return msg`Your keys are locked. Unlock them under Connections and try again.`;
    case 'no-place':
      return msg`This place is no longer in your list. Add it again first.`;
    case 'unknown':
      return msg`That did not come to its end. What has arrived stays there; try again and only the rest is sent.`;
  }
}
