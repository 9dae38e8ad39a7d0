import { act, createElement, type ReactNode, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { fetched } from './fetched.tsx';

function Greeting({ name }: { name: string }) {
  return <p>Hello, {name}</p>;
}

test('what is fetched shows as soon as it is there, and at once the next time', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof Greeting>();
  const Later = fetched<{ name: string }>(() => promise);
  const place = await rendered(<Later name="Ada" />);
  expect(place.textContent).toBe('');
  resolve(Greeting);
  await expect.poll(() => place.textContent).toBe('Hello, Ada');
  expect((await rendered(createElement(Later, { name: 'Bob' }))).textContent).toBe('Hello, Bob');
});

test('what arrives between rendering and effects shows too', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof Greeting>();
  const Later = fetched<{ name: string }>(() => promise);
  function Arriving() {
    // Runs after Later has rendered nothing, and before its effect.
    useLayoutEffect(() => resolve(Greeting), []);
    return <Later name="Ada" />;
  }
  const fetching = Later.fetch();
  const place = await rendered(<Arriving />);
  await fetching;
  await expect.poll(() => place.textContent).toBe('Hello, Ada');
});

test('a fetch that failed is tried again', async () => {
  let tries = 0;
  const Later = fetched<{ name: string }>(() => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(Greeting);
  });
  await expect(Later.fetch()).rejects.toThrow('offline');
  await Later.fetch();
  expect((await rendered(<Later name="Ada" />)).textContent).toBe('Hello, Ada');
});

async function rendered(children: ReactNode): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.append(place);
  await act(async () => createRoot(place).render(children));
  return place;
}
