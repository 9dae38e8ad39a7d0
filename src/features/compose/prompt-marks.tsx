import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { markedStretches } from '@/domain/prompt/marked-stretches.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { findPromptBox } from './prompt-box.ts';
import styles from './prompt-marks.module.css';

/**
 * Colours what is more than words, on a layer behind the prompt box that repeats its text unseen:
 * the box itself stays as it is.
 */
export function PromptMarks() {
  const { draft } = useStudio();
  const prompt = useStore(draft, (state) => state.prompt);
  const [{ form, textarea }] = useState(() => findPromptBox(document));
  const layer = useRef<HTMLDivElement>(null);
  const stretches = markedStretches(prompt);
  const isMarked = stretches.some(({ is }) => is !== null);

  useEffect(() => {
    if (!isMarked) return undefined;
    const follow = () => {
      const shown = layer.current;
      if (shown === null) return;
      const { offsetTop, offsetLeft, clientWidth, clientHeight } = textarea;
      shown.style.top = `${offsetTop}px`;
      shown.style.left = `${offsetLeft}px`;
      shown.style.width = `${clientWidth}px`;
      shown.style.height = `${clientHeight}px`;
      shown.style.direction = getComputedStyle(textarea).direction;
      shown.scrollTop = textarea.scrollTop;
    };
    const observer = new ResizeObserver(follow);
    observer.observe(textarea);
    observer.observe(form);
    textarea.addEventListener('scroll', follow);
    const stop = draft.subscribe(() => requestAnimationFrame(follow));
    follow();
    return () => {
      observer.disconnect();
      textarea.removeEventListener('scroll', follow);
      stop();
    };
  }, [draft, form, textarea, isMarked]);

  if (!isMarked) return null;
  return createPortal(
    <div ref={layer} aria-hidden className={styles['layer']}>
      {stretches.map(({ text, is }, index) =>
        is === null ? (
          text
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- Stretches have no other identity.
          <mark key={index} data-is={is}>
            {text}
          </mark>
        ),
      )}
      {/* A line break at the very end takes a line in the box, too. */}
      {'\u200B'}
    </div>,
    form,
  );
}
