import { expect, test } from 'vitest';
import { type Connection, SKETCH } from '@/domain/generation/connection.ts';
import { ruleFor } from '@/domain/queue/route.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
// Loaded before the tests, so that none of them has to wait for it.
import './queue-runner.ts';
import { openStudio, scriptedBackend } from '../scripted-studio.ts';
import { chooseRule } from './choose-route.ts';

const connection = (id: string): Connection => ({
  id,
  kind: 'sdapi',
  name: id,
  options: {},
});
const [own, paid, other] = ['own', 'paid', 'other'].map((id) => connection(id)) as [
  Connection,
  Connection,
  Connection,
];

function open() {
  const storage = { ...memoryStorage(), problem: null };
  const studio = openStudio(storage, scriptedBackend().backend);
  studio.connections.state.setState({ connections: [SKETCH, own, paid, other] });
  return { studio, route: () => studio.settings.getState().route };
}

test('a first route takes in every other service, none of which may spend, and not the sketchbook', () => {
  const { studio, route } = open();
  chooseRule(studio, paid, 'in-order');
  expect(route()).toEqual({
    rule: 'in-order',
    steps: [{ connection: 'paid' }, { connection: 'own' }, { connection: 'other' }],
  });
  expect(ruleFor(route(), 'paid')).toBe('in-order');
  expect(ruleFor(route(), SKETCH.id)).toBeNull();
});

test('another rule keeps who is on the route, in its order and with leave to spend', () => {
  const { studio, route } = open();
  const steps = [{ connection: 'own' }, { connection: 'paid', maySpend: true as const }];
  studio.settings.setState({ route: { rule: 'in-order', steps } });
  chooseRule(studio, own, 'first-free');
  expect(route()).toEqual({ rule: 'first-free', steps });
});

test('a connection that goes alone leaves the route to the others, and may come back', () => {
  const { studio, route } = open();
  chooseRule(studio, own, 'first-free');
  chooseRule(studio, own, null);
  expect(ruleFor(route(), 'own')).toBeNull();
  expect(ruleFor(route(), 'paid')).toBe('first-free');
  chooseRule(studio, own, 'in-order');
  expect(ruleFor(route(), 'own')).toBe('in-order');
  expect(ruleFor(route(), 'other')).toBe('in-order');
});
