import { type RefObject, useLayoutEffect, useState } from 'react';

/** Scrolling by less than this changes nothing, so that few frames render anew. */
const STEP = 64;

/** What of an element the window shows, in pixels from the element's top; null until measured. */
export interface ViewportSpan {
  readonly top: number;
  readonly bottom: number;
  /** Width of the element. */
  readonly width: number;
  /** The way it went last: 1 is down, 0 is not yet. */
  readonly heading: -1 | 0 | 1;
}

export function useViewportSpan(ref: RefObject<HTMLElement | null>): ViewportSpan | null {
  const [span, setSpan] = useState<ViewportSpan | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => {
      const { top: above, width } = element.getBoundingClientRect();
      const top = Math.floor(-above / STEP) * STEP;
      const next = {
        top,
        bottom: top + Math.ceil(window.innerHeight / STEP + 1) * STEP,
        width: Math.floor(width),
      };
      setSpan((before) => {
        if (before === null) return { ...next, heading: 0 };
        return isSame(before, next) ? before : { ...next, heading: headingFrom(before, top) };
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [ref]);
  return span;
}

function headingFrom(before: ViewportSpan, top: number): ViewportSpan['heading'] {
  if (top === before.top) return before.heading;
  return top > before.top ? 1 : -1;
}

type Place = Omit<ViewportSpan, 'heading'>;

function isSame(a: Place, b: Place): boolean {
  return a.top === b.top && a.bottom === b.bottom && a.width === b.width;
}
