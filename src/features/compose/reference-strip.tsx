import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { type Reference, referenceKey, withReferenceMoved } from '@/domain/recipe/reference.ts';
import { announce } from '@/studio/announcements.ts';
import { useModel } from '@/studio/compose/use-model.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { ReferenceFrame } from './reference-frame.tsx';
import { ReferenceNotes } from './reference-notes.tsx';
import { ReferenceStrength } from './reference-strength.tsx';
import styles from './reference-strip.module.css';
import { useDragToSort } from './use-drag-to-sort.ts';

/** The images that the draft starts from, in their order. */
export function ReferenceStrip({ references }: { references: readonly Reference[] }) {
  const { t } = useLingui();
  const { draft, announcements } = useStudio();
  const model = useModel();
  const list = useRef<HTMLUListElement>(null);
  const [told, setTold] = useState('');
  const count = references.length;
  const max = model?.honours.references?.max ?? (model === null ? count : 0);

  const focusFrame = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.children[index]?.querySelector<HTMLElement>('button')?.focus(),
    );
  const move = (from: number, to: number) => {
    const moved = withReferenceMoved(draft.getState().references, from, to);
    if (moved === draft.getState().references) return;
    draft.setState({ references: moved });
    const place = to + 1;
    setTold(t`Now reference ${place} of ${count}`);
    focusFrame(to);
  };
  const takeOut = (index: number) => {
    const before = draft.getState().references;
    draft.setState({ references: before.toSpliced(index, 1) });
    announce(announcements, {
      message: t`Reference image taken out`,
      action: { label: t`Undo`, run: () => draft.setState({ references: before }) },
    });
    if (count > 1) focusFrame(Math.min(index, count - 2));
    else document.querySelector<HTMLElement>('#prompt')?.focus();
  };
  const drag = useDragToSort(list, move);

  return (
    <section className={styles['strip']} aria-label={t`Reference images`}>
      {/* Safari forgets that a list without bullets is one. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul role="list" ref={list} className={styles['frames']}>
        {references.map((reference, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- The keys are those of the button in it.
          <li
            key={referenceKey(reference)}
            className={styles['frame']}
            data-unused={index >= max || undefined}
            data-dragged={drag.dragged === index || undefined}
            onPointerDown={(event) => drag.begin(event, index)}
            onKeyDown={(event) => {
              const isOfFrame =
                event.target instanceof Element && event.target.hasAttribute('aria-haspopup');
              if (!isOfFrame) return;
              const { key } = event;
              if (key === 'ArrowLeft') move(index, index - 1);
              else if (key === 'ArrowRight') move(index, index + 1);
              else if (key === 'Delete' || key === 'Backspace') takeOut(index);
              else return;
              event.preventDefault();
            }}
          >
            <ReferenceFrame
              reference={reference}
              place={index + 1}
              count={count}
              mayBeMasked={index === 0 && model?.honours.mask !== undefined}
              onMove={(by) => move(index, index + by)}
              onTakeOut={() => takeOut(index)}
            />
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {model && <ReferenceNotes references={references} model={model} />}
      {model?.honours.references?.strength === true && <ReferenceStrength />}
    </section>
  );
}
