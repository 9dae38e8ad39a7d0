import { useLingui } from '@lingui/react/macro';
import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Month, monthsOf } from '@/studio/library/months.ts';
import type { WallOrder } from '@/studio/library/wall-order.ts';
import type { GridHandle } from '@/ui/picture-grid.tsx';
import { useOncePainted } from '@/ui/use-once-painted.ts';
import styles from './date-rail.module.css';

/** Years nearer to each other than this part of the rail are not all written. */
const YEAR_ROOM = 0.045;
const PAGE = 6;

/** Leads to every month of a wall in order of time; a tick is as long as the month has pictures. */
export function DateRail({
  order: ordered,
  grid,
}: {
  order: WallOrder;
  grid: RefObject<GridHandle | null>;
}) {
  const { t, i18n } = useLingui();
  // What is found shows first.
  const order = useOncePainted(ordered);
  const months = useMemo(() => monthsOf(order), [order]);
  const ticks = useMemo(() => ticksOf(months, order.length), [months, order]);
  const years = useMemo(() => yearsOf(months, order.length), [months, order]);
  // Making one takes longer than all else that a scrolled frame does here.
  const format = useMemo(
    () => new Intl.DateTimeFormat(i18n.locale, { month: 'long', year: 'numeric' }),
    [i18n.locale],
  );
  const rail = useRef<HTMLDivElement>(null);
  const knob = useRef<HTMLSpanElement>(null);
  const [at, setAt] = useState(0);
  const [isScrolling, setIsScrolling] = useState(false);
  const [isHeld, setIsHeld] = useState(false);

  useEffect(() => {
    let frame = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    // Without React, but for another month: it happens with every frame of a scroll.
    const place = () => {
      const index = grid.current?.indexInView() ?? 0;
      if (knob.current) knob.current.style.top = `${(index / order.length) * 100}%`;
      setAt(
        Math.max(
          0,
          months.findLastIndex(({ start }) => start <= index),
        ),
      );
    };
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
      setIsScrolling(true);
      clearTimeout(rest);
      rest = setTimeout(() => setIsScrolling(false), 1500);
    };
    place();
    addEventListener('scroll', follow, { passive: true });
    return () => {
      removeEventListener('scroll', follow);
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    };
  }, [grid, order, months]);

  const month = months[at];
  if (month === undefined) return null;
  const count = new Intl.NumberFormat(i18n.locale).format(month.count);
  const words = format.format(month.atMs);

  const jump = (event: PointerEvent) => {
    const { top, height } = rail.current?.getBoundingClientRect() ?? { top: 0, height: 1 };
    const part = Math.min(1, Math.max(0, (event.clientY - top) / height));
    grid.current?.scrollTo(Math.min(order.length - 1, Math.floor(part * order.length)));
  };
  const step = (event: KeyboardEvent) => {
    const target = stepOf(event.key, at, months.length);
    if (target === null) return;
    event.preventDefault();
    event.stopPropagation();
    grid.current?.scrollTo(months[target]?.start ?? 0);
  };

  return (
    <div
      ref={rail}
      role="slider"
      tabIndex={0}
      className={styles['rail']}
      data-scrolling={isScrolling || isHeld || undefined}
      aria-label={t`Date`}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={months.length - 1}
      aria-valuenow={at}
      aria-valuetext={t`${words}: ${count}`}
      onKeyDown={step}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setIsHeld(true);
        jump(event);
      }}
      onPointerMove={(event) => isHeld && jump(event)}
      onPointerUp={() => setIsHeld(false)}
      onPointerCancel={() => setIsHeld(false)}
    >
      <svg viewBox="0 0 100 1000" preserveAspectRatio="none" aria-hidden>
        <path d={ticks} />
      </svg>
      {years.map(({ year, part }) => (
        <span key={year} className={styles['year']} style={{ top: `${part * 100}%` }} aria-hidden>
          {year}
        </span>
      ))}
      <span ref={knob} className={styles['knob']} aria-hidden>
        <span className={styles['words']}>{words}</span>
      </span>
    </div>
  );
}

function stepOf(key: string, at: number, count: number): number | null {
  const to = (target: number) => Math.min(count - 1, Math.max(0, target));
  switch (key) {
    case 'ArrowUp':
    case 'ArrowLeft':
      return to(at - 1);
    case 'ArrowDown':
    case 'ArrowRight':
      return to(at + 1);
    case 'PageUp':
      return to(at - PAGE);
    case 'PageDown':
      return to(at + PAGE);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** One line for each month, from the right edge. */
function ticksOf(months: readonly Month[], length: number): string {
  const most = Math.max(...months.map(({ count }) => count));
  return months
    .map(({ start, count }) => {
      const y = Math.round((start / length) * 1000);
      return `M100 ${y}H${Math.round(100 - 70 * Math.sqrt(count / most))}`;
    })
    .join('');
}

/** Where each year begins on the rail, but for those that have no room. */
function yearsOf(months: readonly Month[], length: number): { year: number; part: number }[] {
  const years: { year: number; part: number }[] = [];
  for (const { atMs, start } of months) {
    const year = new Date(atMs).getFullYear();
    const part = start / length;
    const last = years.at(-1);
    if (last === undefined || (last.year !== year && part - last.part > YEAR_ROOM))
      years.push({ year, part });
  }
  return years;
}
