import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useStore } from 'zustand';
import { type SizeRule, nearestSize } from '@/domain/generation/size-rule.ts';
import { largestOfShape } from '@/domain/formats/cut.ts';
import { FORMAT_SOURCES, FORMATS_CHECKED_ON } from '@/domain/formats/format-source.ts';
import {
  askedSize,
  type FormatTarget,
  targetFor,
  targetOf,
} from '@/domain/formats/format-target.ts';
import { type Margins, networkFormat } from '@/domain/formats/network-formats.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import { formatGroups } from '@/studio/compose/format-groups.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { FrameOverlay, type Part } from '@/ui/frame-overlay.tsx';
import { ShapeList } from '@/ui/shape-list.tsx';
import styles from './format-picker.module.css';
import { MakingOfFormat } from './making-of-format.tsx';
import { SamplePicture } from './sample-picture.tsx';

/** The networks' formats, and what the chosen one does to the picture. */
export function FormatPicker({ rule }: { rule: SizeRule }) {
  const { t } = useLingui();
  const { draft } = useStudio();
  const target = useStore(draft, targetOf);
  return (
    <div className={styles['formats']}>
      {target && <Chosen key={target.format} target={target} rule={rule} />}
      <ShapeList
        label={t`Formats of the networks`}
        searchLabel={t`Search formats`}
        none={<Trans>No format is called that.</Trans>}
        groups={formatGroups(t)}
        value={target?.format ?? null}
        onChange={(id) => {
          const format = networkFormat(id);
          if (format) draft.setState({ target: targetFor(format), size: askedSize(format.size) });
        }}
      />
    </div>
  );
}

const SHOWN_EDGE = 300;

function Chosen({ target, rule }: { target: FormatTarget; rule: SizeRule }) {
  const { t, i18n } = useLingui();
  const { draft } = useStudio();
  const [prompt] = useState(() => draft.getState().prompt.trim());
  const [showsSafe, setShowsSafe] = useState(true);
  const format = networkFormat(target.format);
  const made = nearestSize(rule, askedSize(target.size));
  const scale = SHOWN_EDGE / Math.max(made.width, made.height);
  const small = {
    width: Math.max(64, Math.round(made.width * scale)),
    height: Math.max(64, Math.round(made.height * scale)),
  };
  const { margins, source } = format ?? {};
  const checked = new Date(`${FORMATS_CHECKED_ON}T12:00:00Z`).toLocaleDateString(i18n.locale, {
    dateStyle: 'medium',
  });
  return (
    <div className={styles['chosen']}>
      <div className={styles['preview']} style={{ aspectRatio: made.width / made.height }}>
        <SamplePicture
          sample={{
            prompt: prompt || 'a fox in a snowy forest at sunset',
            style: null,
            size: small,
            seed: 11,
          }}
        />
        <FrameOverlay
          frame={middlePart(made, target.size)}
          safe={showsSafe && margins ? within(margins) : null}
        />
      </div>
      <div className={styles['words']}>
        <MakingOfFormat target={target} made={made} />
        {margins && (
          <label className={styles['toggle']}>
            <input
              type="checkbox"
              checked={showsSafe}
              onChange={({ target: box }) => setShowsSafe(box.checked)}
            />
            {t`Safe area`}
          </label>
        )}
        {source && (
          <p className={styles['source']}>
            <Trans>
              As documented by{' '}
              <a href={FORMAT_SOURCES[source].address} target="_blank" rel="noreferrer">
                {FORMAT_SOURCES[source].by}
              </a>
              , looked at on {checked}
            </Trans>
          </p>
        )}
      </div>
    </div>
  );
}

function middlePart(made: Size, shape: Size): Part {
  const part = largestOfShape(made, shape);
  const [width, height] = [part.width / made.width, part.height / made.height];
  return { x: (1 - width) / 2, y: (1 - height) / 2, width, height };
}

function within({ top, right, bottom, left }: Margins): Part {
  return { x: left, y: top, width: 1 - left - right, height: 1 - top - bottom };
}
