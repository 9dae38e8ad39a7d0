import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { announce } from '@/studio/announcements.ts';
import { backendWords } from '@/studio/connections/backend-words.ts';
import { chooseConnection } from '@/studio/compose/choose-connection.ts';
import { paths } from '@/studio/paths.ts';
import { answerInAddress, finishSignIn, withoutAnswer } from '@/studio/connections/sign-in.ts';
import type { Studio } from '@/studio/studio.ts';
import { loadWordsOfScreens } from './language.ts';

/** Ends a sign-in whose answer is in the address, and then takes it out of there. */
export async function comeBack(studio: Studio): Promise<void> {
  const answer = answerInAddress(location.href);
  if (answer === null) return;
  const say = (message: MessageDescriptor, more = {}) =>
    announce(studio.announcements, { message: i18n._(message), ...more });
  await loadWordsOfScreens().catch(() => undefined);
  const end = await finishSignIn(studio, answer, nameOf, () => {
    location.hash = paths.connections;
    say(msg`Unlock your keys, and the sign-in will be finished.`, { stays: true });
  }).catch(() => null);

  if (end?.is === 'unanswered') {
    // The code stays where it is: a reload tries again too.
    const action = { label: i18n._(msg`Try again`), run: () => void comeBack(studio) };
    say(msg`The service does not answer. The sign-in waits.`, { action, stays: true });
    return;
  }
  history.replaceState(null, '', withoutAnswer(location.href));
  location.hash =
    end?.is === 'declined' || end?.is === 'refused'
      ? paths.newConnection(end.kind)
      : paths.connections;
  switch (end?.is) {
    case 'signed-in': {
      const { name } = end.connection;
      chooseConnection(studio, end.connection);
      return say(msg`Signed in: ${name} is ready.`);
    }
    case 'not-begun-here':
      return say(msg`No sign-in is waiting in this tab. Nothing was changed.`);
    case 'declined':
      return say(msg`You did not sign in. Nothing was changed.`);
    case 'refused':
      return say(msg`The sign-in was not accepted. Nothing is lost: sign in once more.`);
    case undefined:
      return say(msg`This browser could not keep the key. Sign in once more.`);
  }
}

function nameOf(kind: string): string {
  return i18n._(backendWords(kind).name);
}
