import { compressToEncodedURIComponent } from 'lz-string';
import type { Archives } from '@/domain/backup/archive.ts';
import type { Shared } from '@/domain/library/share-box.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import type { CredentialsReader } from '@/domain/metadata/credentials.ts';
import type { PictureReader } from '@/domain/metadata/picture-reader.ts';
import { pngOf, pngText } from '@/domain/metadata/sample-files.ts';
import { galleryFrom } from '@/domain/sharing/gallery.ts';
import { ABSENT_PORTS, openStudio, scriptedBackend } from '../scripted-studio.ts';
import type { Storage } from '../studio.ts';
import { type ImportedFile, importsOf } from './imports.ts';

/** As A1111 writes it. */
const RECIPE =
  'a cat\nNegative prompt: dog\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 512x768, Model: dream';

export function isDone({ state }: ImportedFile): boolean {
  return state.kind !== 'waiting' && state.kind !== 'to-keep';
}

export function idsOf(files: readonly ImportedFile[]): Set<number> {
  return new Set(files.map(({ id }) => id));
}

export interface ImportsPlatform {
  readonly storage: Storage;
  readonly archives: Archives;
  readonly reader: PictureReader;
}

/** Imports of a studio, in which every picture up to 3,500 bytes can be shown. */
export function openImports(
  { storage, archives, reader }: ImportsPlatform,
  { shared = [], credentials }: { shared?: Shared[]; credentials?: CredentialsReader } = {},
) {
  const studio = openStudio(storage, scriptedBackend().backend, {
    later: async () => ({
      ...ABSENT_PORTS,
      workshop: sampleWorkshop(),
      pictureReader: async () => reader,
      ...(credentials && { credentialsReader: async () => credentials }),
      shareBox: async () => ({ take: async () => shared.shift() ?? null }),
      viewing: async () =>
        ({ readGallery: async (file: Blob) => galleryFrom(await file.text()) }) as never,
      backups: async () => ({
        archives,
        log: { read: () => ({}), write: () => {} } as never,
      }),
    }),
    // The only picture that cannot be shown.
    thumbnailer: {
      thumbnail: async (image) => {
        if (image.size > 3500) throw new Error('not a picture');
        return { image, size: { width: 512, height: 768 }, placeholder: '', hash: null };
      },
    },
  });
  const imports = importsOf(studio);
  /** The files, once this holds of each. */
  const when = (isMeant: (file: ImportedFile) => boolean): Promise<readonly ImportedFile[]> =>
    new Promise((resolve) => {
      const look = () => {
        const { files, isOpening } = imports.state.getState();
        if (files.length > 0 && !isOpening && files.every(isMeant)) resolve(files);
      };
      imports.state.subscribe(look);
      look();
    });
  return { studio, imports, when };
}

export function png(name: string, text = RECIPE): File {
  return new File([pngOf([pngText('parameters', text)]).slice()], name, {
    lastModified: Date.UTC(2024, 4, 1),
  });
}

export function linkTo(prompt: string): string {
  const shared = compressToEncodedURIComponent(JSON.stringify({ prompt, params: ['v1'] }));
  return `https://tinybots.net/artbot?share=${shared}`;
}
