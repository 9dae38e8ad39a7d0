import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Guide } from '@/domain/generation/guides.ts';
import type { Picture } from '@/domain/library/picture.ts';
import {
  addFiles,
  addGuide,
  type AddingProblem,
  addPicture,
  addPictureById,
} from './add-references.ts';
import { addingWords } from './adding-words.ts';
import { announce } from '../announcements.ts';
import { useStudio } from '../use-studio.ts';

export interface AddReferences {
  /** Files that were chosen, pasted or dropped. */
  readonly files: (files: readonly File[]) => void;
  /** Says nothing where it is added: whoever asks leads to the composer. */
  readonly picture: (picture: Picture) => void;
  readonly pictureOfId: (id: string) => void;
  readonly guide: (picture: Picture, guide: Guide) => void;
}

/** Adds reference images to the draft, and says what came of it. */
export function useAddReferences(): AddReferences {
  const { t } = useLingui();
  const studio = useStudio();
  return useMemo(() => {
    const { draft, announcements } = studio;
    const refuse = (problem: AddingProblem | null) => {
      if (problem !== null) announce(announcements, { message: t(addingWords(problem)) });
    };
    const report = async (adding: Promise<readonly (AddingProblem | null)[]>) => {
      const before = draft.getState().references;
      for (const problem of await adding) refuse(problem);
      const isAdded = draft.getState().references.length > before.length;
      if (!isAdded) return;
      // Where the bar is in view, the image itself shows it.
      const isShown = document.querySelector('#bar')?.checkVisibility() === true;
      announce(announcements, {
        message: t`Added to the reference images`,
        ...(isShown
          ? { isUnseen: true }
          : { action: { label: t`Undo`, run: () => draft.setState({ references: before }) } }),
      });
    };
    return {
      files: (files) => {
        void report(addFiles(studio, files)).then(async () => {
          const { offerRecipe } = await import('../import/offer-recipe.ts');
          await offerRecipe(studio, files, t);
        });
      },
      picture: (picture) => refuse(addPicture(studio, picture)),
      pictureOfId: (id) => void report(addPictureById(studio, id).then((problem) => [problem])),
      guide: (picture, guide) =>
        void report(addGuide(studio, picture, guide).then((problem) => [problem])),
    };
  }, [studio, t]);
}
