/** Settles when the next frame has been painted; in a tab in the background, which paints none, at once. */
export function nextFrame(): Promise<void> {
  return new Promise((painted) => {
    if (document.visibilityState === 'hidden') painted();
    else requestAnimationFrame(() => setTimeout(painted));
  });
}

/** Whether the visit begins at another screen than the prompt box's. */
export const isElsewhere = /^#\/\w/.test(location.hash);
