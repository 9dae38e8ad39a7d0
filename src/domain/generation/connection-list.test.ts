import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  freeName,
  withConnection,
  withConnectionMoved,
  withoutConnection,
} from './arrange-connections.ts';
import { connectionListFrom } from './connection-list-schema.ts';
import { type ConnectionList, nearestConnection, ONLY_SKETCH } from './connection-list.ts';
import { type Connection, SKETCH } from './connection.ts';

const connection = (id: string, kind = 'openai'): Connection => ({
  id,
  kind,
  name: id,
  options: {},
});
const [work, own, horde] = [connection('work'), connection('own'), connection('h', 'horde')];
const list = [work, own, horde].reduce<ConnectionList>(
  (all, one) => withConnection(all, one),
  ONLY_SKETCH,
);
const ids = ({ connections }: ConnectionList) => connections.map(({ id }) => id);

describe('the list of connections', () => {
  it('is in the order of the user', () => {
    expect(ids(list)).toEqual(['sketch', 'work', 'own', 'h']);
    expect(ids(withConnectionMoved(list, 'h', -1))).toEqual(['sketch', 'work', 'h', 'own']);
    expect(ids(withConnectionMoved(list, 'sketch', 1))).toEqual(['work', 'sketch', 'own', 'h']);
    expect(withConnectionMoved(list, 'h', 1)).toBe(list);
    expect(withConnectionMoved(list, 'nobody', 1)).toBe(list);
  });

  it('changes a connection in its place, and takes one back to where it was', () => {
    const renamed = { ...own, name: 'Private' };
    expect(withConnection(list, renamed).connections[2]).toEqual(renamed);
    expect(ids(withConnection(withoutConnection(list, 'own'), own, 2))).toEqual(ids(list));
  });

  it('always has Sketch as it is, and a default that is there', () => {
    expect(ids(withoutConnection(list, 'sketch'))).toContain('sketch');
    const spoilt = withConnection(list, { ...SKETCH, name: 'Spoilt', address: 'http://x' });
    expect(spoilt.connections[0]).toEqual(SKETCH);
    const standard = { ...list, defaultId: 'own' };
    expect(withoutConnection(standard, 'own').defaultId).toBe('sketch');
    expect(withoutConnection(standard, 'work').defaultId).toBe('own');
  });

  it('has a free name for another of the same', () => {
    expect(freeName(list, 'new')).toBe('new');
    expect(freeName(list, 'work')).toBe('work 2');
    expect(freeName(withConnection(list, connection('work 2')), 'work')).toBe('work 3');
  });

  it('finds what comes nearest to a connection that is gone', () => {
    const standard = { ...list, defaultId: 'own' };
    expect(nearestConnection(standard, 'work', 'openai')).toBe(work);
    expect(nearestConnection(standard, 'gone', 'openai')).toBe(own);
    expect(nearestConnection(list, 'gone', 'openai')).toBe(work);
    expect(nearestConnection(standard, 'gone', 'gemini')).toBe(own);
    expect(nearestConnection(ONLY_SKETCH, 'gone', 'gemini')).toBe(SKETCH);
  });
});

describe('a stored list', () => {
  it('is read back as it was', () => {
    expect(connectionListFrom(structuredClone(list))).toEqual(list);
  });

  it('loses only what cannot be read', () => {
    const broken = { ...own, address: 'https://user:key@images.example' };
    const stored = { defaultId: 7, connections: [work, broken, null, horde, horde] };
    expect(connectionListFrom(stored)).toEqual({
      defaultId: 'sketch',
      connections: [SKETCH, work, horde],
    });
  });

  it('is a list with Sketch whatever was stored', () => {
    fc.assert(
      fc.property(fc.record({ connections: fc.anything(), defaultId: fc.anything() }), (any) => {
        expect(ids(connectionListFrom(any))).toContain('sketch');
      }),
    );
  });
});
