import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { type Gallery, galleryText } from '@/domain/sharing/gallery.ts';
import { HostError } from '@/domain/sharing/gallery-host.ts';
import { type GalleryPlace, VIEW_PATH, viewPath } from '@/domain/sharing/gallery-place.ts';
import type { SiteFile } from '@/domain/sharing/gallery-site.ts';
import { visitOf, visitsSchema, withPick } from '@/domain/sharing/visits.ts';
import { hashOf } from '@/platform/hash-of.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { webStorageSlot } from '@/platform/storage/web-storage-slot.ts';
import { webCryptoSeals as seals } from '@/platform/viewing/web-crypto-seals.ts';
import { workerGalleryReader } from '@/platform/viewing/worker-gallery-reader.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import { sealGallery } from '@/studio/sharing/seal-gallery.ts';
import type { Studio } from '@/studio/studio.ts';
import { ViewScreen } from './view-screen.tsx';

const ADDRESS = 'https://gallery.example/winter/';
const PLACE: GalleryPlace = { address: ADDRESS, secret: null, picks: [] };
const button = (name: string) => page.getByRole('button', { name, exact: true });
const items = page.getByRole('list', { name: 'Pictures' }).getByRole('listitem');

const visits = webStorageSlot(() => localStorage, 'visits', visitsSchema, []);
const host = new Map<string, Blob>();
let asked: string[] = [];
const readGallery = workerGalleryReader((address) => address);
let studio: Studio;
let end = () => {};

beforeEach(async () => {
  localStorage.clear();
  host.clear();
  asked = [];
  await page.viewport(1000, 700);
});

afterEach(() => end());

async function read(address: string) {
  asked.push(address);
  const file = host.get(address);
  if (file === undefined) throw new HostError('missing');
  return new Uint8Array(await file.arrayBuffer());
}

function visit(...places: readonly GalleryPlace[]) {
  end();
  const screens = places.map((place) => (
    <ViewScreen key={place.address} id={viewPath(place).slice(VIEW_PATH.length)} />
  ));
  ({ studio, end } = renderInStudio(screens, {
    storage: { library: memoryLibrary(), jobs: memoryJobStore() },
    viewing: { host: { read }, seals, visits, hashOf, readGallery },
  }));
}

async function painted(width: number, height: number, color: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser cannot draw.');
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/webp' });
}

/** A gallery of a red and a blue picture, as its files. */
async function siteFiles(): Promise<SiteFile[]> {
  const pictures = ['red', 'blue'].map((color): Gallery['pictures'][number] => ({
    key: `${color}picture`,
    alt: `a ${color} field`,
    caption: '',
    size: { width: 320, height: 240 },
    tone: '#336699',
    source: null,
    variants: [
      {
        file: `pictures/${color}picture-320.webp`,
        mediaType: 'image/webp',
        width: 320,
        height: 240,
      },
    ],
    recipe: sampleRecipe({ prompt: `a ${color} field`, seed: 7 }),
  }));
  const gallery: Gallery = {
    title: 'Fields',
    text: 'Two of them.',
    credits: '',
    language: 'en',
    address: '',
    madeAtMs: 1000,
    pictures,
  };
  return [
    ...(await Promise.all(
      pictures.map(async ({ key, variants }) => ({
        path: variants[0]?.file ?? '',
        mediaType: 'image/webp',
        content: await painted(320, 240, key.replace('picture', '')),
      })),
    )),
    { path: 'gallery.json', mediaType: 'application/json', content: galleryText(gallery) },
  ];
}

async function publish(files: readonly SiteFile[], address = ADDRESS): Promise<void> {
  for (const { path, content } of files) host.set(`${address}${path}`, new Blob([content]));
}

async function* streamed(files: readonly SiteFile[]) {
  yield* files;
}

async function publishSealed(passphrase?: string): Promise<GalleryPlace> {
  const secret = seals.newSecret();
  // So many rounds as we use would only make the tests slow.
  const terms = { ...seals.newTerms(false), rounds: passphrase === undefined ? 0 : 2 };
  const seal = await seals.seal(secret, terms, passphrase);
  const site = streamed(await siteFiles());
  for await (const file of sealGallery(site, { seal, terms, hashOf, nowMs: 1000 }))
    await publish([file]);
  return { ...PLACE, secret };
}

test('a host is asked for nothing before the visitor opens the gallery, and at once the next time', async () => {
  await publish(await siteFiles());
  visit(PLACE);
  await expect.element(page.getByText(/It lies at gallery.example/)).toBeVisible();
  expect(asked).toEqual([]);
  await button('Open the gallery').click();
  await expect.element(page.getByRole('heading', { name: 'Fields' })).toBeVisible();
  await expect.element(items).toHaveLength(2);

  visit(PLACE);
  await expect.element(items).toHaveLength(2);
});

test('a visitor favours pictures and sends a link in which they are chosen', async () => {
  await publish(await siteFiles());
  visit(PLACE);
  await button('Open the gallery').click();
  await items.nth(1).getByRole('button', { name: 'Favorite' }).click();
  await expect.element(page.getByText('1 picture chosen')).toBeVisible();
  await expect.element(button('Copy a link to what you chose')).toBeVisible();

  // Who gets that link sees what was chosen, and all others.
  visit({ ...PLACE, picks: ['bluepicture'] });
  await page.getByText('Those chosen in this link: 1').click();
  await expect.element(items).toHaveLength(1);
  await expect.element(button('a blue field')).toBeVisible();
});

test('hearts of another tab stay when one is given here', async () => {
  await publish(await siteFiles());
  visit(PLACE);
  await button('Open the gallery').click();
  await expect.element(items).toHaveLength(2);
  visits.change((now) => withPick(now, ADDRESS, 'redpicture'));
  await items.nth(1).getByRole('button', { name: 'Favorite' }).click();
  await expect.element(page.getByText('2 pictures chosen')).toBeVisible();
  expect(visitOf(visits.read(), ADDRESS)?.picks).toEqual(['redpicture', 'bluepicture']);
});

test('galleries with pictures of the same key do not share images', async () => {
  const other = 'https://gallery.example/spring/';
  const files = await siteFiles();
  await publish(files);
  await publish(files, other);
  visit(PLACE, { ...PLACE, address: other });
  await button('Open the gallery').first().click();
  await button('Open the gallery').click();
  const path = files[0]?.path ?? '';
  await expect.poll(() => asked).toContain(`${ADDRESS}${path}`);
  await expect.poll(() => asked).toContain(`${other}${path}`);
});

test('a picture is looked at in large, stepped from by keys, and remixed into the draft', async () => {
  await publish(await siteFiles());
  visit(PLACE);
  await button('Open the gallery').click();
  await button('a red field').click();
  const large = page.getByRole('dialog', { name: 'a red field' });
  await expect.element(large).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('dialog', { name: 'a blue field' })).toBeVisible();
  await button('Remix').click();
  expect(studio.draft.getState()).toMatchObject({ prompt: 'a blue field', seed: 7 });
});

test('a sealed gallery opens with its link and its passphrase, and with nothing else', async () => {
  const place = await publishSealed('Käse');
  visit(place);
  await button('Open the gallery').click();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('Brot');
  await button('Open the gallery').click();
  await expect.element(page.getByText('That is not the passphrase.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('Käse');
  await button('Open the gallery').click();
  await expect.element(items).toHaveLength(2);

  visit({ ...place, secret: seals.newSecret() });
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('Käse');
  await button('Open the gallery').click();
  await expect.element(page.getByText('That is not the passphrase.')).toBeVisible();
});

test.each([
  ['of another size', () => painted(321, 240, 'green')],
  ['that breaks off', async () => (await painted(320, 240, 'green')).slice(0, 40)],
  ['that is a drawing', async () => new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'])],
])('a picture %s is said not to be as its author left it, the others are shown', async (_, put) => {
  const files = await siteFiles();
  await publish([...files, { ...(files[0] as SiteFile), content: await put() }]);
  visit(PLACE);
  await button('Open the gallery').click();
  await expect.element(page.getByRole('img', { name: 'Not as its author left it' })).toBeVisible();
  await expect.element(items).toHaveLength(2);
});

test('a picture that the host gives no more is said to be away, and is tried again', async () => {
  const files = await siteFiles();
  await publish(files);
  host.delete(`${ADDRESS}${files[0]?.path}`);
  visit(PLACE);
  await button('Open the gallery').click();
  await expect.element(page.getByRole('img', { name: 'Could not be fetched' })).toBeVisible();
  await button('a red field').click();
  await expect.element(page.getByText(/could not be fetched in large/)).toBeVisible();
  await publish(files);
  await button('Try again').click();
  await expect.element(page.getByText(/could not be fetched in large/)).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('what a visitor chose is there after a reload, and after the host is gone', async () => {
  await publish(await siteFiles());
  visit(PLACE);
  await button('Open the gallery').click();
  await items.nth(1).getByRole('button', { name: 'Favorite' }).click();
  visit(PLACE);
  await expect.element(page.getByText('1 picture chosen')).toBeVisible();
  host.clear();
  visit(PLACE);
  await expect.element(page.getByText(/There is nothing at this place any more/)).toBeVisible();
  await publish(await siteFiles());
  await button('Try again').click();
  await expect.element(page.getByText('1 picture chosen')).toBeVisible();
});

test('what cannot be shown is said in words, and tried again', async () => {
  visit(PLACE);
  await button('Open the gallery').click();
  await expect.element(page.getByText(/There is nothing at this place any more/)).toBeVisible();
  await publish(await siteFiles());
  await button('Try again').click();
  await expect.element(items).toHaveLength(2);

  host.set(`${ADDRESS}gallery.json`, new Blob(['<html>']));
  visit(PLACE);
  await expect.element(page.getByText(/no gallery of Bildwerk/)).toBeVisible();
});
