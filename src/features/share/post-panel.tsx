import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FileArchive, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Cut } from '@/domain/formats/cut.ts';
import { networkFormat } from '@/domain/formats/network-formats.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { NAME_PARTS, planPost, USUAL_PATTERN } from '@/domain/sharing/post-plan.ts';
import { formatGroups } from '@/studio/compose/format-groups.ts';
import { cutKey, exportPost } from '@/studio/sharing/export-post.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { TextArea, TextField } from '@/ui/field.tsx';
import { Popover } from '@/ui/popover.tsx';
import { ShapeList } from '@/ui/shape-list.tsx';
import { CutTile } from './cut-tile.tsx';
import styles from './post-panel.module.css';

const USUAL_FORMATS = ['instagram-portrait-post', 'instagram-story', 'x-landscape-post'];
const SHOWN_NAMES = 3;

type Stage =
  | { readonly name: 'idle' }
  | { readonly name: 'failed' }
  | { readonly name: 'busy'; readonly done: number }
  | { readonly name: 'saved'; readonly missing: number };

/** Pictures in the formats of networks, as one archive with names, captions and alternative texts. */
export function PostPanel({ pictures }: { pictures: readonly Picture[] }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [ids, setIds] = useState<readonly string[]>(USUAL_FORMATS);
  const [cuts, setCuts] = useState<ReadonlyMap<string, Cut>>(new Map());
  const [pattern, setPattern] = useState(USUAL_PATTERN);
  const [caption, setCaption] = useState('');
  const [written, setAltText] = useState<string | null>(null);
  const [stage, setStage] = useState<Stage>({ name: 'idle' });
  const formats = useMemo(() => ids.flatMap((id) => networkFormat(id) ?? []), [ids]);
  const files = useMemo(() => planPost(pictures, formats, pattern), [pictures, formats, pattern]);
  const [first] = pictures;
  if (first === undefined) return null;
  const isOnly = pictures.length === 1;
  const save = () => {
    setStage({ name: 'busy', done: 0 });
    const altText = isOnly ? written : null;
    exportPost(studio, files, { cuts, caption, altText }, (done) =>
      setStage({ name: 'busy', done }),
    ).then(
      (missing) => setStage(missing === null ? { name: 'idle' } : { name: 'saved', missing }),
      () => setStage({ name: 'failed' }),
    );
  };
  const names = NAME_PARTS.map((part) => `[[${part}]]`).join(' ');
  const others = pictures.length - 1;

  return (
    <div className={styles['panel']}>
      <ul className={styles['tiles']} aria-label={t`Formats of the set`}>
        {formats.map((format) => {
          const key = cutKey({ picture: first, format });
          return (
            <CutTile
              key={format.id}
              picture={first}
              format={format}
              moved={cuts.get(key) ?? null}
              onMove={(cut) => setCuts((before) => new Map(before).set(key, cut))}
              onRemove={() => setIds(ids.filter((id) => id !== format.id))}
            />
          );
        })}
      </ul>
      {others > 0 && (
        <p className={styles['aside']}>
          <Plural
            value={others}
            one="# more picture is cut around its own subject."
            other="# more pictures are cut, each around its own subject."
          />
        </p>
      )}
      <Popover
        label={t`Add a format`}
        className={styles['add']}
        face={
          <>
            <Plus size={17} aria-hidden />
            <Trans>Add a format</Trans>
          </>
        }
      >
        <div className={styles['list']}>
          <ShapeList
            label={t`Formats of the networks`}
            searchLabel={t`Search formats`}
            none={<Trans>No format is called that.</Trans>}
            groups={formatGroups(t)}
            value={null}
            onChange={(id) => setIds([...ids.filter((one) => one !== id), id])}
          />
        </div>
      </Popover>
      <TextField
        label={t`Names of the files`}
        value={pattern}
        dir="auto"
        spellCheck={false}
        onChange={({ target }) => setPattern(target.value)}
        hint={t`Takes ${names}`}
      />
      <ol className={styles['names']} aria-label={t`Files of the set`}>
        {files.slice(0, SHOWN_NAMES).map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
        {files.length > SHOWN_NAMES && <li>…</li>}
      </ol>
      {isOnly && (
        <TextArea
          label={t`Alternative text`}
          value={written ?? first.recipe.prompt}
          dir="auto"
          onChange={({ target }) => setAltText(target.value)}
          hint={t`What is to be seen, for people who do not see it.`}
        />
      )}
      <TextArea
        label={t`Caption`}
        value={caption}
        dir="auto"
        onChange={({ target }) => setCaption(target.value)}
        hint={t`Stands with every file in captions.csv.`}
      />
      <div className={styles['save']}>
        <Button look="main" disabled={files.length === 0 || stage.name === 'busy'} onClick={save}>
          <FileArchive size={17} aria-hidden />
          <Plural value={files.length} one="Save # file" other="Save # files" />
        </Button>
        <p role="status" className={styles['aside']}>
          <StageWords stage={stage} count={files.length} />
        </p>
      </div>
    </div>
  );
}

function StageWords({ stage, count }: { stage: Stage; count: number }) {
  switch (stage.name) {
    case 'idle':
      return null;
    case 'failed':
      return <Trans>It could not be written. Try again.</Trans>;
    case 'busy': {
      const { done } = stage;
      return (
        <Trans>
          {done} of {count}
        </Trans>
      );
    }
    case 'saved': {
      const { missing } = stage;
      if (missing === 0) return <Trans>Saved as one zip.</Trans>;
      return (
        <Plural
          value={missing}
          one="Saved, but the file of # picture is gone."
          other="Saved, but the files of # pictures are gone."
        />
      );
    }
  }
}
