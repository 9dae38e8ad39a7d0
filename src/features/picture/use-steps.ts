import { useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { type Neighbours, useNeighbours } from '@/studio/library/neighbours.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { stepTo } from './way-back.ts';

export interface Steps extends Neighbours {
  /** Goes to the picture before (-1) or after (1). Asked too early, it goes once that is known. */
  readonly step: (by: -1 | 1) => void;
}

/** The ways to the pictures beside one, also while its record is still being read. */
export function useSteps(id: string): Steps {
  const { t } = useLingui();
  const { previous, next, areKnown } = useNeighbours(id);
  const [, navigate] = useLocation();
  const asked = useRef(0);
  const take = useCallback(() => {
    if (asked.current === 0) return;
    const to = asked.current < 0 ? previous : next;
    if (to !== null) {
      asked.current -= Math.sign(asked.current);
      stepTo(navigate, to);
    } else if (areKnown) {
      asked.current = 0;
    }
  }, [previous, next, areKnown, navigate]);
  useEffect(take, [take]);
  const step = useCallback(
    (by: -1 | 1) => {
      asked.current += by;
      take();
    },
    [take],
  );

  const commands = useMemo(
    () => [
      {
        id: 'picture.previous',
        label: t`Previous picture`,
        shortcut: 'arrowleft',
        run: () => step(-1),
      },
      { id: 'picture.next', label: t`Next picture`, shortcut: 'arrowright', run: () => step(1) },
    ],
    [step, t],
  );
  useCommands(commands);
  return { previous, next, step };
}
