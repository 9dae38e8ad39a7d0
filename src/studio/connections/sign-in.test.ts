import { expect, test } from 'vitest';
import { answerInAddress, withoutAnswer } from './sign-in.ts';

const PAGE = 'https://studio.example/app/';

test.each([
  [`${PAGE}?code=abc`, { code: 'abc' }],
  [`${PAGE}?from=x&code=a%2Fb#/queue`, { code: 'a/b' }],
  [`${PAGE}?error=access_denied&error_description=No`, 'declined'],
  [`${PAGE}?code=`, null],
  [`${PAGE}?code=${'a'.repeat(1001)}`, null],
  [`${PAGE}#/?code=abc`, null],
  [PAGE, null],
])('the answer in %s is read', (address, answer) => {
  expect(answerInAddress(address)).toEqual(answer);
});

test('the answer is taken out of the address, and nothing else', () => {
  expect(withoutAnswer(`${PAGE}?code=abc#/queue`)).toBe(`${PAGE}#/queue`);
  expect(withoutAnswer(`${PAGE}?a=1&error=no&error_description=x`)).toBe(`${PAGE}?a=1`);
});
