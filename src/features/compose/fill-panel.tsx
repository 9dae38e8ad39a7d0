import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Table2, X } from 'lucide-react';
import { type ClipboardEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { TableReading } from '@/domain/table/table.ts';
import { TABLE_LIMITS } from '@/domain/table/table.ts';
import { decodeText } from '@/studio/compose/decode-text.ts';
import { changeFill, fillFromTable } from '@/studio/compose/fill-from-table.ts';
import { hrefOf, paths } from '@/studio/paths.ts';
import { useTable } from '@/studio/compose/use-table.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { SelectField, TextField } from '@/ui/field.tsx';
import { FileButton } from '@/ui/file-button.tsx';
import { ListField } from './list-field.tsx';
import styles from './pickers.module.css';

/** No column can be called so: their names have no line breaks. */
const BY_HAND = '\n';

/** What stands behind the names in the prompt: values, a table, word lists. */
export function FillPanel({
  variables,
  lists,
}: {
  variables: readonly string[];
  lists: readonly string[];
}) {
  const { t } = useLingui();
  const studio = useStudio();
  const { draft } = studio;
  const fill = useStore(draft, (state) => state.fill) ?? {};
  const [problem, setProblem] = useState<string | null>(null);
  const [reading, setReading] = useState<TableReading | null>(null);
  const table = useTable(fill.table?.id);

  const take = async (text: string, name: string) => {
    const read = await fillFromTable(studio, { text, name }, variables).catch(() => null);
    setReading(read);
    setProblem(
      read === null ? t`There is no table in it, with names above and a row below.` : null,
    );
  };
  const open = async (file: File) => {
    if (file.size > TABLE_LIMITS.bytes) return setProblem(t`This file is too large for a table.`);
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return setProblem(t`This file cannot be read.`);
    await take(decodeText(new Uint8Array(bytes)), file.name);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain').trim();
    // A single line is meant for the field.
    if (!/[\r\n]/.test(text) || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    void take(text, t`Pasted table`);
  };
  const setValue = (name: string, value: string) =>
    changeFill(draft, { values: { ...fill.values, [name]: value } });
  const setColumn = (name: string, column: string) => {
    if (fill.table === undefined) return;
    const others = Object.entries(fill.table.columns).filter(([other]) => other !== name);
    const columns = Object.fromEntries(column === BY_HAND ? others : [...others, [name, column]]);
    changeFill(draft, { table: { ...fill.table, columns } });
  };

  return (
    <div className={styles['picker']} onPaste={onPaste}>
      {variables.map((name) => {
        const column = fill.table?.columns[name];
        return (
          <div key={name}>
            {table && (
              <SelectField
                label={t`${name}: column`}
                value={column ?? BY_HAND}
                onChange={({ target }) => setColumn(name, target.value)}
                choices={[
                  { value: BY_HAND, label: t`By hand` },
                  ...table.columns.map((one) => ({ value: one, label: one })),
                ]}
              />
            )}
            {(table === null || column === undefined) && (
              <TextField
                label={name}
                dir="auto"
                value={fill.values?.[name] ?? ''}
                onChange={({ target }) => setValue(name, target.value)}
              />
            )}
          </div>
        );
      })}
      {fill.table && (
        <p className={styles['hint']} role="status">
          <Table2 size={14} aria-hidden /> {fill.table.name}:{' '}
          {table === null ? (
            <Trans>not kept any more</Trans>
          ) : (
            <Plural value={table.rows.length} one="# row" other="# rows" />
          )}
          {reading && reading.raggedRows > 0 && (
            <>
              {', '}
              <Plural
                value={reading.raggedRows}
                one="# with another number of cells"
                other="# with another number of cells"
              />
            </>
          )}
          {reading && reading.droppedRows > 0 && (
            <>
              {', '}
              <Plural value={reading.droppedRows} one="# left out" other="# left out" />
            </>
          )}
        </p>
      )}
      {variables.length > 0 && (
        <div className={styles['seed']}>
          <FileButton accept=".csv,.tsv,.txt,text/csv" onFile={(file) => void open(file)}>
            <Table2 size={16} aria-hidden />
            <Trans>Open a table…</Trans>
          </FileButton>
          {fill.table && (
            <Button onClick={() => changeFill(draft, { table: undefined })}>
              <X size={16} aria-hidden />
              <Trans>Without the table</Trans>
            </Button>
          )}
        </div>
      )}
      {problem !== null && (
        <p role="alert" className={styles['refused']}>
          {problem}
        </p>
      )}
      {variables.length > 0 && (
        <p className={styles['hint']}>
          <Trans>Rows copied from a spreadsheet can be pasted into any of the fields.</Trans>
        </p>
      )}
      {lists.map((name) => (
        <ListField key={name} name={name} />
      ))}
      {lists.length > 0 && (
        <a href={hrefOf(paths.lists)} className={styles['more']}>
          <Trans>All word lists</Trans>
        </a>
      )}
    </div>
  );
}
