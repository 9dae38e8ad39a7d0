import { Trans, useLingui } from '@lingui/react/macro';
import { ImagePlus, X } from 'lucide-react';
import { BRAND_LIMITS, type BrandKit } from '@/domain/brand/brand-kit.ts';
import { ImageRefusal } from '@/domain/library/image-workshop.ts';
import { type Reference, referenceKey, withReference } from '@/domain/recipe/reference.ts';
import { announce } from '@/studio/announcements.ts';
import { imageForKit } from '@/studio/brand/kit-files.ts';
import { addingWords } from '@/studio/references/adding-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import { FileButton } from '@/ui/file-button.tsx';
import { Tick } from '@/ui/tick.tsx';
import styles from './brand.module.css';
import type { ChangeKit } from './kit-form.tsx';
import { KitImage } from './kit-image.tsx';

const TYPES = 'image/png,image/jpeg,image/webp,image/gif,image/avif';

/** The logo and the reference images of a kit. */
export function KitImages({ kit, onChange }: { kit: BrandKit; onChange: ChangeKit }) {
  const { t } = useLingui();
  const studio = useStudio();
  const { logo, sendsLogo, references } = kit;
  const take = async (file: File, keep: (image: Reference) => void) => {
    try {
      keep(await imageForKit(studio, file));
    } catch (error) {
      const problem = error instanceof ImageRefusal ? error.problem : 'not-stored';
      announce(studio.announcements, { message: t(addingWords(problem)) });
    }
  };
  return (
    <>
      <section>
        <h2>
          <Trans>Logo</Trans>
        </h2>
        <div className={styles['images']}>
          {logo && (
            <span className={styles['image']}>
              <KitImage reference={logo} className={styles['logo']} />
              <IconButton label={t`Take out the logo`} onClick={() => onChange({ logo: null })}>
                <X size={16} aria-hidden />
              </IconButton>
            </span>
          )}
          <FileButton
            accept={TYPES}
            onFile={(file) => void take(file, (image) => onChange({ logo: image }))}
          >
            <ImagePlus size={16} aria-hidden />
            {logo ? <Trans>Exchange the logo</Trans> : <Trans>Add a logo</Trans>}
          </FileButton>
        </div>
        {logo && (
          <Tick
            label={t`Send it along as a reference image`}
            isOn={sendsLogo}
            onChange={(isOn) => onChange({ sendsLogo: isOn })}
          />
        )}
      </section>
      <section>
        <h2>
          <Trans>Images to start from</Trans>
        </h2>
        <p className={styles['hint']}>
          <Trans>They go along as reference images to models that take some.</Trans>
        </p>
        <div className={styles['images']}>
          {references.map((reference, index) => {
            const place = index + 1;
            return (
              <span key={referenceKey(reference)} className={styles['image']}>
                <KitImage reference={reference} className={styles['logo']} />
                <IconButton
                  label={t`Take out image ${place}`}
                  onClick={() => onChange({ references: references.toSpliced(index, 1) })}
                >
                  <X size={16} aria-hidden />
                </IconButton>
              </span>
            );
          })}
          <FileButton
            accept={TYPES}
            disabled={references.length >= BRAND_LIMITS.references}
            onFile={(file) =>
              void take(file, (image) => onChange({ references: withReference(references, image) }))
            }
          >
            <ImagePlus size={16} aria-hidden />
            <Trans>Add an image</Trans>
          </FileButton>
        </div>
      </section>
    </>
  );
}
