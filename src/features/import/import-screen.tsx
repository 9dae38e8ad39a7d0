import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FolderOpen, ImagePlus, Library, X } from 'lucide-react';
import { type DragEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { announce } from '@/studio/announcements.ts';
import { droppedFiles } from '@/studio/import/dropped-files.ts';
import { placeInText, viewPath } from '@/domain/sharing/gallery-place.ts';
import { importsOf } from '@/studio/import/imports.ts';
import { emptyShareBox } from '@/studio/import/empty-share-box.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { NameForm } from '@/ui/name-form.tsx';
import { FilesButton } from './files-button.tsx';
import { FoundReading } from './found-reading.tsx';
import { ImportedRow } from './imported-row.tsx';
import styles from './import-screen.module.css';

/** So many files are shown, and so many more when asked for. */
const SHOWN_AT_ONCE = 40;

function takesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

/** Files from elsewhere: what they say, before anything is kept or changed. */
export function ImportScreen() {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const imports = importsOf(studio);
  const { files, links, isPaused, isOpening } = useStore(imports.state);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const [isOver, setIsOver] = useState(false);
  const add = (some: readonly File[]) => void imports.add(some);
  const count = (...kinds: readonly string[]) =>
    files.filter(({ state }) => kinds.includes(state.kind)).length;
  const [open, readable] = [count('waiting', 'to-keep'), count('read')];
  const done = files.length - open;

  const lookInto = (address: string) => {
    const gallery = placeInText(address);
    if (gallery !== null) navigate(viewPath(gallery));
    else if (!imports.addLink(address))
      announce(studio.announcements, { message: t`No recipe stands in this link.` });
  };

  useEffect(() => {
    void emptyShareBox(studio).then((run) => {
      if (run === null) return;
      announce(studio.announcements, {
        message: t`Taken into the draft`,
        action: { label: t`Undo`, run },
      });
      navigate(paths.compose);
    });
  }, [studio, t, navigate]);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      const pasted = [...(clipboardData?.files ?? [])];
      const isWritten = target instanceof Element && target.matches('input, textarea');
      const isLink = !isWritten && imports.addLink(clipboardData?.getData('text/plain') ?? '');
      if (pasted.length === 0 && !isLink) return;
      event.preventDefault();
      // Elsewhere it would become a reference image.
      event.stopImmediatePropagation();
      if (pasted.length > 0) void imports.add(pasted);
    };
    addEventListener('paste', onPaste, { capture: true });
    return () => removeEventListener('paste', onPaste, { capture: true });
  }, [imports]);

  return (
    <div
      className={styles['screen']}
      data-is-over={isOver || undefined}
      onDragOver={(event) => {
        if (!takesFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setIsOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={(event) => {
        setIsOver(false);
        if (!takesFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        void imports.add(droppedFiles(event.dataTransfer));
      }}
    >
      <h1>
        <Trans>Bring in</Trans>
      </h1>
      <p className={styles['about']}>
        <Trans>
          Pictures of any tool, with the recipe that they carry. Drop or paste them here, folders
          and zips too: nothing is kept or changed before you say so, and nothing leaves this
          device.
        </Trans>
      </p>
      <div className={styles['ways']}>
        <FilesButton onFiles={add}>
          <ImagePlus size={17} aria-hidden />
          <Trans>Choose files</Trans>
        </FilesButton>
        <FilesButton isFolder onFiles={add}>
          <FolderOpen size={17} aria-hidden />
          <Trans>Choose a folder</Trans>
        </FilesButton>
      </div>
      <NameForm
        label={t`Link that holds a recipe`}
        action={<Trans>Look into it</Trans>}
        maxLength={20_000}
        onName={lookInto}
      />
      {files.length + links.length > 0 && (
        <div className={styles['progress']}>
          {files.length > 0 && (
            <>
              <progress value={done} max={files.length} aria-label={t`Files looked into`} />
              <p role="status">
                {open > 0 || isOpening ? (
                  <Trans>
                    {done} of {files.length}
                  </Trans>
                ) : (
                  <Plural value={files.length} one="# file" other="# files" />
                )}
              </p>
            </>
          )}
          {open > 0 && (
            <>
              <Button onClick={() => imports.pause(!isPaused)}>
                {isPaused ? <Trans>Go on</Trans> : <Trans>Pause</Trans>}
              </Button>
              <Button onClick={() => imports.cancel()}>
                <Trans>Cancel</Trans>
              </Button>
            </>
          )}
          {readable > 0 && (
            <Button look="main" onClick={() => imports.keep(new Set(files.map(({ id }) => id)))}>
              <Library size={17} aria-hidden />
              <Plural value={readable} one="Keep # file" other="Keep # files" />
            </Button>
          )}
          {open === 0 && (
            <Button
              onClick={() => {
                imports.clear();
                setShown(SHOWN_AT_ONCE);
              }}
            >
              <X size={17} aria-hidden />
              <Trans>Clear the list</Trans>
            </Button>
          )}
        </div>
      )}
      {links.map(({ address, reading }) => (
        <div key={address} className={styles['link']}>
          <p className={styles['aside']}>{address}</p>
          <FoundReading reading={reading} />
        </div>
      ))}
      {files.length > 0 && (
        <ul className={styles['files']} aria-label={t`Files`}>
          {files.slice(0, shown).map((file) => (
            <ImportedRow key={file.id} file={file} isOnly={files.length === 1} />
          ))}
        </ul>
      )}
      {files.length > shown && (
        <Button look="outlined" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          <Trans>Show more files</Trans>
        </Button>
      )}
    </div>
  );
}
