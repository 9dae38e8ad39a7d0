import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { BOARD_LANGUAGES, languagesOfColumns } from '@/domain/board/language-columns.ts';
import { nameKey } from '@/domain/prompt/expand-prompt.ts';
import type { Table } from '@/domain/table/table.ts';
import { styleName } from '@/studio/compose/recipe-words.ts';
import { useModel } from '@/studio/compose/use-model.ts';
import { AxisSection } from './axis-section.tsx';
import type { Choosing } from './board-setup.ts';
import styles from './new-board.module.css';
import { TickList } from './tick-list.tsx';
import { useOfferedModels } from './use-offered-models.ts';

/** Languages, those of the table first. */
export function LanguageChoices({
  table,
  variables,
  setup,
  onChange,
}: Choosing & { table: Table | null; variables: readonly string[] }) {
  const { t, i18n } = useLingui();
  const nameOf = new Intl.DisplayNames(i18n.locale, { type: 'language' });
  const choiceOf = (code: string) => {
    const own = BOARD_LANGUAGES[code]?.[1] ?? code;
    const here = nameOf.of(code) ?? own;
    return { value: code, label: own, ...(own !== here && { aside: here }) };
  };
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

/** The models of all connections. */
export function ModelChoices({ setup, onChange }: Choosing) {
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

/** The styles of the draft's model. */
export function StyleChoices({ setup, onChange }: Choosing) {
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
