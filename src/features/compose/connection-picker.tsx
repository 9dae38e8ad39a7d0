import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, Zap } from 'lucide-react';
import { useStore } from 'zustand';
import { type Connection, SKETCH } from '@/domain/generation/connection.ts';
import { backendWords } from '@/studio/connections/backend-words.ts';
import { chooseConnection } from '@/studio/compose/choose-connection.ts';
import { hrefOf, paths } from '@/studio/paths.ts';
import { useWeatherWords } from '@/studio/queue/use-weather-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { closePopoverAround } from '@/ui/popover.tsx';
import { Signal } from '@/ui/signal.tsx';
import styles from './connection-picker.module.css';
import { HordeOffer } from './horde-offer.tsx';
import { ModelPicker } from './model-picker.tsx';
import { RoutePicker } from './route-picker.tsx';

/** Which connection makes the picture, and which of its models. */
export function ConnectionPicker() {
  const { t } = useLingui();
  const studio = useStudio();
  const { connections } = useStore(studio.connections.state);
  const chosen = useStore(studio.draft, ({ connection }) => connection);
  const asideOf = ({ kind, name }: Connection) => {
    const kindName = t(backendWords(kind).name);
    return kindName === name ? '' : kindName;
  };
  const weather = useWeatherWords();
  const own = connections.find(({ id }) => id === chosen);
  const hasOthers = connections.some(({ id }) => id !== SKETCH.id);
  return (
    <div className={styles['picker']}>
      <fieldset className={styles['group']}>
        <legend className={styles['legend']}>
          <Trans>Made with</Trans>
        </legend>
        {connections.map((connection) => (
          <label key={connection.id} className={styles['choice']}>
            <input
              type="radio"
              name="connection"
              aria-label={connection.name}
              checked={connection.id === chosen}
              onChange={() => chooseConnection(studio, connection)}
            />
            <span className={styles['name']}>
              {connection.name}
              {connection.id !== SKETCH.id && (
                <Signal look={weather(connection.id).sky}>{weather(connection.id).words}</Signal>
              )}
            </span>
            <span className={styles['aside']}>
              {connection.id === SKETCH.id ? <Trans>on this device</Trans> : asideOf(connection)}
            </span>
          </label>
        ))}
      </fieldset>
      {chosen !== SKETCH.id && <ModelPicker key={chosen} connection={chosen} />}
      {own !== undefined && own.id !== SKETCH.id && connections.length > 2 && (
        <RoutePicker connection={own} />
      )}
      {!hasOthers && <HordeOffer />}
      <div className={styles['ways']}>
        <a
          href={hrefOf(paths.connections)}
          className={styles['way']}
          onClick={({ currentTarget }) => closePopoverAround(currentTarget)}
        >
          {hasOthers ? <Zap size={16} aria-hidden /> : <Plus size={16} aria-hidden />}
          {hasOthers ? <Trans>Arrange connections</Trans> : <Trans>Add a connection</Trans>}
        </a>
      </div>
    </div>
  );
}
