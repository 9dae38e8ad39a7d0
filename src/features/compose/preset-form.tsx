import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
import { createId } from '@/domain/id.ts';
import { targetOf } from '@/domain/formats/format-target.ts';
import { LONGEST_NAME, LONGEST_WORDS, MOST_COLORS, type Preset } from '@/domain/presets/preset.ts';
import { announce } from '@/studio/announcements.ts';
import { keepPreset } from '@/studio/presets/change-presets.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { TextArea, TextField } from '@/ui/field.tsx';
import styles from './own-presets.module.css';

const PARTS = ['size', 'model', 'quality', 'references'] as const;
type PresetPart = (typeof PARTS)[number];

/** Makes a preset of what stands in the composer. It is no form: it stands in one. */
export function PresetForm({
  folders,
  onDone,
}: {
  folders: readonly string[];
  onDone: () => void;
}) {
  const { t } = useLingui();
  const studio = useStudio();
  const [draft] = useState(() => studio.draft.getState());
  const [name, setName] = useState('');
  const [folder, setFolder] = useState('');
  const [words, setWords] = useState(() => draft.prompt.trim().slice(0, LONGEST_WORDS));
  const [negative, setNegative] = useState(draft.negative.slice(0, LONGEST_WORDS));
  const [colors, setColors] = useState('');
  const [parts, setParts] = useState<ReadonlySet<PresetPart>>(new Set());
  const offered = PARTS.filter(
    (part) =>
      (part !== 'quality' || draft.options?.quality !== undefined) &&
      (part !== 'references' || draft.references.length > 0) &&
      (part !== 'model' || draft.model !== ''),
  );
  const partWords: Readonly<Record<PresetPart, string>> = {
    size: `${t`Size`}: ${draft.size.width} × ${draft.size.height}`,
    model: `${t`Model`}: ${draft.model}`,
    quality: `${t`Quality`}: ${draft.options?.quality ?? ''}`,
    references: `${t`Reference images`}: ${draft.references.length}`,
  };

  const keep = async () => {
    const { ports, announcements } = studio;
    const palette = (colors.match(/#[0-9a-f]{6}\b/gi) ?? [])
      .slice(0, MOST_COLORS)
      .map((color) => color.toLowerCase());
    const target = targetOf(draft);
    const quality = draft.options?.quality;
    const preset: Preset = {
      id: createId(ports.now(), ports.random),
      name: name.trim(),
      folder: folder.trim(),
      words: words.trim(),
      negative: negative.trim(),
      ...(palette.length > 0 && { palette }),
      ...(parts.has('size') && { size: draft.size, ...(target && { target }) }),
      ...(parts.has('model') && { model: { backend: draft.backend, id: draft.model } }),
      ...(parts.has('quality') && quality !== undefined && { quality }),
      ...(parts.has('references') && { references: draft.references }),
    };
    try {
      await keepPreset(studio, preset);
      onDone();
    } catch {
      const message = t`This browser could not keep the presets. Free some space and try again.`;
      announce(announcements, { message });
    }
  };

  return (
    <div role="group" aria-label={t`New preset`} className={styles['form']}>
      <TextField
        label={t`Name of the preset`}
        value={name}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
        onKeyDown={keepEnter}
      />
      <TextField
        label={t`Folder`}
        value={folder}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        suggestions={folders}
        onChange={({ target }) => setFolder(target.value)}
        onKeyDown={keepEnter}
      />
      <TextArea
        label={t`Words that go with every prompt`}
        rows={2}
        value={words}
        maxLength={LONGEST_WORDS}
        onChange={({ target }) => setWords(target.value)}
      />
      <TextArea
        label={t`What to avoid`}
        rows={1}
        value={negative}
        maxLength={LONGEST_WORDS}
        onChange={({ target }) => setNegative(target.value)}
      />
      <TextField
        label={t`Colors`}
        hint={t`As #1b2a52 #f28c28`}
        value={colors}
        autoComplete="off"
        onChange={({ target }) => setColors(target.value)}
        onKeyDown={keepEnter}
      />
      <fieldset className={styles['parts']}>
        <legend>{t`Set along with it`}</legend>
        {offered.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={parts.has(part)}
              onChange={({ target }) =>
                setParts((before) => {
                  const after = new Set(before);
                  if (target.checked) after.add(part);
                  else after.delete(part);
                  return after;
                })
              }
            />
            {partWords[part]}
          </label>
        ))}
      </fieldset>
      <div className={styles['ways']}>
        <Button look="main" disabled={name.trim() === ''} onClick={() => void keep()}>
          <Trans>Keep preset</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}

/** Enter in a field of the bar would generate. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
