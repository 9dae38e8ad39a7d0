import { Trans } from '@lingui/react/macro';
import { Check, UserRound, UserRoundCheck } from 'lucide-react';
import { type ImportedFile, importsOf } from '@/studio/import/imports.ts';
import { useFace } from '@/studio/people/use-face.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { Question } from '@/ui/question.tsx';
import styles from './import-screen.module.css';

/** Asks once whether the person in a file may be shown; the answer is kept with its recipe. */
export function ImportedFace({ file: { id, open, allowedAtMs } }: { file: ImportedFile }) {
  const studio = useStudio();
  const face = useFace(`file ${id}`, open);
  if (face === 'none') return null;
  if (face === 'uncertain')
    return (
      <p className={styles['aside']}>
        <Trans>It could not be looked through for faces. Mind who is in it.</Trans>
      </p>
    );
  if (allowedAtMs !== null)
    return (
      <Question icon={<UserRoundCheck size={16} aria-hidden />}>
        <Trans>
          You may show this person, as you said. A visible label tells others what an AI made.
        </Trans>
      </Question>
    );
  return (
    <Question
      icon={<UserRound size={16} aria-hidden />}
      answer={
        <Button look="outlined" onClick={() => importsOf(studio).allow(id)}>
          <Check size={16} aria-hidden />
          <Trans>Yes, I may</Trans>
        </Button>
      }
    >
      <Trans>
        It shows a face. Are you allowed to show this person, for example with their consent?
      </Trans>
    </Question>
  );
}
