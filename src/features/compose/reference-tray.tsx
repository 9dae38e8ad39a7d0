import { useLingui } from '@lingui/react/macro';
import { ImagePlus } from 'lucide-react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { useWorkWithImages } from '@/studio/references/use-work-with-images.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { ReferenceStrip } from './reference-strip.tsx';
import styles from './reference-strip.module.css';
import { useIncomingImages } from './use-incoming-images.ts';

/** The draft's reference images, and the ways by which more come in: paste and drop. */
export function ReferenceTray() {
  const { t } = useLingui();
  const { draft } = useStudio();
  const references = useStore(draft, (state) => state.references);
  useWorkWithImages(references);
  const isOver = useIncomingImages();
  return (
    <>
      {references.length > 0 && <ReferenceStrip references={references} />}
      {isOver &&
        createPortal(
          <div className={styles['drop']}>
            <ImagePlus size={40} strokeWidth={1.5} aria-hidden />
            {t`Drop it to use it as a reference image`}
          </div>,
          document.body,
        )}
    </>
  );
}
