import { expect, test } from 'vitest';
import { trustedScriptAddress } from './trusted-script-address.ts';

test('an address of our own may run, whether it is whole or relative', () => {
  expect(String(trustedScriptAddress('./worker.js'))).toBe(
    new URL('./worker.js', document.baseURI).href,
  );
  expect(String(trustedScriptAddress(new URL('/worker.js', location.origin)))).toBe(
    `${location.origin}/worker.js`,
  );
});

test.each(['https://elsewhere.example/worker.js', '//elsewhere.example/worker.js', 'data:,1'])(
  'code from %s may not run',
  (address) => {
    expect(() => trustedScriptAddress(address)).toThrow(TypeError);
  },
);
