import './first-frame.ts';
import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { findPromptBox, takeOverPromptBox } from '@/features/compose/prompt-box.ts';
import { announce } from '@/studio/announcements.ts';
import { generate } from '@/studio/generate.ts';
import { createStudio } from '@/studio/studio.ts';
import { App, openRest } from './app.tsx';
import { activateLanguage } from './language.ts';
import { createPorts } from './first-ports.ts';
import { showTheme } from './theme.ts';

const studio = createStudio(createPorts());
showTheme(studio.settings.getState().theme);

const box = findPromptBox(document);
const { isSubmitted, replaced } = takeOverPromptBox(box, studio, () => generate(studio));
if (isSubmitted) generate(studio);
// A visit that begins elsewhere wants shortcuts, not a prompt, unless typing has begun.
const isElsewhere = /^#\/\w/.test(location.hash);
if (isElsewhere && box.textarea.value === '') box.textarea.blur();

studio.settings.subscribe((settings) => {
  showTheme(settings.theme);
  void activateLanguage(settings);
});

const speaking = activateLanguage(studio.settings.getState()).catch(() => i18n.activate('en'));
// It wants its screen first, too; composing comes with what is here.
const Rest = openRest(studio);
if (isElsewhere) void Rest.fetch().catch(() => undefined);
await speaking;

const root = document.querySelector('#app');
if (root === null) throw new Error('index.html has no place for the app.');
// A transition is rendered in slices, between which keys are taken.
startTransition(() => createRoot(root).render(<App studio={studio} box={box} Rest={Rest} />));

// Back from a service's own page, to which a sign-in had led.
if (location.search.includes('code=')) {
  void import('./come-back.ts').then(({ comeBack }) => comeBack(studio));
}

if (replaced !== null) {
  announce(studio.announcements, {
    message: i18n._(msg`Your earlier draft is kept.`),
    action: {
      label: i18n._(msg`Bring it back`),
      run: () => studio.draft.setState(replaced, true),
    },
  });
}
