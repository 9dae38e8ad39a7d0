import { allSaid, allWritten, expectNone } from './all-written.ts';
import { expect, expectAccessible, make, test } from './fixtures.ts';
import { hasApache, startApache } from './servers/apache.ts';

// The server's refusals are part of it: of a wrong password, of what is not there yet, and of a
// folder that is there already.
test.use({ expectedErrors: [/status of 40[145]/] });

let server: Awaited<ReturnType<typeof startApache>> | undefined;
test.afterEach(() => server?.close());

test('a website is published at a place that was tested, seen by others, updated and unpublished', async ({
  page,
  context,
  openElsewhere,
}) => {
  test.skip(!hasApache(), 'Apache is not installed here');
  const said = allSaid(context);
  server = await startApache();
  await page.goto('/');
  await make(page, 'a red fox');

  await page.goto('/#/settings/places');
  await page.getByRole('link', { name: 'WebDAV folder' }).click();
  await page.getByLabel('Address of the folder').fill(server.address);
  await page.getByLabel('User').fill(server.user);
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('does not know this name and password');
  await page.getByLabel('Password').fill(server.password);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.getByText('It works: files can be put')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('list', { name: 'Places' })).toBeVisible();

  await page.goto('/#/gallery');
  await page.getByRole('button', { name: 'Select pictures' }).click();
  await page.getByRole('list', { name: 'Pictures' }).getByRole('link').click();
  await page.getByRole('button', { name: 'Make a website' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Foxes of winter');
  const publish = page.getByRole('button', { name: /^(Publish|Update) at/ });
  await expect(page.getByLabel('Folder there')).toHaveValue('foxes-of-winter');
  await publish.click();
  await expect(page.getByText('0 were there already.')).toBeVisible();
  await expectAccessible(page);

  const address = `${server.address}/foxes-of-winter/index.html`;
  const visitor = await openElsewhere();
  await visitor.goto(address);
  await expect(visitor.getByRole('heading', { name: 'Foxes of winter' })).toBeVisible();
  await expect(visitor.getByRole('img').first()).toHaveJSProperty('complete', true);

  await page.getByRole('textbox', { name: 'Credits' }).fill('Seen by Anna');
  await publish.click();
  await expect(page.getByText(/sent, [1-9]\d* (was|were) there already/)).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText('Seen by Anna')).toBeVisible();

  // The same once more, for nobody but who has the link.
  await page.getByRole('checkbox', { name: 'Only for who has the link' }).check();
  await page.getByLabel('Folder there').fill('for-anna');
  await publish.click();
  const sealed = page.getByRole('link', { name: 'for-anna' });
  const link = (await sealed.getAttribute('href')) ?? '';
  const sealedFiles = (await server.files()).filter((path) => path.startsWith('for-anna/'));
  expect(sealedFiles.join()).not.toMatch(/pictures|gallery\.json|webp|fox/);
  const guest = await openElsewhere();
  await guest.goto(link);
  await guest.getByRole('button', { name: 'Open the gallery' }).click();
  await expect(guest.getByRole('heading', { name: 'Foxes of winter' })).toBeVisible();
  await expectAccessible(guest);
  await guest.getByRole('button', { name: 'a red fox' }).click();
  await guest.getByRole('button', { name: 'Remix' }).click();
  await expect(guest.getByRole('textbox', { name: 'Prompt' })).toHaveValue('a red fox');
  await expect(guest.getByText('Remix of a recipe from a link')).toBeVisible();

  await page.goto('/#/settings/places');
  const published = page.getByRole('list', { name: 'Published websites' });
  await expect(published.getByRole('link', { name: 'foxes-of-winter' })).toHaveAttribute(
    'href',
    address,
  );
  await expectAccessible(page);
  // A gallery for everybody is seen in the studio, too.
  await expect(published.getByRole('link', { name: 'See it as a guest' })).toHaveCount(2);
  await published.getByRole('link', { name: 'See it as a guest' }).last().click();
  await page.getByRole('button', { name: 'Open the gallery' }).click();
  await expect(page.getByRole('button', { name: 'a red fox' })).toBeVisible();
  await page.goBack();
  for (const left of [1, 0]) {
    await published.getByRole('button', { name: 'Unpublish' }).first().click();
    await published.getByRole('button', { name: 'Unpublish' }).first().click();
    await expect(published.getByRole('listitem')).toHaveCount(left);
  }
  expect((await visitor.goto(address))?.status()).toBe(404);
  expect(await server.files()).toEqual([]);

  const secrets = [server.password, `${server.user}:${server.password}`];
  expectNone(said(), secrets);
  expectNone(await allWritten(page), secrets);
});
