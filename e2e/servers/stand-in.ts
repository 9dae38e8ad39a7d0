import type { BrowserContext } from '@playwright/test';

/** Has a server on this machine answer whatever pages ask of an address outside. */
export async function standIn(
  context: BrowserContext,
  outside: string,
  address: string,
): Promise<void> {
  await context.route(`${outside}/**`, async (route) => {
    try {
      const url = route.request().url().replace(outside, address);
      await route.fulfill({ response: await route.fetch({ url }) });
    } catch {
      // A page that has gone on in the meantime wants no answer any more.
      await route.abort().catch(() => undefined);
    }
  });
}
