import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { MAX_PROMPT_LENGTH } from '@/domain/recipe/recipe.ts';
import { type ImportedFile, importsOf } from '@/studio/import/imports.ts';
import { allowPeople } from '@/studio/people/allow-people.ts';
import { paths } from '@/studio/paths.ts';
import { useAddReferences } from '@/studio/references/use-add-references.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { NameForm } from '@/ui/name-form.tsx';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import { FoundReading } from './found-reading.tsx';
import { ImportedCredentials } from './imported-credentials.tsx';
import { ImportedFace } from './imported-face.tsx';
import { noteWords, problemWords } from './import-words.ts';
import styles from './import-screen.module.css';

/** A file in a line, which opens to all that it says. */
export function ImportedRow({ file, isOnly }: { file: ImportedFile; isOnly: boolean }) {
  const { found, state } = file;
  const [reading] = found?.readings ?? [];
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? (isOnly && found !== null);
  const name = file.name.replace(/^.*\//, '');
  return (
    <li className={styles['file']}>
      <div className={styles['row']}>
        <button
          type="button"
          className={styles['opener']}
          aria-expanded={isOpen}
          disabled={found === null}
          onClick={() => setChosen(!isOpen)}
        >
          <Preview file={file} />
          <span className={styles['told']}>
            <span className={styles['name']}>{name}</span>
            <span className={styles['words']} dir="auto">
              {reading?.prompt.slice(0, 300)}
            </span>
          </span>
        </button>
        <div className={styles['side']}>
          {reading !== undefined ? (
            <span>{reading.tool || <Trans>Described by hand</Trans>}</span>
          ) : found === null ? null : (
            <span>
              <Trans>No recipe</Trans>
            </span>
          )}
          <State file={file} />
        </div>
      </div>
      {isOpen && found !== null && (
        <FoundInFile file={file} found={found} isKept={state.kind === 'kept'} />
      )}
    </li>
  );
}

function State({ file: { state } }: { file: ImportedFile }) {
  const { t } = useLingui();
  switch (state.kind) {
    case 'waiting':
    case 'to-keep':
      return (
        <span>
          <Trans>Waiting</Trans>
        </span>
      );
    case 'read':
      return null;
    case 'kept':
      return (
        <Link href={paths.picture(state.picture)}>
          {state.isNew ? <Trans>In the library</Trans> : <Trans>Was in the library</Trans>}
        </Link>
      );
    case 'broken':
      return <span data-is-bad>{t(problemWords(state.problem))}</span>;
  }
}

function FoundInFile({
  file,
  found,
  isKept,
}: {
  file: ImportedFile;
  found: NonNullable<ImportedFile['found']>;
  isKept: boolean;
}) {
  const { t } = useLingui();
  const studio = useStudio();
  const references = useAddReferences();
  const { readings, notes, texts, size, container } = found;
  const asReference = async () => {
    const blob = await file.open().catch(() => null);
    if (blob === null) return;
    if (file.allowedAtMs !== null && file.hash !== null)
      allowPeople(studio, [{ kind: 'face', of: file.hash }]);
    references.files([new File([blob], file.name)]);
  };
  return (
    <div className={styles['found']}>
      {readings.map((reading) => (
        <FoundReading key={`${reading.dialect} ${reading.source}`} reading={reading} />
      ))}
      {found.hasCredentials && <ImportedCredentials file={file} />}
      <p className={styles['aside']}>
        {container?.toUpperCase()}
        {size && ` · ${size.width} × ${size.height}`}
        {found.sourceType !== null && ` · ${found.sourceType}`}
      </p>
      <ImportedFace file={file} />
      {notes.map((note) => (
        <p key={note} className={styles['aside']}>
          {t(noteWords(note))}
        </p>
      ))}
      {!isKept && !readings.some(({ prompt }) => prompt !== '') && (
        <NameForm
          label={t`What it shows, in your words`}
          action={<Trans>Describe</Trans>}
          maxLength={MAX_PROMPT_LENGTH}
          onName={(words) => importsOf(studio).describe(file.id, words)}
        />
      )}
      <div className={styles['ways']}>
        {!isKept && (
          <Button look="outlined" onClick={() => importsOf(studio).keep(new Set([file.id]))}>
            <Trans>Keep in the library</Trans>
          </Button>
        )}
        <Button look="outlined" onClick={() => void asReference()}>
          <Trans>Use as reference</Trans>
        </Button>
      </div>
      {texts.length > 0 && (
        <details className={styles['raw']}>
          <summary>
            <Trans>All that the file says</Trans>
          </summary>
          {texts.map(({ carrier, key, text }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- A file may say the same twice, and never changes.
            <section key={at}>
              <h3>
                {carrier} · {key}
              </h3>
              <pre dir="auto">{text}</pre>
            </section>
          ))}
        </details>
      )}
    </div>
  );
}

/** The picture itself, as soon as its bytes are there. */
function Preview({ file: { open, state } }: { file: ImportedFile }) {
  const [blob, setBlob] = useState<Blob | null>(null);
  const isShown = state.kind !== 'waiting' && state.kind !== 'broken';
  useEffect(() => {
    if (!isShown) return;
    let isGone = false;
    open().then(
      (bytes) => {
        if (!isGone) setBlob(bytes);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [open, isShown]);
  const url = useObjectUrl(blob);
  return (
    <span className={styles['preview']}>
      {url !== null && <img src={url} alt="" decoding="async" loading="lazy" />}
    </span>
  );
}
