import * as fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { LANGUAGES } from '@/domain/settings/settings.ts';
import { GALLERY_LIMITS, galleryFrom } from './gallery.ts';
import type { GalleryDraft } from './gallery-draft.ts';
import { gallerySite, type SiteMaterial } from './gallery-site.ts';
import { OFFLINE_BYTES, offlineGallery, TooLargeError } from './offline-gallery.ts';
import { sampleGalleryDraft, sampleMaterial } from './sample-gallery.ts';
import { GALLERY_IN_PAGE } from './site-page.ts';

const unwatched = () => ({ signal: new AbortController().signal, onProgress: () => {} });

async function siteOf(draft: GalleryDraft, material: SiteMaterial = sampleMaterial()) {
  const files = new Map<string, string>();
  const writing = gallerySite(draft, material, unwatched());
  let step = await writing.next();
  for (; !step.done; step = await writing.next()) {
    const { path, content } = step.value;
    files.set(path, typeof content === 'string' ? content : '');
  }
  const text = (path: string) => files.get(path) ?? '';
  return { paths: [...files.keys()], text, page: text('index.html'), gallery: step.value };
}

const offlineMaterial = {
  ...sampleMaterial(),
  dataAddressOf: async () => 'data:image/webp;base64,AA==',
};

describe('a site', () => {
  it('has every picture from a phone to a screen, a card, a feed, and the page at the end', async () => {
    const { paths } = await siteOf(sampleGalleryDraft(1));
    expect(paths).toEqual([
      ...[240, 360, 480, 800, 1024].map((width) => `pictures/picture00000-${width}.webp`),
      'pictures/picture00000-1024.jpg',
      'card.jpg',
      'gallery.json',
      'feed.json',
      'index.html',
    ]);
  });

  it('can be opened again from its gallery.json', async () => {
    const { text, gallery } = await siteOf(sampleGalleryDraft(3));
    expect(galleryFrom(text('gallery.json'))).toEqual(gallery);
    expect(gallery.pictures).toHaveLength(3);
  });

  it('says of the pictures only what its author lets be seen', async () => {
    const shows = { recipes: false, models: false, dates: false };
    const open = await siteOf(sampleGalleryDraft(1));
    const closed = await siteOf(sampleGalleryDraft(1, { shows }));
    const said = ['madeAtMs', 'model', 'recipe', 'remix'];
    for (const name of said) {
      expect(open.gallery.pictures[0]).toHaveProperty(name);
      expect(closed.gallery.pictures[0]).not.toHaveProperty(name);
    }
    expect(open.page).toMatch(/January 1, 2026 · sketch[^]*<details>/);
    expect(closed.page).not.toMatch(/January|sketch|<details>/);
    expect(closed.text('feed.json')).not.toContain('date_published');
  });

  it('never names the ids of the library, which say when pictures were made', async () => {
    const references = [
      { source: { kind: 'picture', id: samplePicture(9).id }, size: { width: 8, height: 8 } },
    ] as const;
    const { recipe } = samplePicture(0);
    const material = sampleMaterial({
      read: async (id) => ({
        picture: samplePicture(0, { id, recipe: { ...recipe, references } }),
        image: new Blob([]),
        source: null,
      }),
    });
    const { page, text } = await siteOf(sampleGalleryDraft(1), material);
    for (const id of [samplePicture(0).id, samplePicture(9).id])
      expect(page + text('gallery.json') + text('feed.json')).not.toContain(id);
  });

  it('leaves out pictures that are gone', async () => {
    const gone = samplePicture(1).id;
    const there = sampleMaterial();
    const read = async (id: string) => (id === gone ? null : there.read(id));
    const { gallery, page } = await siteOf(sampleGalleryDraft(3), { ...there, read });
    expect(gallery.pictures).toHaveLength(2);
    expect(page).not.toContain('picture00001');
  });

  it('holds one picture after the other', async () => {
    let held = 0;
    const material = sampleMaterial({
      workshop: sampleWorkshop({
        card: async () => new Blob([]),
        variants: async (image, source) => {
          held++;
          return sampleWorkshop().variants(image, source);
        },
      }),
    });
    const writing = gallerySite(sampleGalleryDraft(40), material, unwatched());
    await writing.next();
    expect(held).toBe(1);
  });

  it('is broken off where it is no longer wanted', async () => {
    const ending = new AbortController();
    ending.abort();
    const progress = { signal: ending.signal, onProgress: () => {} };
    await expect(
      gallerySite(sampleGalleryDraft(2), sampleMaterial(), progress).next(),
    ).rejects.toThrow('abort');
  });

  it('gives whole addresses to networks where its own is known', async () => {
    const address = 'https://mira.example/winter/index.html';
    const { page, text } = await siteOf(sampleGalleryDraft(1, { address }));
    expect(page).toContain('property="og:image" content="https://mira.example/winter/card.jpg"');
    expect(page).toContain('"contentUrl":"https://mira.example/winter/pictures/');
    expect(text('feed.json')).toContain('"home_page_url":"https://mira.example/winter/"');
  });

  it('leads into the studio where that can read it, and else names no studio', async () => {
    const shows = { recipes: false, models: false, dates: false };
    const draft = sampleGalleryDraft(1, { shows });
    const viewAddress = 'https://bildwerk.example/#/view/https%3A%2F%2Fmira.example%2Fwinter%2F';
    const published = await siteOf(draft, sampleMaterial({ viewAddress }));
    expect(published.page).toContain(`<a href="${viewAddress}">Open in Bildwerk`);
    expect((await siteOf(draft)).page).not.toContain('bildwerk.example');
  });

  it.each(['javascript:alert(1)', 'https://a.example/" onload="', 'ftp://a.example', 'a.example'])(
    'takes %s for no address',
    async (address) => {
      const { page } = await siteOf(sampleGalleryDraft(1, { address }));
      expect(page).not.toContain('og:url');
      expect(page).toContain('property="og:image" content="card.jpg"');
    },
  );

  it('says how its pictures came about, in words and for machines', async () => {
    const { page, text } = await siteOf(sampleGalleryDraft(1, { language: 'de' }));
    expect(page).toContain('Von einem Programm gezeichnet');
    expect(page).toContain('http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia');
    expect(text('gallery.json')).toContain('"source":"algorithmicMedia"');
  });
});

it('a recipe that no link can hold is shown without one', async () => {
  const long = `https://bildwerk.example/#/r/${'x'.repeat(GALLERY_LIMITS.address)}`;
  const { gallery, text } = await siteOf(
    sampleGalleryDraft(1),
    sampleMaterial({ remixAddressOf: () => long }),
  );
  expect(gallery.pictures[0]).toHaveProperty('recipe');
  expect(gallery.pictures[0]).not.toHaveProperty('remix');
  expect(galleryFrom(text('gallery.json'))).toEqual(gallery);
});

describe('an offline page', () => {
  it('names no other file', async () => {
    const { page } = await offlineGallery(sampleGalleryDraft(2), offlineMaterial, unwatched());
    const named = [...page.matchAll(/(?:src|href|content)="([^"]*)"/g)].map(([, to = '']) => to);
    const outside = named.filter((to) => /^(?!data:|#|https:\/\/bildwerk\.example).*[./]/.test(to));
    expect(outside).toEqual([]);
    expect(page.slice(0, page.indexOf(GALLERY_IN_PAGE))).not.toContain('pictures/');
  });

  it('is refused where it would be too large for a phone', async () => {
    const image = { size: OFFLINE_BYTES, type: 'image/webp' } as Blob;
    const read = async (id: string) => ({ picture: samplePicture(0, { id }), image, source: null });
    const making = offlineGallery(sampleGalleryDraft(2), { ...offlineMaterial, read }, unwatched());
    await expect(making).rejects.toBeInstanceOf(TooLargeError);
  });
});

describe('the pages', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  });
  const faultsOf = async (page: string) => {
    const { results } = await validator.validateString(page);
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
    );
  };

  it.each(LANGUAGES)('are sound HTML in %s', async (language) => {
    const draft = sampleGalleryDraft(8, { language });
    const viewAddress = 'https://bildwerk.example/#/view/https%3A%2F%2Fmira.example%2F';
    const { page } = await siteOf(draft, sampleMaterial({ viewAddress }));
    expect(await faultsOf(page)).toEqual([]);
    const alone = await offlineGallery(draft, offlineMaterial, unwatched());
    expect(await faultsOf(alone.page)).toEqual([]);
  });

  it('hold whatever is written as nothing but text', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            '</script>',
            '<script>',
            '<!--',
            ']]>',
            '</style>',
            '"',
            "'",
            '`',
            '<img src=x onerror=x>',
            '&',
            '&lt;',
            '\u2028',
            '{',
            '}',
            '</title>',
            '<svg/onload=x>',
            '\\',
            'javascript:',
            '\n',
            '\0',
          ),
          { maxLength: 6 },
        )
        .map((parts) => parts.join('')),
    );
    const plain = await siteOf(
      sampleGalleryDraft(1, { pictures: [pictureWith('x')] }),
      materialWith('x'),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const written = `x${text}`;
        const draft = sampleGalleryDraft(1, {
          title: written,
          text: written,
          credits: written,
          pictures: [pictureWith(written)],
        });
        const { page, text: file } = await siteOf(draft, materialWith(written));
        expect(tagsOf(page)).toBe(tagsOf(plain.page));
        const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '';
        expect(JSON.parse(data)).toMatchObject({ name: written, creditText: written });
        expect(JSON.parse(file('feed.json'))).toMatchObject({ title: written });
        expect(galleryFrom(file('gallery.json'))?.pictures[0]).toMatchObject({ alt: written });
      }),
    );
  });
});

/** The tags of a page: what stands in their attributes differs from page to page. */
function tagsOf(page: string): string {
  const tags = page.match(/<\/?[a-z!][^>]*>/gi) ?? [];
  return tags.map((tag) => tag.replaceAll(/"[^"]*"/g, '""')).join('');
}

function pictureWith(text: string) {
  return { id: samplePicture(0).id, key: 'picture00000', alt: text, caption: text };
}

function materialWith(text: string): SiteMaterial {
  const { recipe, ...picture } = samplePicture(0);
  return sampleMaterial({
    read: async () => ({
      picture: { ...picture, recipe: { ...recipe, prompt: text, negative: text, model: text } },
      image: new Blob([]),
      source: null,
    }),
  });
}
