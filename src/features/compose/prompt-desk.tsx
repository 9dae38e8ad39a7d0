import { useEffect, useState } from 'react';
import type { Desk } from '@/domain/prompt/desk.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { followTyping } from './follow-typing.ts';
import { findPromptBox } from './prompt-box.ts';
import { PromptCompletion } from './prompt-completion.tsx';
import { PromptMarks } from './prompt-marks.tsx';
import { SheetTabs } from './sheet-tabs.tsx';

/** What lies around the prompt box, once it is there: other drafts, the past, and a longer undo. */
export function PromptDesk() {
  const studio = useStudio();
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    let stop = () => {};
    let hasLeft = false;
    void studio.ports
      .later()
      .then((ports) => ports.desk())
      .then((opened) => {
        if (hasLeft) return undefined;
        setDesk(opened);
        stop = followTyping(findPromptBox(document), studio, opened);
        return undefined;
      })
      .catch(() => undefined);
    return () => {
      hasLeft = true;
      stop();
    };
  }, [studio]);
  return (
    <>
      <PromptMarks />
      <PromptCompletion />
      {desk && <SheetTabs desk={desk} />}
    </>
  );
}
