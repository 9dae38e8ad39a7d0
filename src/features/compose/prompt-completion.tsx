import { Plural, useLingui } from '@lingui/react/macro';
import { Braces, Hash, History, List, type LucideIcon, Palette } from 'lucide-react';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CompletionOption } from '@/domain/prompt/complete-prompt.ts';
import { announce } from '@/studio/announcements.ts';
import { type CompletionSource, gatherCompletions } from '@/studio/compose/completion-material.ts';
import { applyPreset } from '@/studio/presets/apply-preset.ts';
import { presetName } from '@/studio/presets/look-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { caretPlace } from './caret-place.ts';
import { type CompletionFollower, followCompletion, type Offered } from './follow-completion.ts';
import { findPromptBox } from './prompt-box.ts';
import styles from './prompt-completion.module.css';

const ICONS: Readonly<Record<CompletionOption['kind'], LucideIcon>> = {
  variable: Braces,
  list: List,
  tag: Hash,
  preset: Palette,
  phrase: History,
};
const LIST_ID = 'prompt-suggestions';
const OPTION_ID = 'prompt-suggestion-';

/** What may be meant at the caret, offered beside it; the keyboard stays in the prompt box. */
export function PromptCompletion() {
  const { t, i18n } = useLingui();
  const { locale } = i18n;
  const studio = useStudio();
  const [box] = useState(() => findPromptBox(document));
  const [offered] = useState(() => createStore<Offered | null>(() => null));
  const now = useStore(offered);
  const follower = useRef<CompletionFollower>(null);

  useEffect(() => {
    let source: CompletionSource | undefined;
    const following = followCompletion(
      box,
      studio,
      offered,
      // Nothing is read before something is typed.
      () =>
        (source ??= gatherCompletions(
          studio,
          locale,
          (preset) => presetName(preset, t),
          () => following.lookAgain(),
        )),
      ({ id = '', name }, rest) => {
        const preset = source?.preset(id);
        if (preset === undefined) return;
        const undo = applyPreset(studio, preset);
        rest();
        announce(studio.announcements, {
          message: t`${name} goes with the prompt`,
          action: { label: t`Undo`, run: undo },
        });
      },
    );
    follower.current = following;
    return () => {
      following.end();
      source?.end();
    };
  }, [studio, box, offered, t, locale]);

  const { form, textarea } = box;
  const chosen = now?.chosen ?? -1;
  const isOpen = now !== null;
  useEffect(() => {
    // A text area may have no role but its own, which knows all of a combobox but `expanded`.
    textarea.setAttribute('aria-autocomplete', 'list');
    setOrRemove(textarea, 'aria-controls', isOpen ? LIST_ID : null);
    setOrRemove(textarea, 'aria-activedescendant', chosen < 0 ? null : `${OPTION_ID}${chosen}`);
    document
      .querySelector(`#${OPTION_ID}${chosen}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [textarea, isOpen, chosen]);

  return (
    <>
      <span role="status" className="visually-hidden">
        {now && (
          <Plural
            value={now.completion.options.length}
            one="# suggestion, arrow down to choose"
            other="# suggestions, arrow down to choose"
          />
        )}
      </span>
      {now &&
        createPortal(
          <Options
            now={now}
            place={placeIn(form, textarea, now)}
            onTake={(option) => follower.current?.take(option)}
          />,
          form,
        )}
    </>
  );
}

function Options({
  now: { completion, chosen },
  place,
  onTake,
}: {
  now: Offered;
  place: { readonly left: number; readonly bottom: number };
  onTake: (option: CompletionOption) => void;
}) {
  const { t } = useLingui();
  return (
    <div
      role="listbox"
      id={LIST_ID}
      aria-label={t`Suggestions`}
      className={styles['options']}
      style={{ '--left': `${place.left}px`, '--bottom': `${place.bottom}px` } as CSSProperties}
    >
      {completion.options.map((option, index) => {
        const Icon = ICONS[option.kind];
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- The keyboard stays in the prompt box, whose arrow keys choose.
          <div
            key={`${option.kind} ${option.id ?? option.name}`}
            id={`${OPTION_ID}${index}`}
            role="option"
            aria-selected={index === chosen}
            dir="auto"
            className={styles['option']}
            // The prompt box keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(option)}
          >
            <Icon size={14} aria-hidden />
            <span className={styles['name']}>{option.name}</span>
            {option.hint !== undefined && <span className={styles['hint']}>{option.hint}</span>}
          </div>
        );
      })}
    </div>
  );
}

/** Right above the line of what is being completed. */
function placeIn(form: HTMLElement, textarea: HTMLTextAreaElement, { completion }: Offered) {
  const { left, top } = caretPlace(textarea, completion.start);
  const most = Math.max(0, form.clientWidth - 280);
  return {
    left: Math.max(0, Math.min(left - 10, most)),
    bottom: form.clientHeight - Math.max(textarea.offsetTop, top) + 2,
  };
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
