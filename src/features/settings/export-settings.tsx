import { Trans, useLingui } from '@lingui/react/macro';
import { COPY_WAYS, type CopyWay, NO_FORMAT } from '@/domain/export/export-habits.ts';
import { LABEL_WORDS } from '@/domain/label/label-words.ts';
import { MOST_LABEL_LENGTH } from '@/domain/label/label.ts';
import { LANGUAGES } from '@/domain/settings/settings.ts';
import { formatGroups } from '@/studio/compose/format-groups.ts';
import { COPY_WAY_HINTS, COPY_WAY_NAMES } from '@/studio/export/copy-words.ts';
import { type KeptHabits, useExportHabits } from '@/studio/export/use-export-habits.ts';
import { LANGUAGE_NAMES } from '@/studio/settings-words.ts';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { SelectField, TextField } from '@/ui/field.tsx';
import { Tick } from '@/ui/tick.tsx';
import styles from './export-settings.module.css';

const AS_FITS = 'fits';
const STUDIO_LANGUAGE = 'studio';

/** As what pictures leave the studio, and which of them bear a visible label. */
export function ExportSettings() {
  const kept = useExportHabits();
  return kept === null ? null : (
    <>
      <WaySettings {...kept} />
      <LabelSettings {...kept} />
    </>
  );
}

function WaySettings({ habits: { way }, change }: KeptHabits) {
  const { t } = useLingui();
  return (
    <section>
      <h2>
        <Trans>Saved pictures</Trans>
      </h2>
      <ChoiceGroup<CopyWay | typeof AS_FITS>
        legend={t`How pictures are usually saved`}
        value={way ?? AS_FITS}
        onChange={(chosen) => change({ way: chosen === AS_FITS ? null : chosen })}
        choices={[
          { value: AS_FITS, label: t`As fits` },
          ...COPY_WAYS.map((value) => ({ value, label: t(COPY_WAY_NAMES[value]) })),
        ]}
      />
      <p>
        {way === null ? (
          <Trans>With the recipe; what is signed stays as it was received.</Trans>
        ) : (
          t(COPY_WAY_HINTS[way])
        )}
      </p>
    </section>
  );
}

function LabelSettings({ habits, change }: KeptHabits) {
  const { t, i18n } = useLingui();
  const { labelled, language, words } = habits;
  const spoken = LANGUAGES.find((one) => one === (language ?? i18n.locale)) ?? 'en';
  const tick = (format: string, label: string) => (
    <Tick
      key={format}
      label={label}
      isOn={labelled.includes(format)}
      onChange={(isOn) =>
        change({
          labelled: isOn ? [...labelled, format] : labelled.filter((one) => one !== format),
        })
      }
    />
  );
  return (
    <section>
      <h2>
        <Trans>Visible label</Trans>
      </h2>
      <p>
        <Trans>
          It says on the picture that a machine made it. Saved pictures bear it, never the ones that
          are kept here; each picture can have its own, in the menu beside Download.
        </Trans>
      </p>
      <div className={styles['words']}>
        <SelectField
          label={t`Language of the label`}
          value={language ?? STUDIO_LANGUAGE}
          choices={[
            { value: STUDIO_LANGUAGE, label: t`As the studio` },
            ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
          ]}
          onChange={({ target }) =>
            change({ language: LANGUAGES.find((one) => one === target.value) ?? null })
          }
        />
        <TextField
          label={t`Words of my own`}
          placeholder={Object.values(LABEL_WORDS[spoken]).join(' · ')}
          value={words}
          maxLength={MOST_LABEL_LENGTH}
          onChange={({ target }) => change({ words: target.value })}
        />
      </div>
      <h3>
        <Trans>Without being asked on</Trans>
      </h3>
      {tick(NO_FORMAT, t`Pictures in no format`)}
      {formatGroups(t).map(({ name, choices }) => (
        <details key={name} className={styles['network']}>
          <summary>{name}</summary>
          {choices.map(({ value, label }) => tick(value, label))}
        </details>
      ))}
    </section>
  );
}
