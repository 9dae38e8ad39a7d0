import { createHttp } from '@/backends/http.ts';
import { workerWorkshop } from '@/platform/images/worker-workshop.ts';
import { once } from '@/platform/once.ts';
import { trustedScriptAddress } from '@/platform/trusted-script-address.ts';
import type { LaterPorts } from '@/studio/studio.ts';

/** Which adapter stands behind which port that the first frame can do without, each loaded when it is first used. */
export function createLaterPorts(): LaterPorts {
  const http = createHttp();
  return {
    remoteBackends: {
      horde: async () => (await import('@/backends/horde/horde.ts')).hordeKind(http),
      openrouter: async () =>
        (await import('@/backends/openrouter/openrouter.ts')).openRouterKind(http),
      openai: async () => (await import('@/backends/openai/openai.ts')).openAiKind(http),
      gemini: async () => (await import('@/backends/gemini/gemini.ts')).geminiKind(http),
      sdapi: async () => (await import('@/backends/sdapi/sdapi.ts')).sdapiKind(http),
      comfy: async () => (await import('@/backends/comfy/comfy.ts')).comfyKind(http),
    },
    workshop: workerWorkshop(trustedScriptAddress),
    pictureReader: once(async () =>
      (await import('@/platform/images/worker-picture-reader.ts')).workerPictureReader(
        trustedScriptAddress,
      ),
    ),
    credentialsReader: once(async () =>
      (await import('@/platform/images/worker-credentials-reader.ts')).workerCredentialsReader(
        trustedScriptAddress,
      ),
    ),
    faceFinder: once(async () =>
      (await import('@/platform/images/worker-face-finder.ts')).workerFaceFinder(
        trustedScriptAddress,
      ),
    ),
    shareBox: async () => (await import('@/platform/pwa/share-cache.ts')).cacheShareBox,
    keyVault: async () => (await import('@/platform/keys/web-crypto-vault.ts')).webCryptoVault(),
    desk: once(async () =>
      (await import('@/platform/storage/web-storage-desk.ts')).webStorageDesk(),
    ),
    tables: once(async () =>
      (await import('@/platform/storage/indexed-db-table-store.ts')).indexedDbTableStore(),
    ),
    exportHabits: once(async () => {
      const [{ webStorageSlot }, { DEFAULT_HABITS, exportHabitsSchema }] = await Promise.all([
        import('@/platform/storage/web-storage-slot.ts'),
        import('@/domain/export/export-habits.ts'),
      ]);
      return webStorageSlot(() => localStorage, 'exports', exportHabitsSchema, DEFAULT_HABITS);
    }),
    boards: once(async () => {
      const { indexedDbBoardStore } = await import('@/platform/storage/indexed-db-board-store.ts');
      const boards = indexedDbBoardStore();
      return boards.all().then(
        () => boards,
        async () => (await import('@/platform/storage/memory-board-store.ts')).memoryBoardStore(),
      );
    }),
    galleries: once(async () => {
      const [{ openListStore }, { galleryDraftsFrom }] = await Promise.all([
        import('@/platform/storage/open-list-store.ts'),
        import('@/domain/sharing/gallery-draft.ts'),
      ]);
      return openListStore('bildwerk-galleries', galleryDraftsFrom);
    }),
    siteFolders: async () =>
      (await import('@/platform/mirror/browser-site-folders.ts')).browserSiteFolders,
    publishing: once(async () => {
      const [
        { browserPublishers },
        { openListStore },
        { indexedDbFileJournal },
        { webLock },
        { placesFrom },
        { publishedGalleriesFrom },
      ] = await Promise.all([
        import('@/platform/publishing/browser-publishers.ts'),
        import('@/platform/storage/open-list-store.ts'),
        import('@/platform/storage/indexed-db-file-journal.ts'),
        import('@/platform/storage/web-lock.ts'),
        import('@/domain/sharing/place.ts'),
        import('@/domain/sharing/published-gallery.ts'),
      ]);
      return {
        publishers: browserPublishers,
        places: await openListStore('bildwerk-places', placesFrom),
        published: await openListStore('bildwerk-published', publishedGalleriesFrom),
        journal: indexedDbFileJournal(),
        lock: webLock({ name: 'bildwerk-publishing' }),
      };
    }),
    signInMemory: async () =>
      (await import('@/platform/storage/tab-sign-in-memory.ts')).tabSignInMemory(),
    viewing: once(async () => {
      const [
        { browserGalleryHost: host },
        { webCryptoSeals: seals },
        { workerGalleryReader },
        { hashOf },
        { webStorageSlot },
        { visitsSchema },
      ] = await Promise.all([
        import('@/platform/viewing/browser-gallery-host.ts'),
        import('@/platform/viewing/web-crypto-seals.ts'),
        import('@/platform/viewing/worker-gallery-reader.ts'),
        import('@/platform/hash-of.ts'),
        import('@/platform/storage/web-storage-slot.ts'),
        import('@/domain/sharing/visits.ts'),
      ]);
      const visits = webStorageSlot(() => localStorage, 'visits', visitsSchema, []);
      const readGallery = workerGalleryReader(trustedScriptAddress);
      return { host, seals, visits, readGallery, hashOf };
    }),
    backups: async () => {
      const [{ browserArchives }, { webStorageBackupLog }] = await Promise.all([
        import('@/platform/files/browser-archives.ts'),
        import('@/platform/storage/web-storage-backup-log.ts'),
      ]);
      return { archives: browserArchives({ now: Date.now }), log: webStorageBackupLog() };
    },
    mirror: async () => {
      const [{ browserMirrorPlace }, { webLock }] = await Promise.all([
        import('@/platform/mirror/browser-mirror-place.ts'),
        import('@/platform/storage/web-lock.ts'),
      ]);
      return { place: browserMirrorPlace(), lock: webLock({ name: 'bildwerk-mirror' }) };
    },
  };
}
