import { Trans, useLingui } from '@lingui/react/macro';
import { Check, ScanSearch, TextSelect, UserRound, X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { SKETCH } from '@/domain/generation/connection.ts';
import type { Finding } from '@/domain/prompt/check/check-prompt.ts';
import { announce } from '@/studio/announcements.ts';
import { mendDraft, useFindings } from '@/studio/compose/use-findings.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { FindingWords, MendWords } from './finding-words.tsx';
import type { Note } from './note-line.tsx';
import { findPromptBox } from './prompt-box.ts';

/** What the check found in the prompt; what was put away stays so until the prompt is empty. */
export function useCheckNotes(): readonly Note[] {
  const { t } = useLingui();
  const studio = useStudio();
  const findings = useFindings();
  const isEmpty = useStore(studio.draft, ({ prompt }) => prompt.trim() === '');
  const isDrawn = useStore(studio.draft, ({ backend }) => backend === SKETCH.kind);
  const [away, setAway] = useState<readonly string[]>([]);
  if (isEmpty && away.length > 0) setAway([]);
  const mend = async ({ mend: offer }: Finding) => {
    if (offer === undefined) return;
    const undo = await mendDraft(studio, offer);
    announce(studio.announcements, {
      message: t`The prompt is changed`,
      action: { label: t`Undo`, run: undo },
    });
  };
  return (
    findings
      .filter((finding) => !away.includes(keyOf(finding)))
      // The question about them says it.
      .filter(({ kind }) => kind !== 'person' || isDrawn)
      .map((finding): Note => {
        const key = keyOf(finding);
        const Icon = finding.kind === 'person' ? UserRound : ScanSearch;
        return {
          key,
          icon: <Icon size={16} aria-hidden />,
          words: <FindingWords finding={finding} />,
          ways: (
            <>
              {finding.mend && (
                <Button onClick={() => void mend(finding)}>
                  <Check size={16} aria-hidden />
                  <MendWords finding={finding} />
                </Button>
              )}
              <Button onClick={() => select(finding)}>
                <TextSelect size={16} aria-hidden />
                <Trans>Show in the text</Trans>
              </Button>
              <Button onClick={() => setAway([...away, key])}>
                <X size={16} aria-hidden />
                <Trans>Put away</Trans>
              </Button>
            </>
          ),
        };
      })
  );
}

function keyOf({ kind, text }: Finding): string {
  return `${kind} ${text.toLowerCase()}`;
}

function select({ start, end }: Finding): void {
  const { textarea } = findPromptBox(document);
  textarea.focus();
  textarea.setSelectionRange(start, end);
}
