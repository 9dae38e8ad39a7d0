import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Table2 } from 'lucide-react';
import { useState } from 'react';
import { BOARD_LANGUAGES, languagesOfColumns } from '@/domain/board/language-columns.ts';
import { nameKey } from '@/domain/prompt/expand-prompt.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import { TABLE_LIMITS, type Table } from '@/domain/table/table.ts';
import { decodeText } from '@/studio/compose/decode-text.ts';
import { fillFromTable } from '@/studio/compose/fill-from-table.ts';
import { formatGroups } from '@/studio/compose/format-groups.ts';
import { networkFormatName } from '@/studio/compose/format-words.ts';
import { styleName } from '@/studio/compose/recipe-words.ts';
import { useModel } from '@/studio/compose/use-model.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { TextArea, TextField } from '@/ui/field.tsx';
import { FileButton } from '@/ui/file-button.tsx';
import { Tick } from '@/ui/tick.tsx';
import { AxisSection } from './axis-section.tsx';
import { type BoardSetup, linesIn, type SetupMaterial } from './board-setup.ts';
import styles from './new-board.module.css';
import { TickList } from './tick-list.tsx';
import { useOfferedModels } from './use-offered-models.ts';

interface Choosing {
  readonly setup: BoardSetup;
  readonly onChange: (change: Partial<BoardSetup>) => void;
}

/** Everything that may differ on a board of the draft. */
export function AxisChoices({
  draft,
  table,
  material,
  setup,
  onChange,
}: Choosing & {
  draft: Draft;
  table: Table | null;
  material: SetupMaterial;
}) {
  const { t } = useLingui();
  const { variables, choices, columns } = material;
  const isFree = (name: string) =>
    nameKey(name) !== 'language' && !(setup.hasRows && table !== null && name in columns);
  return (
    <>
      {variables.length > 0 && (
        <Rows draft={draft} table={table} material={material} setup={setup} onChange={onChange} />
      )}
      {variables.filter(isFree).map((name) => {
        const text = setup.values[name] ?? '';
        return (
          <AxisSection key={name} name={`[[${name}]]`} chosen={linesIn(text).join(', ')}>
            <TextArea
              label={t`Values of ${name}, one a line`}
              dir="auto"
              rows={4}
              value={text}
              onChange={({ target }) =>
                onChange({ values: { ...setup.values, [name]: target.value } })
              }
            />
          </AxisSection>
        );
      })}
      {choices.length > 0 && (
        <AxisSection
          name={t`Choices in the text`}
          chosen={setup.choices.map((place) => `{${choices[place]?.join('|')}}`).join(' × ')}
        >
          <TickList
            label={t`Choices in the text`}
            groups={[
              {
                name: '',
                choices: choices.map((branches, place) => ({
                  value: String(place),
                  label: `{${branches.join('|')}}`,
                })),
              },
            ]}
            chosen={setup.choices.map(String)}
            onChange={(chosen) => onChange({ choices: chosen.map(Number) })}
          />
        </AxisSection>
      )}
      <AxisSection
        name={t`Formats`}
        chosen={setup.formats.map((id) => networkFormatName(id, t)).join(' · ')}
      >
        <TickList
          label={t`Formats`}
          groups={formatGroups(t).map(({ name, choices: formats }) => ({
            name,
            choices: formats.map(({ value, label, width, height }) => ({
              value,
              label,
              aside: `${width} × ${height}`,
            })),
          }))}
          chosen={setup.formats}
          onChange={(formats) => onChange({ formats })}
        />
      </AxisSection>
      <Languages table={table} variables={variables} setup={setup} onChange={onChange} />
      <Models setup={setup} onChange={onChange} />
      <Styles setup={setup} onChange={onChange} />
      <AxisSection name={t`Seeds`} chosen={setup.seeds}>
        <TextField
          label={t`Seeds, as 1, 2, 3`}
          inputMode="numeric"
          value={setup.seeds}
          onChange={({ target }) => onChange({ seeds: target.value })}
        />
      </AxisSection>
      {draft.references.length > 0 && (
        <AxisSection name={t`Strength of the reference`} chosen={setup.strengths}>
          <TextField
            label={t`In percent, as 20, 40, 60`}
            inputMode="numeric"
            value={setup.strengths}
            onChange={({ target }) => onChange({ strengths: target.value })}
          />
        </AxisSection>
      )}
    </>
  );
}

function Rows({
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

function Languages({
  table,
  variables,
  setup,
  onChange,
}: Choosing & { table: Table | null; variables: readonly string[] }) {
  const { t } = useLingui();
  const ofTable = table === null ? [] : languagesOfColumns(table.columns);
  const others = Object.keys(BOARD_LANGUAGES).filter((code) => !ofTable.includes(code));
  const isHeeded =
    (ofTable.length > 0 && setup.hasRows) || variables.some((name) => nameKey(name) === 'language');
  return (
    <AxisSection
      name={t`Languages`}
      chosen={setup.languages.map((code) => BOARD_LANGUAGES[code]?.[1] ?? code).join(' · ')}
    >
      <p className={isHeeded || setup.languages.length === 0 ? styles['quiet'] : styles['refused']}>
        <Trans>
          A language takes its columns of the table, as headline_de, and stands for [[language]] in
          the text. Without either, all languages look alike.
        </Trans>
      </p>
      <TickList
        label={t`Languages`}
        groups={[
          ...(ofTable.length > 0
            ? [{ name: t`In the table`, choices: ofTable.map(choiceOf) }]
            : []),
          { name: ofTable.length > 0 ? t`Others` : '', choices: others.map(choiceOf) },
        ]}
        chosen={setup.languages}
        onChange={(languages) => onChange({ languages })}
      />
    </AxisSection>
  );
}

function choiceOf(code: string) {
  const [english = code, own = code] = BOARD_LANGUAGES[code] ?? [];
  return { value: code, label: own, ...(own !== english && { aside: english }) };
}

function Models({ setup, onChange }: Choosing) {
  const { t } = useLingui();
  const [isWanted, setIsWanted] = useState(false);
  const offers = useOfferedModels(isWanted);
  const all = offers.flatMap(({ models }) => models ?? []);
  const keyOf = ({ connection, model }: (typeof all)[number]) => `${connection}\n${model}`;
  return (
    <AxisSection
      name={t`Models`}
      chosen={setup.models.map(({ name }) => name).join(' · ')}
      onOpen={() => setIsWanted(true)}
    >
      <TickList
        label={t`Models`}
        groups={offers.map(({ name, models }) => ({
          name,
          choices: (models ?? []).map((model) => ({ value: keyOf(model), label: model.name })),
        }))}
        chosen={setup.models.map(keyOf)}
        onChange={(chosen) =>
          onChange({ models: all.filter((model) => chosen.includes(keyOf(model))) })
        }
      />
      {offers
        .filter(({ models }) => models === null)
        .map(({ connection, name }) => (
          <p key={connection} className={styles['quiet']}>
            <Trans>{name} does not say now which models it has.</Trans>
          </p>
        ))}
    </AxisSection>
  );
}

function Styles({ setup, onChange }: Choosing) {
  const { t } = useLingui();
  const model = useModel();
  if (model === null || model.styles.length === 0) return null;
  const nameOf = (style: string) => (style === '' ? t`As the prompt says` : t(styleName(style)));
  return (
    <AxisSection name={t`Styles`} chosen={setup.styles.map(nameOf).join(' · ')}>
      <TickList
        label={t`Styles`}
        groups={[
          {
            name: '',
            choices: ['', ...model.styles].map((value) => ({ value, label: nameOf(value) })),
          },
        ]}
        chosen={setup.styles}
        onChange={(chosen) => onChange({ styles: chosen })}
      />
    </AxisSection>
  );
}
