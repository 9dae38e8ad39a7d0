import { Trans, useLingui } from '@lingui/react/macro';
import { useStore } from 'zustand';
import type { Connection } from '@/domain/generation/connection.ts';
import { type RouteRule, ruleFor } from '@/domain/queue/route.ts';
import { hrefOf, paths } from '@/studio/paths.ts';
import { chooseRule } from '@/studio/queue/choose-route.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { closePopoverAround } from '@/ui/popover.tsx';
import styles from './connection-picker.module.css';

const NONE = 'none';

/** Whether others may make what is asked of a connection, and by which rule. */
export function RoutePicker({ connection }: { connection: Connection }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const route = useStore(studio.settings, (settings) => settings.route);
  const { connections } = useStore(studio.connections.state);
  const rule = ruleFor(route, connection.id);
  const others = (route?.steps ?? []).filter((step) => step.connection !== connection.id);
  const nameOf = (id: string) => connections.find((one) => one.id === id)?.name ?? '';
  const list = (ids: readonly { readonly connection: string }[]) =>
    new Intl.ListFormat(i18n.locale, { type: 'unit' }).format(
      ids.map((step) => nameOf(step.connection)).filter((name) => name !== ''),
    );
  const names = list(others);
  const spenders = list(others.filter(({ maySpend }) => maySpend));
  return (
    <div className={styles['route']}>
      <ChoiceGroup<RouteRule | typeof NONE>
        legend={t`Where these pictures may go`}
        value={rule ?? NONE}
        onChange={(chosen) => chooseRule(studio, connection, chosen === NONE ? null : chosen)}
        choices={[
          { value: NONE, label: t`Only there` },
          { value: 'in-order', label: t`Else the next` },
          { value: 'first-free', label: t`First free` },
        ]}
      />
      {rule !== null && (
        <p className={styles['quiet']}>
          {rule === 'in-order' ? (
            <Trans>When it is down or asks for a pause: {names}.</Trans>
          ) : (
            <Trans>Whichever has a free place, the quickest first: {names} too.</Trans>
          )}{' '}
          {spenders === '' ? (
            <Trans>No money is spent elsewhere.</Trans>
          ) : (
            <Trans>Money may be spent at {spenders}.</Trans>
          )}{' '}
          <a
            href={hrefOf(paths.settings)}
            onClick={({ currentTarget }) => closePopoverAround(currentTarget)}
          >
            <Trans>Change</Trans>
          </a>
        </p>
      )}
    </div>
  );
}
