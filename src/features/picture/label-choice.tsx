import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ExportHabits, NO_FORMAT } from '@/domain/export/export-habits.ts';
import { CORNERS, LABEL_SCALES, MOST_LABEL_LENGTH } from '@/domain/label/label.ts';
import { labelOf, usualWords } from '@/domain/label/label-of.ts';
import { LABEL_WORDS } from '@/domain/label/label-words.ts';
import { type AiShare, aiShareOf } from '@/domain/metadata/ai-share.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { type Language, LANGUAGES } from '@/domain/settings/settings.ts';
import { networkFormatName } from '@/studio/compose/format-words.ts';
import { copyFactsOf } from '@/studio/export/copy-facts.ts';
import { CORNER_NAMES } from '@/studio/export/copy-words.ts';
import { copyPreviewOf } from '@/studio/export/copy-preview.ts';
import { type KeptHabits, useExportHabits } from '@/studio/export/use-export-habits.ts';
import { markPictures } from '@/studio/library/change-pictures.ts';
import { useLibraryChange } from '@/studio/library/use-library-change.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { SelectField, TextField } from '@/ui/field.tsx';
import { Tick } from '@/ui/tick.tsx';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import styles from './label-choice.module.css';

const CALM = 'calm';
const OWN = 'own';

/** Whether copies of a picture bear a visible label, which one, and how they look with it. */
export function LabelChoice({ picture }: { picture: Picture }) {
  const { data: facts } = useQuery(copyFactsOf(useStudio(), picture));
  const kept = useExportHabits();
  if (!facts || kept === null) return null;
  return <LabelFields picture={picture} sourceType={facts.sourceType} kept={kept} />;
}

function LabelFields({
  picture,
  sourceType,
  kept: { habits, change },
}: {
  picture: Picture;
  sourceType: string | null;
  kept: KeptHabits;
}) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const changeLibrary = useLibraryChange();
  const { id, cut = null, label: said } = picture;
  const language = i18n.locale as Language;
  const label = labelOf({ said, sourceType, cut, habits, language });
  const share = aiShareOf(sourceType) ?? 'trained';
  const usual = usualWords(sourceType, habits, language) || LABEL_WORDS[language][share];
  const say = (words: string) => void changeLibrary(markPictures(studio, [id], { label: words }));

  const format = cut?.format ?? NO_FORMAT;
  const isUsual = habits.labelled.includes(format);
  const formatName = cut === null ? '' : networkFormatName(cut.format, t);
  return (
    <section className={styles['label']} aria-label={t`Visible label`}>
      <Tick
        label={t`Visible label`}
        isOn={label !== null}
        onChange={(isOn) => say(isOn ? usual : '')}
      />
      {label !== null && (
        <>
          <Preview picture={picture} habits={habits} />
          <WordsField key={id} words={label.text} share={share} usual={usual} onWords={say} />
          <div className={styles['look']}>
            <SelectField
              label={t`Corner`}
              value={habits.corner ?? CALM}
              choices={[
                { value: CALM, label: t`The calmest` },
                ...CORNERS.map((value) => ({ value, label: t(CORNER_NAMES[value]) })),
              ]}
              onChange={({ target }) =>
                change({ corner: CORNERS.find((corner) => corner === target.value) ?? null })
              }
            />
            <label className={styles['size']}>
              <Trans context="of a label">Size</Trans>
              <input
                type="range"
                min={LABEL_SCALES.min}
                max={LABEL_SCALES.max}
                step={0.25}
                value={habits.scale}
                onChange={({ target }) => change({ scale: Number(target.value) })}
              />
            </label>
          </div>
          <Tick
            label={
              cut === null
                ? t`On every picture that is in no format`
                : t`On every picture for ${formatName}`
            }
            isOn={isUsual}
            onChange={(isOn) =>
              change({
                labelled: isOn
                  ? [...habits.labelled, format]
                  : habits.labelled.filter((one) => one !== format),
              })
            }
          />
        </>
      )}
    </section>
  );
}

function Preview({ picture, habits }: { picture: Picture; habits: ExportHabits }) {
  const { t } = useLingui();
  const { data: copy } = useQuery(copyPreviewOf(useStudio(), picture, habits));
  const url = useObjectUrl(copy?.image);
  const { width, height } = picture.cut?.target ?? picture;
  // Its room is there before it is.
  return (
    <div className={styles['preview']} style={{ aspectRatio: `${width} / ${height}` }}>
      {url !== null && <img src={url} alt={t`As it will be saved`} />}
    </div>
  );
}

function WordsField({
  words,
  share,
  usual,
  onWords,
}: {
  words: string;
  share: AiShare;
  usual: string;
  onWords: (words: string) => void;
}) {
  const { t } = useLingui();
  const known = [...new Set([...LANGUAGES.map((one) => LABEL_WORDS[one][share]), usual])];
  const [isOwn, setIsOwn] = useState(!known.includes(words));
  return (
    <>
      <SelectField
        label={t`Words of the label`}
        value={isOwn ? OWN : words}
        choices={[
          ...known.map((text) => ({ value: text, label: text })),
          { value: OWN, label: t`Words of my own` },
        ]}
        onChange={({ target }) => {
          setIsOwn(target.value === OWN);
          if (target.value !== OWN) onWords(target.value);
        }}
      />
      {isOwn && (
        <TextField
          label={t`Words of my own`}
          defaultValue={words}
          maxLength={MOST_LABEL_LENGTH}
          onBlur={({ target }) => {
            const text = target.value.trim();
            if (text !== '' && text !== words) onWords(text);
          }}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') currentTarget.blur();
          }}
        />
      )}
    </>
  );
}
