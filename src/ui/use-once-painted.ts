import { useEffect, useState } from 'react';

/**
 * A value as it was, until whatever else it changed has been painted. `useDeferredValue` draws earlier:
 * as soon as the rest is drawn, but before the browser paints that.
 */
export function useOncePainted<T>(value: T): T {
  const [painted, setPainted] = useState(() => value);
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // The task after a frame begins once that has been painted.
      task = setTimeout(() => setPainted(() => value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [value]);
  return painted;
}
