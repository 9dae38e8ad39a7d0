import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { BoardStore } from '@/domain/board/board-store.ts';
import type { Backend } from '@/domain/generation/backend.ts';
import { ONLY_SKETCH } from '@/domain/generation/connection-list.ts';
import { catalogueOf } from '@/domain/library/catalogue-of.ts';
import type { ImageWorkshop } from '@/domain/library/image-workshop.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import type { PictureReader } from '@/domain/metadata/picture-reader.ts';
import { DEFAULT_HABITS } from '@/domain/export/export-habits.ts';
import { memorySlot } from '@/domain/settings/memory-slot.ts';
import type { GalleryStore } from '@/domain/sharing/gallery-store.ts';
import { DEFAULT_SETTINGS } from '@/domain/settings/settings.ts';
import { openPictureCache } from './library/pictures.ts';
import type { ViewingPorts } from './sharing/visit-gallery.ts';
import { createStudio, type Storage, type Studio } from './studio.ts';
import { StudioContext } from './use-studio.ts';

/** Renders a screen in a studio of its own, for tests; `end` takes it away again. */
export function renderInStudio(
  screen: ReactNode,
  {
    storage,
    backend,
    workshop = sampleWorkshop(),
    boards,
    pictureReader,
    viewing,
    galleries,
  }: {
    storage: Pick<Storage, 'library' | 'jobs'> & Partial<Storage>;
    backend?: Backend;
    workshop?: ImageWorkshop;
    boards?: BoardStore;
    pictureReader?: PictureReader;
    viewing?: ViewingPorts;
    galleries?: GalleryStore;
  },
): { studio: Studio; end: () => void } {
  const catalogue = catalogueOf(storage.library);
  const habits = memorySlot(DEFAULT_HABITS);
  const studio = createStudio({
    notebook: {
      settings: () => DEFAULT_SETTINGS,
      writeSettings: () => {},
      onSettings: () => () => {},
      draft: () => null,
      writeDraft: () => {},
    },
    storage: Promise.resolve({
      connections: {
        read: async () => ONLY_SKETCH,
        change: async () => ONLY_SKETCH,
        subscribe: () => () => {},
      },
      presets: () => Promise.reject(new Error('no presets')),
      brandKits: () => Promise.reject(new Error('no brand kits')),
      expenses: { add: async () => {}, all: async () => [] },
      references: {
        add: () => Promise.reject(new Error('no store')),
        get: async () => null,
        workWith: () => {},
        addedBefore: async () => [],
        remove: async () => {},
      },
      catalogue: async () => catalogue,
      check: () => Promise.reject(new Error('no check')),
      meter: () => Promise.reject(new Error('no meter')),
      arrivals: { all: async () => new Map(), put: async () => {}, remove: async () => {} },
      live: { tell: () => {}, subscribe: () => () => {} },
      previews: {
        all: async () => new Map(),
        put: async () => {},
        remove: async () => {},
        subscribe: () => () => {},
      },
      standings: { all: async () => [], put: async () => {}, subscribe: () => () => {} },
      problem: null,
      ...storage,
    }),
    runnerLock: {
      hold: (run) => run({ lost: new AbortController().signal, isMine: async () => true }),
    },
    network: { isOnline: () => true, subscribe: () => () => {} },
    thumbnailer: {
      thumbnail: (original) =>
        Promise.resolve({
          image: original,
          size: { width: 1024, height: 1024 },
          placeholder: '',
          hash: null,
        }),
    },
    backends: backend
      ? {
          [backend.kind]: () =>
            Promise.resolve({
              kind: backend.kind,
              needs: { addresses: [], key: 'none' },
              open: () => backend,
            }),
        }
      : {},
    later: async () => ({
      remoteBackends: {},
      keyVault: () => Promise.reject(new Error('no vault')),
      workshop,
      pictureReader: () =>
        pictureReader ? Promise.resolve(pictureReader) : Promise.reject(new Error('no reader')),
      credentialsReader: () => Promise.reject(new Error('no verifier')),
      faceFinder: () => Promise.reject(new Error('no faces')),
      desk: () => Promise.reject(new Error('no desk')),
      tables: () => Promise.reject(new Error('no tables')),
      exportHabits: async () => habits,
      boards: () => (boards ? Promise.resolve(boards) : Promise.reject(new Error('no boards'))),
      viewing: () => (viewing ? Promise.resolve(viewing) : Promise.reject(new Error('no host'))),
      galleries: () =>
        galleries ? Promise.resolve(galleries) : Promise.reject(new Error('no galleries')),
      siteFolders: () => Promise.reject(new Error('no folders')),
      publishing: () => Promise.reject(new Error('no places')),
      signInMemory: () => Promise.reject(new Error('no sign-in')),
      backups: () => Promise.reject(new Error('no archives')),
      mirror: () => Promise.reject(new Error('no folders')),
    }),
    now: Date.now,
    after: (ms, ring) => {
      const timer = setTimeout(ring, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  });
  const place = document.createElement('div');
  // As below the header of the app, which screens reckon with.
  place.style.paddingTop = 'var(--header-height)';
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <I18nProvider i18n={setupI18n({ locale: 'en', messages: { en: {} } })}>
      <StudioContext value={studio}>
        <QueryClientProvider client={openPictureCache(studio)}>
          <Router hook={useHashLocation}>{screen}</Router>
        </QueryClientProvider>
      </StudioContext>
    </I18nProvider>,
  );
  return {
    studio,
    end: () => {
      root.unmount();
      place.remove();
    },
  };
}
