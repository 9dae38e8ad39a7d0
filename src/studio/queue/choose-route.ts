import { type Connection, SKETCH } from '@/domain/generation/connection.ts';
import type { RouteRule } from '@/domain/queue/route.ts';
import { changeSettings } from '../settings.ts';
import type { Studio } from '../studio.ts';

/**
 * Has what is asked of this connection made by that rule. A route that has nobody else on it takes
 * in every other service; none of them may spend until the user says so.
 */
export function chooseRule(
  studio: Pick<Studio, 'settings' | 'ports' | 'connections'>,
  connection: Connection,
  rule: RouteRule | null,
): void {
  const { route } = studio.settings.getState();
  const others = (route?.steps ?? []).filter((step) => step.connection !== connection.id);
  if (rule === null) {
    const rest = others.length > 0 && route ? { ...route, steps: others } : null;
    changeSettings(studio, { route: rest });
    return;
  }
  const all = studio.connections.state.getState().connections;
  const services = all.filter(({ id }) => id !== SKETCH.id && id !== connection.id);
  const standIns = others.length > 0 ? others : services.map(({ id }) => ({ connection: id }));
  const isThere = others.length > 0 && route !== null && route.steps.length > others.length;
  const steps = isThere ? route.steps : [{ connection: connection.id }, ...standIns];
  changeSettings(studio, { route: { rule, steps } });
}
