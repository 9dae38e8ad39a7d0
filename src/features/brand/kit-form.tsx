import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { BRAND_LIMITS, type BrandKit } from '@/domain/brand/brand-kit.ts';
import { announce } from '@/studio/announcements.ts';
import { changeKit } from '@/studio/brand/change-kits.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { styleName } from '@/studio/compose/recipe-words.ts';
import { SelectField, TextArea, TextField } from '@/ui/field.tsx';
import styles from './brand.module.css';
import { KitColors } from './kit-colors.tsx';
import { KitImages } from './kit-images.tsx';

/** The typefaces that Sketch sets lettering in; any other may be named. */
const TYPEFACES = ['Poppins', 'Teko', 'Eczar', 'Baloo 2', 'Kalam', 'Rozha One'];

const STYLES = [
  'flat',
  'paper-cut',
  'gouache',
  'watercolor',
  'risograph',
  'halftone',
  'ink',
  'woodcut',
  'pixel',
  'neon',
  'travel-poster',
  'facets',
  'film',
];

export type ChangeKit = (change: Partial<Omit<BrandKit, 'id'>>) => void;

/** The fields of a kit; each change is kept at once. */
export function KitForm({ kit: stored }: { kit: BrandKit }) {
  const { t } = useLingui();
  const studio = useStudio();
  // What was changed here shows at once; the rest follows other tabs.
  const [changed, setChanged] = useState<Parameters<ChangeKit>[0]>({});
  const kit = { ...stored, ...changed };
  const [name, setName] = useState(kit.name);
  const change: ChangeKit = (fresh) => {
    setChanged((before) => ({ ...before, ...fresh }));
    changeKit(studio, kit.id, fresh).catch(() =>
      announce(studio.announcements, {
        message: t`This browser could not keep the brand kit. Free some space and try again.`,
      }),
    );
  };
  return (
    <div className={styles['form']}>
      <TextField
        label={t`Name of the brand`}
        value={name}
        maxLength={BRAND_LIMITS.name}
        autoComplete="off"
        error={name.trim() === '' ? t`A brand kit needs a name.` : null}
        onChange={({ target }) => {
          setName(target.value);
          if (target.value.trim() !== '') change({ name: target.value.trim() });
        }}
      />
      <KitColors colors={kit.colors} onChange={(colors) => change({ colors })} />
      <section>
        <h2>
          <Trans>Words</Trans>
        </h2>
        <WordsField
          label={t`Words to use`}
          hint={t`They go with every prompt, as: friendly, hand made, clear`}
          words={kit.use}
          onChange={(use) => change({ use })}
        />
        <WordsField
          label={t`Words to avoid`}
          hint={t`They go to what the picture avoids, and are pointed out where you write them.`}
          words={kit.avoid}
          onChange={(avoid) => change({ avoid })}
        />
      </section>
      <section>
        <h2>
          <Trans>Lettering and style</Trans>
        </h2>
        <WordsField
          label={t`Typefaces`}
          hint={t`Sketch can set lettering in: ${TYPEFACES.join(', ')}`}
          words={kit.fonts}
          most={BRAND_LIMITS.fonts}
          onChange={(fonts) => change({ fonts })}
        />
        <SelectField
          label={t`Style when Sketch draws`}
          value={kit.style ?? ''}
          choices={[
            { value: '', label: t`Any` },
            ...STYLES.map((value) => ({ value, label: t(styleName(value)) })),
          ]}
          onChange={({ target }) => change({ style: target.value === '' ? null : target.value })}
        />
      </section>
      <KitImages kit={kit} onChange={change} />
    </div>
  );
}

/** Words or phrases with commas between them. */
function WordsField({
  label,
  hint,
  words,
  most = BRAND_LIMITS.words,
  onChange,
}: {
  label: string;
  hint: string;
  words: readonly string[];
  most?: number;
  onChange: (words: readonly string[]) => void;
}) {
  const [text, setText] = useState(() => words.join(', '));
  return (
    <TextArea
      label={label}
      hint={hint}
      rows={2}
      dir="auto"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        const written = target.value
          .split(/[,;\n]/u)
          .map((word) => word.trim().slice(0, BRAND_LIMITS.word))
          .filter((word) => word !== '');
        onChange([...new Set(written)].slice(0, most));
      }}
    />
  );
}
