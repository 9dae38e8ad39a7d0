import { expect, test } from 'vitest';
import { trustedScriptAddress } from './trusted-script-address.ts';

test('an address of our own may run, whether it is whole or relative', () => {
  expect(new URL(trustedScriptAddress('./worker.js')).href).toBe(
    new URL('./worker.js', document.baseURI).href,
  );
  expect(new URL(trustedScriptAddress(new URL('/worker.js', location.origin))).href).toBe(
    `${location.origin}/worker.js`,
  );
});

test.each(['https://elsewhere.example/worker.js', '//elsewhere.example/worker.js', 'data:,1'])(
  'code from %s may not run',
  (address) => {
    expect(() => trustedScriptAddress(address)).toThrow(TypeError);
  },
);
