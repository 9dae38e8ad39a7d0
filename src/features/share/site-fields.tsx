import { Trans, useLingui } from '@lingui/react/macro';
import { type GalleryDraft, siteAddress } from '@/domain/sharing/gallery-draft.ts';
import { GALLERY_LIMITS } from '@/domain/sharing/gallery.ts';
import { LANGUAGES } from '@/domain/settings/settings.ts';
import { LANGUAGE_NAMES } from '@/studio/settings-words.ts';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { TextArea, TextField } from '@/ui/field.tsx';
import { Tick } from '@/ui/tick.tsx';
import type { GalleryChange } from './gallery-editor.tsx';
import styles from './gallery-editor.module.css';

/** What the website says, and what it shows of every picture. */
export function SiteFields({
  draft: { title, text, credits, language, address, shows },
  onChange,
}: {
  draft: GalleryDraft;
  onChange: (change: GalleryChange) => void;
}) {
  const { t } = useLingui();
  return (
    <section className={styles['section']}>
      <TextField
        label={t`Title`}
        value={title}
        dir="auto"
        maxLength={GALLERY_LIMITS.title}
        autoComplete="off"
        error={title.trim() === '' ? t`A website needs a title.` : null}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <TextArea
        label={t`Text`}
        value={text}
        dir="auto"
        rows={3}
        maxLength={GALLERY_LIMITS.text}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      <TextField
        label={t`Credits`}
        value={credits}
        dir="auto"
        maxLength={GALLERY_LIMITS.credits}
        hint={t`Who made it, and how it may be used`}
        onChange={({ target }) => onChange({ credits: target.value })}
      />
      <ChoiceGroup
        legend={t`Language of the website`}
        choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={language}
        onChange={(chosen) => onChange({ language: chosen })}
      />
      <fieldset className={styles['ticks']}>
        <legend>
          <Trans>Shown with every picture</Trans>
        </legend>
        <Tick
          label={t`Its recipe`}
          isOn={shows.recipes}
          onChange={(recipes) => onChange({ shows: { ...shows, recipes } })}
        />
        <Tick
          label={t`The model`}
          isOn={shows.models}
          onChange={(models) => onChange({ shows: { ...shows, models } })}
        />
        <Tick
          label={t`The day`}
          isOn={shows.dates}
          onChange={(dates) => onChange({ shows: { ...shows, dates } })}
        />
      </fieldset>
      <TextField
        label={t`Address of its folder`}
        value={address}
        type="url"
        placeholder="https://example.com/winter/"
        maxLength={GALLERY_LIMITS.address}
        hint={t`If you know where it will stand, networks show its picture beside links.`}
        error={
          siteAddress(address) === null
            ? t`An address begins with https:// and has no ? or #.`
            : null
        }
        onChange={({ target }) => onChange({ address: target.value })}
      />
    </section>
  );
}
