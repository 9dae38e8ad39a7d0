import { type RefObject, useEffect, useRef } from 'react';

/** Whether the part that asks has left the screen, for what it began and what ends only then. */
export function useIsLeft(): Readonly<RefObject<boolean>> {
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  return isLeft;
}
