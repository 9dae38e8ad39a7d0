import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useStore } from 'zustand';
import {
  nearestClass,
  nearestSize,
  sizeOfClass,
  type SizeRule,
} from '@/domain/generation/size-rule.ts';
import { targetOf } from '@/domain/formats/format-target.ts';
import { type FormatId, FORMATS } from '@/domain/recipe/formats.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import { formatName } from '@/studio/compose/recipe-words.ts';
import { useModel } from '@/studio/compose/use-model.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { ShapeIcon } from '@/ui/shape-icon.tsx';
import { FormatPicker } from './format-picker.tsx';
import { OwnSize } from './own-size.tsx';
import styles from './pickers.module.css';

/** The sizes that the model makes: formats, a size of one's own, or what it has a list of. */
export function SizePicker() {
  const { t } = useLingui();
  const model = useModel();
  const { draft } = useStudio();
  const sizes: SizeRule = model?.sizes ?? ANY;
  const [view, setView] = useState<'shapes' | 'networks'>(() =>
    targetOf(draft.getState()) === null ? 'shapes' : 'networks',
  );
  return (
    <div className={styles['picker']}>
      <ChoiceGroup
        legend={t`Made for`}
        value={view}
        onChange={setView}
        choices={[
          { value: 'shapes', label: t`Any place` },
          { value: 'networks', label: t`A network` },
        ]}
      />
      {view === 'networks' ? <FormatPicker rule={sizes} /> : <Shapes sizes={sizes} />}
    </div>
  );
}

function Shapes({ sizes }: { sizes: SizeRule }) {
  switch (sizes.kind) {
    case 'free':
      return (
        <>
          <Formats rule={sizes} />
          <OwnSize rule={sizes} />
        </>
      );
    case 'listed':
      return <Listed sizes={sizes.sizes} />;
    case 'classes':
      return <Classes rule={sizes} />;
    case 'fixed':
      return (
        <p className={styles['hint']}>
          <Trans>The model alone decides on the size.</Trans>
        </p>
      );
  }
}

/** Until the model has said what it makes. */
const ANY: SizeRule = { kind: 'free', min: 64, max: 4096, step: 1 };

function useSize(): readonly [Size, (size: Size) => void] {
  const { draft } = useStudio();
  const size = useStore(draft, (state) => state.size);
  return [size, (chosen) => draft.setState({ size: chosen })];
}

/** Each format at the size next to it that the model makes. */
function Formats({ rule }: { rule: SizeRule }) {
  const { t } = useLingui();
  const [size, setSize] = useSize();
  const made = nearestSize(rule, size);
  return (
    <ChoiceGroup<FormatId>
      legend={t`Format`}
      look="tiles"
      value={FORMATS.find((format) => isSame(nearestSize(rule, format.size), made))?.id ?? null}
      onChange={(id) => {
        const format = FORMATS.find((candidate) => candidate.id === id);
        if (format) setSize(format.size);
      }}
      choices={FORMATS.map((format) => ({
        value: format.id,
        label: `${t(formatName(format.id))} ${format.ratio}`,
        face: (
          <>
            <ShapeIcon {...format.size} />
            {t(formatName(format.id))}
            <span className={styles['quiet']}>{format.ratio}</span>
          </>
        ),
      }))}
    />
  );
}

function Listed({ sizes }: { sizes: readonly Size[] }) {
  const { t } = useLingui();
  const [size, setSize] = useSize();
  const made = nearestSize({ kind: 'listed', sizes }, size);
  return (
    <ChoiceGroup
      legend={t`Size`}
      look="tiles"
      value={nameOf(made)}
      onChange={(name) => {
        const chosen = sizes.find((each) => nameOf(each) === name);
        if (chosen) setSize(chosen);
      }}
      choices={sizes.map((each) => ({
        value: nameOf(each),
        label: nameOf(each),
        face: (
          <>
            <ShapeIcon {...each} />
            {nameOf(each)}
          </>
        ),
      }))}
    />
  );
}

function Classes({ rule }: { rule: Extract<SizeRule, { kind: 'classes' }> }) {
  const { t } = useLingui();
  const [size, setSize] = useSize();
  const { ratio, id } = nearestClass(rule, size);
  return (
    <>
      <ChoiceGroup
        legend={t`Shape`}
        look="tiles"
        value={ratio}
        onChange={(chosen) => setSize(sizeOfClass(rule, chosen, id))}
        choices={rule.ratios.map((each) => ({
          value: each,
          label: each,
          face: (
            <>
              <ShapeIcon {...sizeOfClass(rule, each, id)} />
              {each}
            </>
          ),
        }))}
      />
      {rule.classes.length > 1 && (
        <ChoiceGroup
          legend={t`Size`}
          value={id}
          onChange={(chosen) => setSize(sizeOfClass(rule, ratio, chosen))}
          choices={rule.classes.map((each) => ({ value: each.id, label: each.id }))}
        />
      )}
    </>
  );
}

function nameOf({ width, height }: Size): string {
  return `${width} × ${height}`;
}

function isSame(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}
