import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useStore } from 'zustand';
import { freshStanding } from '@/domain/queue/standing.ts';
import { reportOf } from '@/domain/queue/weather.ts';
import { waitText } from '../amount-words.ts';
import { useStudio } from '../use-studio.ts';

/** How a connection has fared here over the last three days. */
export interface WeatherWords {
  readonly sky: 'good' | 'bad' | 'unknown';
  readonly words: string;
}

/** Gives the weather of a connection by its id. */
export function useWeatherWords(): (connection: string) => WeatherWords {
  const { t, i18n } = useLingui();
  const { ports, queue } = useStudio();
  const standings = useStore(queue.state, (now) => now.standings);
  return (connection) => {
    const nowMs = ports.now();
    const { weather, breaker, pace } = standings.get(connection) ?? freshStanding(connection);
    const { made, failed, limited, took } = reportOf(weather, nowMs);
    const isDown = breaker.openUntilMs !== null && nowMs < breaker.openUntilMs;
    const isPausing = nowMs < pace.pausedUntilMs;
    const usual = took && waitText(took.usualMs, i18n.locale);
    const parts = [
      isDown && t`does not answer now`,
      isPausing && t`asks for a pause now`,
      usual !== null && t`usually ${usual}`,
      made > 0 && t`${plural(made, { one: '# picture', other: '# pictures' })}`,
      failed > 0 && t`${plural(failed, { one: '# failure', other: '# failures' })}`,
      limited > 0 && t`${plural(limited, { one: '# pause', other: '# pauses' })}`,
    ].filter((part) => part !== false);
    const isBad = isDown || isPausing || failed > made;
    return parts.length === 0
      ? { sky: 'unknown', words: t`Nothing measured in the last three days` }
      : { sky: isBad ? 'bad' : 'good', words: parts.join(' · ') };
  };
}
