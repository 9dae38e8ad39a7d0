import { expect, expectAccessible, test } from './fixtures.ts';
import { ask, connect, drawn, picturesOf, queueOf } from './queue-steps.ts';
import { startOpenAi } from './servers/openai.ts';
import { base64Png } from './servers/sample-image.ts';
import type { Misbehaviour } from './servers/scripted-server.ts';
import { startSdapi } from './servers/sdapi.ts';

// The browser says so in the console whenever a server answers with a failure.
test.use({ expectedErrors: [/Failed to load resource/] });

const DRAWING = /(generations|txt2img)$/;
const event = (type: string, more: object) =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...more })}\n\n`;

test('a service that is at its limit and says for how long is asked again then, and not once more', async ({
  page,
}) => {
  const server = await startOpenAi();
  await connect(page, 'openai', server);
  const error = { message: 'Too many.', type: 'requests', code: 'rate_limit_exceeded' };
  const headers = { 'retry-after': '2', 'access-control-expose-headers': 'retry-after' };
  server.misbehave({ status: 429, json: { error }, headers }, DRAWING, 1);
  await page.goto('/#/queue');
  await ask(page, 'a patient heron');
  await expect(picturesOf(page)).toHaveCount(1);
  expect(drawn(server)).toHaveLength(2);
  const [first, second] = server.requests.filter(({ path }) => DRAWING.test(path));
  expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(2000);

  const queue = queueOf(page);
  await queue.getByRole('button', { name: 'a patient heron' }).click();
  const history = queue.getByRole('list', { name: 'What happened' });
  await expect(history.getByText('The backend asks for a pause. Waits')).toBeVisible();
  await expect(history).toContainText('Done in');
  await server.close();
});

const DOUBTFUL: Record<string, { how: Misbehaviour; isEndless?: true; hasPreview?: true }> = {
  'never answers': { how: 'hang', isEndless: true },
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
