import { useLingui } from '@lingui/react/macro';
import { Crop, X } from 'lucide-react';
import { useStore } from 'zustand';
import { askedSize, type FormatTarget, targetOf } from '@/domain/formats/format-target.ts';
import { nearestSize } from '@/domain/generation/size-rule.ts';
import { useModel } from '@/studio/compose/use-model.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './bar-notes.module.css';
import { MakingOfFormat } from './making-of-format.tsx';

/** For which format the picture is being made, and what is done for it. */
export function FormatNote() {
  const { draft } = useStudio();
  const target = useStore(draft, targetOf);
  return target && <Note target={target} />;
}

function Note({ target }: { target: FormatTarget }) {
  const { t } = useLingui();
  const { draft } = useStudio();
  const model = useModel();
  if (model === null) return null;
  return (
    <div role="status" className={styles['parents']}>
      <Crop size={16} aria-hidden />
      <MakingOfFormat target={target} made={nearestSize(model.sizes, askedSize(target.size))} />
      <IconButton
        label={t`No format`}
        className={styles['forget']}
        onClick={() => draft.setState({ target: null })}
      >
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
