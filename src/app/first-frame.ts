/**
 * Importing this first lets the first frame be painted before any other code of the start runs, so
 * that the prompt box is seen and takes keys as early as on a page without code. (The build puts
 * the start into one file, all of which waits here.) A tab that opens in the background paints no
 * frame and does not wait for one; nor does a visit that begins at another screen than the box's.
 */
await new Promise<void>((painted) => {
  if (document.visibilityState === 'hidden' || /^#\/\w/.test(location.hash)) painted();
  else requestAnimationFrame(() => setTimeout(painted));
});
