import { useEffect, useState } from 'react';
import { useStudio } from '@/studio/use-studio.ts';

/** The time, once a second. */
export function useNow(): number {
  const { ports } = useStudio();
  const [nowMs, setNowMs] = useState(() => ports.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(ports.now()), 1000);
    return () => clearInterval(timer);
  }, [ports]);
  return nowMs;
}
