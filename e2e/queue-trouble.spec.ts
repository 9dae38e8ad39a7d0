import { expect, expectAccessible, test } from './fixtures.ts';
import { ask, connect, drawn, picturesOf, queueOf } from './queue-steps.ts';
import { startOpenAi } from './servers/openai.ts';
import { base64Png } from './servers/sample-image.ts';
import type { Misbehaviour } from './servers/scripted-server.ts';
import { startSdapi } from './servers/sdapi.ts';

// The browser says so in the console whenever a server answers with a failure.
test.use({ expectedErrors: [/Failed to load resource/] });

const DRAWING = /(generations|txt2img)$/;
const rateLimit = (message: string) => ({
  error: { message, type: 'requests', code: 'rate_limit_exceeded' },
});
const event = (type: string, more: object) =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...more })}\n\n`;

const PASSING: Record<string, { how: Misbehaviour; times: number; said: string; pauseMs: number }> =
  {
    'is at its limit and says for how long': {
      how: {
        status: 429,
        json: rateLimit('Too many.'),
        headers: { 'retry-after': '2', 'access-control-expose-headers': 'retry-after' },
      },
      times: 1,
      said: 'The backend asks for a pause. Waits',
      pauseMs: 2000,
    },
    'is at its limit and says for how long only in words': {
      how: { status: 429, json: rateLimit('Please try again in 1.5s.') },
      times: 1,
      said: 'The backend asks for a pause. Waits',
      pauseMs: 1500,
    },
    'is at its limit and does not say for how long': {
      how: { status: 429, json: rateLimit('Too many.') },
      times: 2,
      said: 'The backend asks for a pause. Waits',
      pauseMs: 0,
    },
    'has a fault of its own': {
      how: { status: 500, json: {} },
      times: 2,
      said: 'The backend is overloaded. Waits',
      pauseMs: 0,
    },
    'says within a good reply that it is overloaded': {
      how: { stream: [event('error', { error: { type: 'server_error', message: 'busy' } })] },
      times: 1,
      said: 'The backend is overloaded. Waits',
      pauseMs: 0,
    },
  };

for (const [trouble, { how, times, said, pauseMs }] of Object.entries(PASSING)) {
  test(`a service that ${trouble} is asked again until the picture is there, and not once more`, async ({
    page,
  }) => {
    const server = await startOpenAi();
    await connect(page, 'openai', server);
    server.misbehave(how, DRAWING, times);
    await page.goto('/#/queue');
    await ask(page, 'a patient heron');
    await expect(picturesOf(page)).toHaveCount(1);
    expect(drawn(server)).toHaveLength(times + 1);
    const asked = server.requests.filter(({ path }) => DRAWING.test(path));
    expect((asked[1]?.atMs ?? 0) - (asked[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(pauseMs);

    const queue = queueOf(page);
    await queue.getByRole('button', { name: 'a patient heron' }).click();
    const history = queue.getByRole('list', { name: 'What happened' });
    await expect(history.getByText(said)).toHaveCount(times);
    await expect(history).toContainText('Done in');
    await server.close();
  });
}

const DOUBTFUL: Record<string, { how: Misbehaviour; isEndless?: true; hasPreview?: true }> = {
  'never answers': { how: 'hang', isEndless: true },
  'answers without end': { how: 'drip', isEndless: true },
  'is cut off within its answer': { how: 'cut-reply' },
  'is cut off after a preview': {
    how: {
      stream: [
        event('image_generation.partial_image', {
          b64_json: base64Png(64, 64),
          partial_image_index: 0,
        }),
      ],
      isCut: true,
    },
    hasPreview: true,
  },
};

for (const [trouble, { how, isEndless, hasPreview }] of Object.entries(DOUBTFUL)) {
  test(`a service that charges and ${trouble} is not asked twice: the user decides`, async ({
    page,
  }) => {
    await page.clock.install();
    const server = await startOpenAi();
    await connect(page, 'openai', server);
    server.misbehave(how, DRAWING, 1);
    await page.goto('/#/queue');
    await ask(page, 'a careful otter');
    await expect.poll(() => drawn(server)).toHaveLength(1);
    if (isEndless) await page.clock.fastForward('16:00');
    const queue = queueOf(page);
    await expect(queue).toContainText('It may have been made and paid for');
    await expect(queue.getByRole('button', { name: 'Retry failed' })).toBeDisabled();
    if (hasPreview) await expect(queue.getByRole('listitem').locator('img')).toBeVisible();
    expect(drawn(server)).toHaveLength(1);

    await queue.getByRole('button', { name: 'Retry', exact: true }).click();
    await expect(picturesOf(page)).toHaveCount(1);
    expect(drawn(server)).toHaveLength(2);
    await server.close();
  });
}

test('a server of one’s own that never answers is asked again by itself', async ({ page }) => {
  await page.clock.install();
  const server = await startSdapi();
  await connect(page, 'sdapi', server);
  server.misbehave('hang', DRAWING, 1);
  await page.goto('/#/queue');
  await ask(page, 'a calm badger');
  await expect.poll(() => drawn(server)).toHaveLength(1);
  await page.clock.fastForward('16:00');
  await expect(picturesOf(page)).toHaveCount(1);
  expect(drawn(server)).toHaveLength(2);
  await server.close();
});

test('a refusal is final, in the service’s own words, and the next prompt is made', async ({
  page,
}) => {
  const server = await startOpenAi();
  await connect(page, 'openai', server);
  const error = { type: 'image_generation_user_error', message: 'Not this one.' };
  server.misbehave({ stream: [event('error', { error })] }, DRAWING, 1);
  await page.goto('/#/queue');
  await ask(page, 'something odd');
  await expect(queueOf(page)).toContainText('The backend declined: Not this one.');
  await expectAccessible(page);
  await ask(page, 'a plain bench');
  await expect(picturesOf(page)).toHaveCount(1);
  expect(drawn(server)).toEqual(['something odd', 'a plain bench']);
  await server.close();
});
