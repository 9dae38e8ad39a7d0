import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FileArchive, FileCode, Images, Table2 } from 'lucide-react';
import { useState } from 'react';
import { shapeOf } from '@/domain/board/board.ts';
import { usualFileNames } from '@/domain/board/file-names.ts';
import { valuesOfCell } from '@/domain/board/cell-values.ts';
import {
  exportPage,
  exportPictures,
  exportSheet,
  exportTable,
  MOST_SHOWN_TOGETHER,
} from '@/studio/board/export-board.ts';
import type { BoardSight } from '@/studio/board/follow-board.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { TextField } from '@/ui/field.tsx';
import styles from './board-screen.module.css';

/** A board as files to take along. */
export function ExportPanel({ sight }: { sight: BoardSight }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const { board, table } = sight;
  const [pattern, setPattern] = useState(() => usualFileNames(board, table));
  const [stage, setStage] = useState<'idle' | 'busy' | 'failed'>('idle');
  const { rows, columns } = shapeOf(board.axes);
  const isFew = rows * columns <= MOST_SHOWN_TOGETHER;
  const names = [...valuesOfCell(board, table, 0).keys()].map((name) => `[[${name}]]`).join(' ');
  const run = (exporting: Promise<unknown>) => {
    setStage('busy');
    exporting.then(
      () => setStage('idle'),
      () => setStage('failed'),
    );
  };
  return (
    <div className={styles['export']}>
      <TextField
        label={t`Names of the files`}
        value={pattern}
        dir="auto"
        spellCheck={false}
        onChange={({ target }) => setPattern(target.value)}
        hint={t`Takes ${names}`}
      />
      <div className={styles['menu']}>
        <Button
          disabled={stage === 'busy'}
          onClick={() => run(exportTable(studio, sight, pattern))}
        >
          <Table2 size={16} aria-hidden />
          <Trans>Table with file names</Trans>
        </Button>
        <Button
          disabled={stage === 'busy'}
          onClick={() => run(exportPictures(studio, sight, pattern))}
        >
          <FileArchive size={16} aria-hidden />
          <Trans>Pictures and table</Trans>
        </Button>
        {isFew && (
          <>
            <Button disabled={stage === 'busy'} onClick={() => run(exportSheet(studio, sight, t))}>
              <Images size={16} aria-hidden />
              <Trans>One labelled picture</Trans>
            </Button>
            <Button
              disabled={stage === 'busy'}
              onClick={() => run(exportPage(studio, sight, { t, language: i18n.locale }))}
            >
              <FileCode size={16} aria-hidden />
              <Trans>One page for any browser</Trans>
            </Button>
          </>
        )}
      </div>
      <p role="status" className={styles['bill']}>
        {stage === 'busy' && <Trans>Writing …</Trans>}
        {stage === 'failed' && <Trans>It could not be written. Try again.</Trans>}
        {stage === 'idle' && !isFew && (
          <Plural
            value={MOST_SHOWN_TOGETHER}
            one="One picture or page shows # cell at most."
            other="One picture or page shows # cells at most."
          />
        )}
      </p>
    </div>
  );
}
