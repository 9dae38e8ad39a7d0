import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Check, UserRound, UserRoundCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { PersonShown } from '@/domain/recipe/permission.ts';
import { generate } from '@/studio/compose/generate.ts';
import { allowPeople } from '@/studio/people/allow-people.ts';
import { usePeople } from '@/studio/people/use-people.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { Question } from '@/ui/question.tsx';
import styles from './bar-notes.module.css';

/** Asks once whether real people may be shown; pictures that were asked for wait for the answer. */
export function PeopleNote() {
  const studio = useStudio();
  const { unanswered, permissions, isUncertain } = usePeople();
  const isAwaited = useStore(studio.draftProblem) === 'people';
  const answer = useRef<HTMLButtonElement>(null);
  const isAsking = unanswered.length > 0;
  useEffect(() => {
    if (isAwaited && isAsking) answer.current?.focus();
  }, [isAwaited, isAsking]);
  if (isAsking)
    return (
      <Question
        icon={<UserRound size={16} aria-hidden />}
        answer={
          <Button
            ref={answer}
            look="outlined"
            onClick={() => {
              allowPeople(studio, unanswered);
              if (isAwaited) generate(studio);
            }}
          >
            <Check size={16} aria-hidden />
            <Trans>Yes, I may</Trans>
          </Button>
        }
      >
        <WhoIsShown people={unanswered} />{' '}
        <Trans>Are you allowed to show them, for example with their consent?</Trans>
      </Question>
    );
  if (permissions.length > 0)
    return (
      <p role="status" className={styles['parents']}>
        <UserRoundCheck size={16} aria-hidden />
        <Trans>
          You may show these people, as you said. A visible label tells others that it is AI-made.
        </Trans>
      </p>
    );
  if (isUncertain)
    return (
      <p role="status" className={styles['parents']}>
        <UserRound size={16} aria-hidden />
        <Trans>A reference could not be looked through for faces. Mind who is in it.</Trans>
      </p>
    );
  return null;
}

function WhoIsShown({ people }: { people: readonly PersonShown[] }) {
  const { i18n } = useLingui();
  const names = people.filter(({ kind }) => kind === 'name').map(({ of }) => capitalized(of));
  const faces = people.length - names.length;
  const list = new Intl.ListFormat(i18n.locale).format(names);
  return (
    <>
      {faces > 0 && (
        <Plural
          value={faces}
          one="A reference image shows a face."
          other="# reference images show faces."
        />
      )}{' '}
      {names.length > 0 && <Trans>The prompt names a real person: {list}.</Trans>}
    </>
  );
}

function capitalized(name: string): string {
  return name.replaceAll(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
