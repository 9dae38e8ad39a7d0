import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { Download, FolderClosed, Plus, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Preset } from '@/domain/presets/preset.ts';
import { announce } from '@/studio/announcements.ts';
import { applyPreset, leavePreset } from '@/studio/presets/apply-preset.ts';
import { keepPreset, removePreset } from '@/studio/presets/change-presets.ts';
import { downloadPresets, importPresetFile } from '@/studio/presets/preset-files.ts';
import { usePresets } from '@/studio/presets/use-presets.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { FileButton } from '@/ui/file-button.tsx';
import styles from './own-presets.module.css';
import { PresetForm } from './preset-form.tsx';

/** The user's own presets by folder; new ones are made of what stands in the composer. */
export function OwnPresets() {
  const { t } = useLingui();
  const studio = useStudio();
  const presets = usePresets();
  const [isMaking, setIsMaking] = useState(false);
  const say = (message: string) => announce(studio.announcements, { message });
  if (presets === null) return null;
  const folders = [...new Set(presets.map(({ folder }) => folder))].toSorted((a, b) =>
    a.localeCompare(b),
  );

  const take = async (file: File) => {
    try {
      const added = await importPresetFile(studio, file);
      if (added === null) say(t`This file holds no presets. Nothing was changed.`);
      else say(t`${plural(added, { one: '# preset added', other: '# presets added' })}`);
    } catch {
      say(t`This browser could not keep the presets. Free some space and try again.`);
    }
  };

  if (isMaking)
    return <PresetForm folders={folders.filter(Boolean)} onDone={() => setIsMaking(false)} />;
  return (
    <div className={styles['own']}>
      {presets.length === 0 && (
        <p className={styles['empty']}>
          <Trans>
            Keep what stands in the composer as a preset: its words, what to avoid, size, model,
            quality and reference images, as you choose.
          </Trans>
        </p>
      )}
      {folders.map((folder) => (
        <section key={folder} aria-label={folder || t`Without a folder`}>
          {(folder !== '' || folders.length > 1) && (
            <h3 className={styles['folder']}>
              <FolderClosed size={15} aria-hidden />
              {folder || <Trans>Without a folder</Trans>}
            </h3>
          )}
          <ul className={styles['presets']}>
            {presets
              .filter((preset) => preset.folder === folder)
              .map((preset) => (
                <PresetRow key={preset.id} preset={preset} />
              ))}
          </ul>
        </section>
      ))}
      <div className={styles['ways']}>
        <Button look="outlined" onClick={() => setIsMaking(true)}>
          <Plus size={16} aria-hidden />
          <Trans>New preset</Trans>
        </Button>
        <FileButton accept=".json,application/json" onFile={(file) => void take(file)}>
          <Upload size={16} aria-hidden />
          <Trans>Import presets</Trans>
        </FileButton>
        {presets.length > 0 && (
          <Button look="outlined" onClick={() => downloadPresets(presets)}>
            <Download size={16} aria-hidden />
            <Trans>Export presets</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}

function PresetRow({ preset }: { preset: Preset }) {
  const { t } = useLingui();
  const studio = useStudio();
  const { id, name, words, negative } = preset;
  const isApplied = useStore(studio.draft, ({ presets }) => presets.some((one) => one.id === id));
  const apply = () => {
    if (isApplied) {
      leavePreset(studio, id);
      return;
    }
    const undo = applyPreset(studio, preset);
    announce(studio.announcements, {
      message: t`${name} goes with the prompt`,
      action: { label: t`Undo`, run: undo },
    });
  };
  const remove = async () => {
    await removePreset(studio, id);
    announce(studio.announcements, {
      message: t`${name} is deleted`,
      action: { label: t`Undo`, run: () => void keepPreset(studio, preset) },
    });
  };
  return (
    <li className={styles['preset']}>
      <button type="button" className={styles['use']} aria-pressed={isApplied} onClick={apply}>
        <span className={styles['name']}>{name}</span>
        <span className={styles['words']} dir="auto">
          {words || negative || <Traits preset={preset} />}
        </span>
        {preset.palette && (
          <span className={styles['palette']} aria-hidden>
            {preset.palette.map((color) => (
              <span key={color} style={{ background: color }} />
            ))}
          </span>
        )}
      </button>
      <IconButton label={t`Remove preset ${name}`} onClick={() => void remove()}>
        <Trash2 size={16} aria-hidden />
      </IconButton>
    </li>
  );
}

function Traits({ preset: { size, model, references } }: { preset: Preset }) {
  return (
    <>
      {size && `${size.width} × ${size.height} `}
      {model?.id}{' '}
      {references && (
        <Plural value={references.length} one="# reference image" other="# reference images" />
      )}
    </>
  );
}
