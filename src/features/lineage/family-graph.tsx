import { useLingui } from '@lingui/react/macro';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { type FamilyLayout, kinBeside } from '@/domain/library/family-layout.ts';
import type { FamilyMember } from '@/domain/library/lineage.ts';
import { usePanZoom } from '@/ui/use-pan-zoom.ts';
import styles from './family-graph.module.css';
import { FamilyLine } from './family-line.tsx';
import { cellsIn, sightOf } from './family-sight.ts';
import { FamilyTile } from './family-tile.tsx';
import type { FamilyLook } from './use-family-view.ts';

const STEPS: Readonly<Record<string, Parameters<typeof kinBeside>[2]>> = {
  ArrowUp: 'parent',
  ArrowDown: 'child',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Home: 'first',
  End: 'last',
};
/** With Shift, arrows move the whole by so many pixels. */
const SHIFTS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, 120],
  ArrowDown: [0, -120],
  ArrowLeft: [120, 0],
  ArrowRight: [-120, 0],
};

/** A family to be moved, enlarged and walked through; only what is in view is drawn. */
export function FamilyGraph({
  layout,
  members,
  start,
  selected,
  look,
  area,
  onSelect,
  onOpen,
}: {
  layout: FamilyLayout;
  members: ReadonlyMap<string, FamilyMember>;
  /** Whose family it is. */
  start: string;
  selected: string;
  look: FamilyLook;
  area: RefObject<HTMLDivElement | null>;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
}) {
  const { t } = useLingui();
  const { view, room, isGliding, change, reveal } = look;
  const handlers = usePanZoom(area, change);
  const { firstColumn, lastColumn, firstRow, lastRow } = cellsIn(view, room);
  const { shown, lines } = useMemo(
    () => sightOf(layout, { firstColumn, lastColumn, firstRow, lastRow }, selected),
    [layout, firstColumn, lastColumn, firstRow, lastRow, selected],
  );

  const isWalking = useRef(false);
  useEffect(() => {
    if (!isWalking.current) return;
    isWalking.current = false;
    area.current
      ?.querySelector<HTMLElement>(`[data-id="${selected}"]`)
      ?.focus({ preventScroll: true });
  }, [area, selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const shift = shiftKey ? SHIFTS[key] : undefined;
    const step = shiftKey ? undefined : STEPS[key];
    if (shift !== undefined) {
      const [x, y] = shift;
      change((before) => ({ ...before, x: before.x + x, y: before.y + y }));
    } else if (step !== undefined) {
      const next = kinBeside(layout, selected, step);
      if (next !== null) {
        isWalking.current = true;
        onSelect(next);
        reveal(next);
      }
    } else if (key === 'Enter') {
      onOpen(selected);
    } else return;
    event.preventDefault();
  };

  const end = (id: string) => {
    const [place, member] = [layout.places.get(id), members.get(id)];
    return place && member && { place, member };
  };
  return (
    <div
      ref={area}
      role="tree"
      aria-label={t`Family`}
      tabIndex={-1}
      className={styles['area']}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const id = idUnder(event);
        if (id !== null) onSelect(id);
      }}
      onDoubleClick={(event) => {
        const id = idUnder(event);
        if (id !== null) onOpen(id);
      }}
      {...handlers}
    >
      <div
        role="none"
        className={styles['plane']}
        data-gliding={isGliding || undefined}
        data-far={view.scale < 0.55 || undefined}
        style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
      >
        <svg aria-hidden className={styles['lines']}>
          {lines.map(([parent, child]) => {
            const [above, below] = [end(parent), end(child)];
            return above && below ? (
              <FamilyLine key={`${parent} ${child}`} parent={above} child={below} />
            ) : null;
          })}
        </svg>
        {shown.map((place) => {
          const member = members.get(place.id);
          const siblings = layout.places.get(place.parents[0] ?? '')?.children;
          return member ? (
            <FamilyTile
              key={place.id}
              member={member}
              place={place}
              nth={1 + (siblings?.indexOf(place.id) ?? 0)}
              among={siblings?.length ?? 1}
              isSelected={place.id === selected}
              isStart={place.id === start}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

function idUnder({ target }: MouseEvent): string | null {
  return (target as Element).closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null;
}
