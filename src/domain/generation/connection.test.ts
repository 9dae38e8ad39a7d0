import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { exportConnections, importConnections } from './connection-file.ts';
import { addressFrom, connectionSchema } from './connection-schema.ts';
import type { Connection } from './connection.ts';

const connection: Connection = {
  id: 'c1',
  kind: 'openai',
  name: 'Work',
  address: 'https://images.example/v1',
  dialect: 'openai',
  options: { workflow: '{}' },
};

describe('a connection', () => {
  it('is read back', () => {
    expect(v.parse(connectionSchema, structuredClone(connection))).toEqual(connection);
  });

  it.each([
    'https://me:secret@images.example',
    'https://images.example?key=secret',
    'https://images.example/#secret',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://images.example/a b',
    '',
  ])('has no address where a key could hide or that is none: %s', (address) => {
    expect(v.is(connectionSchema, { ...connection, address })).toBe(false);
    expect(addressFrom(address)).toBeNull();
  });

  it.each([
    ['127.0.0.1:7860/', 'http://127.0.0.1:7860'],
    ['localhost:8188', 'http://localhost:8188'],
    ['192.168.1.5:8188', 'http://192.168.1.5:8188'],
    [' https://images.example/v1// ', 'https://images.example/v1'],
    ['images.example', 'https://images.example'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('typed as %j is at %s', (typed, address) => {
    expect(addressFrom(typed)).toBe(address);
  });
});

describe('exported connections', () => {
  it('come back as they were', () => {
    expect(importConnections(exportConnections([connection]))).toEqual([connection]);
  });

  it('hold no key, even where one was put beside them', () => {
    const careless = { ...connection, key: 'sk-planted' } as Connection;
    expect(exportConnections([careless])).not.toContain('sk-planted');
  });

  it.each(['', 'null', '{}', '[]', '{"bildwerk":"connections","version":2,"connections":[]}'])(
    'are not read from %j',
    (text) => expect(importConnections(text)).toBeNull(),
  );
});
