import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { ErrorBoundary } from '@/ui/error-boundary.tsx';
import { fetched } from '@/ui/fetched.tsx';
import { whenIdle } from '@/ui/when-idle.ts';
import { BarOptions } from './bar-options.tsx';
import { labelPromptBox, type PromptBox } from './prompt-box.ts';

/** Their code is a dozen files, which leave what is being looked at the way. */
const BarNotes = fetched(async () => {
  await whenIdle();
  return (await import('./bar-notes.tsx')).BarNotes;
});

/** What belongs to the prompt box and comes with the code: its words, options and notes. */
export function Composer({ box }: { box: PromptBox }) {
  const { t } = useLingui();
  useEffect(() => {
    labelPromptBox(box, {
      form: t`Compose`,
      prompt: t`Prompt`,
      placeholder: t`Describe a picture`,
      generate: t`Generate`,
    });
  }, [box, t]);

  useEffect(() => {
    const measured = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--bar-height', `${box.form.offsetHeight}px`),
    );
    measured.observe(box.form);
    return () => measured.disconnect();
  }, [box]);

  const options = box.form.querySelector('#bar-options');
  const notes = box.form.querySelector('#bar-notes');
  return (
    <>
      {options && createPortal(<BarOptions />, options)}
      {notes &&
        createPortal(
          <ErrorBoundary>
            <BarNotes />
          </ErrorBoundary>,
          notes,
        )}
    </>
  );
}
