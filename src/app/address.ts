/**
 * A visit that begins elsewhere than at the prompt box has what it needs fetched while the code of
 * the start is still being read; the build keeps this file apart from that code.
 */
if (/^#\/\w/.test(location.hash)) {
  const early = [
    import('./walls.tsx'),
    import('@/platform/storage/open-storage.ts'),
    // Has the browser open what it keeps for this site, which takes it a while.
    (async () => indexedDB.databases())(),
  ];
  // Whoever needs it asks again, and says so.
  for (const fetching of early) fetching.catch(() => undefined);
}
