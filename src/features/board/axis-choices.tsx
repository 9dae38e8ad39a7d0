import { useLingui } from '@lingui/react/macro';
import { nameKey } from '@/domain/prompt/expand-prompt.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import type { Table } from '@/domain/table/table.ts';
import { formatGroups } from '@/studio/compose/format-groups.ts';
import { networkFormatName } from '@/studio/compose/format-words.ts';
import { TextArea, TextField } from '@/ui/field.tsx';
import { AxisSection } from './axis-section.tsx';
import { type Choosing, linesIn, type SetupMaterial } from './board-setup.ts';
import { LanguageChoices, ModelChoices, StyleChoices } from './name-choices.tsx';
import { RowChoices } from './row-choices.tsx';
import { TickList } from './tick-list.tsx';

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
        <RowChoices
          draft={draft}
          table={table}
          material={material}
          setup={setup}
          onChange={onChange}
        />
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
      <LanguageChoices table={table} variables={variables} setup={setup} onChange={onChange} />
      <ModelChoices setup={setup} onChange={onChange} />
      <StyleChoices setup={setup} onChange={onChange} />
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
