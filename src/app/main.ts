import './first-frame.ts';
import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { findPromptBox, takeOverPromptBox } from '@/features/compose/prompt-box.ts';
import { announce } from '@/studio/announcements.ts';
import { generate } from '@/studio/compose/generate.ts';
import { createStudio } from '@/studio/studio.ts';
import { activateLanguage, loadWordsOfScreens } from './language.ts';
import { isElsewhere } from './next-frame.ts';
import { createPorts } from './first-ports.ts';
import { showTheme } from './theme.ts';
import { fetchTypefaces } from './typefaces.ts';

const studio = createStudio(createPorts());
showTheme(studio.settings.getState().theme);

const box = findPromptBox(document);
const { isSubmitted, replaced } = takeOverPromptBox(box, studio, () => generate(studio));
if (isSubmitted) generate(studio);
// A visit that begins elsewhere wants shortcuts, not a prompt, unless typing has begun.
if (isElsewhere && box.textarea.value === '') box.textarea.blur();

studio.settings.subscribe((settings) => {
  showTheme(settings.theme);
  void activateLanguage(settings);
});

// The box acts by now; what is drawn around it needs React. The app's code waits for this module to
// end, so this module must not wait for it.
const setTypefaces = fetchTypefaces();
const speaking = activateLanguage(studio.settings.getState()).catch(() => i18n.activate('en'));
// A visit that begins elsewhere draws nothing without the words of its screen.
if (isElsewhere) loadWordsOfScreens().catch(() => undefined);
void Promise.all([import('./app.tsx'), speaking]).then(([{ showApp }]) => {
  setTypefaces();
  showApp(studio, box);
});

// Back from a service's own page, to which a sign-in had led.
if (/[?&](code|error)=/.test(location.search)) {
  void import('./come-back.ts').then(({ comeBack }) => comeBack(studio));
}

if (replaced !== null) {
  void speaking.then(() =>
    announce(studio.announcements, {
      message: i18n._(msg`Your earlier draft is kept.`),
      action: {
        label: i18n._(msg`Bring it back`),
        run: () => studio.draft.setState(replaced, true),
      },
    }),
  );
}
