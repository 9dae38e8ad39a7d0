import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { announce } from '@/studio/announcements.ts';
import { backendWords } from '@/studio/connections/backend-words.ts';
import { chooseConnection } from '@/studio/compose/choose-connection.ts';
import { paths } from '@/studio/paths.ts';
import { codeFromAddress, finishSignIn } from '@/studio/connections/sign-in.ts';
import type { Studio } from '@/studio/studio.ts';
import { loadWordsOfScreens } from './language.ts';

/** Ends a sign-in whose code is in the address, and takes the code out of there at once. */
export async function comeBack(studio: Studio): Promise<void> {
  const found = codeFromAddress(location.href);
  if (found === null) return;
  history.replaceState(null, '', found.cleanAddress);
  const say = (message: string) => announce(studio.announcements, { message });
  await loadWordsOfScreens().catch(() => undefined);
  try {
    const connection = await finishSignIn(studio, found.code, nameOf);
    if (connection === null) return;
    chooseConnection(studio, connection);
    location.hash = paths.connections;
    say(i18n._(msg`Signed in: ${connection.name} is ready.`));
  } catch {
    location.hash = paths.connections;
    say(i18n._(msg`The sign-in was not accepted. Nothing is lost: sign in once more.`));
  }
}

function nameOf(kind: string): string {
  return i18n._(backendWords(kind).name);
}
