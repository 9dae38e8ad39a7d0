import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Table2 } from 'lucide-react';
import { useState } from 'react';
import type { Draft } from '@/domain/recipe/draft.ts';
import { TABLE_LIMITS, type Table } from '@/domain/table/table.ts';
import { decodeText } from '@/studio/compose/decode-text.ts';
import { fillFromTable } from '@/studio/compose/fill-from-table.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { FileButton } from '@/ui/file-button.tsx';
import { Tick } from '@/ui/tick.tsx';
import { AxisSection } from './axis-section.tsx';
import type { Choosing, SetupMaterial } from './board-setup.ts';
import styles from './new-board.module.css';

/** Whether there is a row of pictures for each row of the draft's table, and which table that is. */
export function RowChoices({
  draft,
  table,
  material: { variables, columns },
  setup,
  onChange,
}: Choosing & { draft: Draft; table: Table | null; material: SetupMaterial }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (file: File) => {
    if (file.size > TABLE_LIMITS.bytes) return setProblem(t`This file is too large for a table.`);
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return setProblem(t`This file cannot be read.`);
    const text = decodeText(new Uint8Array(bytes));
    const read = await fillFromTable(studio, { text, name: file.name }, variables).catch(
      () => null,
    );
    setProblem(
      read === null ? t`There is no table in it, with names above and a row below.` : null,
    );
  };
  const name = draft.fill?.table?.name ?? '';
  return (
    <AxisSection
      name={t`Rows of a table`}
      chosen={table !== null && setup.hasRows ? `${name} · ${table.rows.length}` : ''}
      isOpen={table === null}
    >
      {table !== null && (
        <>
          <Tick
            label={t`A row of pictures for each row of ${name}`}
            isOn={setup.hasRows}
            onChange={(hasRows) => onChange({ hasRows })}
          />
          <p className={styles['quiet']}>
            <Plural value={table.rows.length} one="# row" other="# rows" />
            {': '}
            {Object.entries(columns)
              .map(([variable, column]) => `[[${variable}]] ← ${column}`)
              .join(', ')}
          </p>
        </>
      )}
      <div>
        <FileButton accept=".csv,.tsv,.txt,text/csv" onFile={(file) => void open(file)}>
          <Table2 size={16} aria-hidden />
          <Trans>Open a table…</Trans>
        </FileButton>
      </div>
      {problem !== null && (
        <p role="alert" className={styles['refused']}>
          {problem}
        </p>
      )}
    </AxisSection>
  );
}
