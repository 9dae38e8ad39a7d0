import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { nameKey } from '@/domain/prompt/expand-prompt.ts';
import { linesOf } from '@/domain/prompt/word-list.ts';
import { allLists, keepList } from '@/studio/compose/material.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { TextArea } from '@/ui/field.tsx';

/** A word list to be changed, one value a line; one that was shipped becomes one's own. */
export function ListField({ name }: { name: string }) {
  const { t } = useLingui();
  const { ports } = useStudio();
  const [text, setText] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void allLists(ports).then(({ own, shipped }) => {
      const found = [...own, ...shipped].find((list) => nameKey(list.name) === nameKey(name));
      if (isCurrent) setText(found?.lines.join('\n') ?? '');
    });
    return () => {
      isCurrent = false;
    };
  }, [ports, name]);
  return (
    <TextArea
      label={t`List ${name}`}
      hint={t`One value a line. An empty list is the one that was there from the start.`}
      dir="auto"
      rows={6}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        void keepList(ports, name, linesOf(target.value));
      }}
    />
  );
}
