/** The part of Trusted Types that we use; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The only policy that the built app allows: code comes from where the page came from. */
const policy = trustedTypes?.createPolicy('bildwerk', { createScriptURL: ownAddress });

/**
 * An address that Worker and serviceWorker.register accept under the app's policy.
 * Throws a TypeError when it is not of our own origin.
 */
export function trustedScriptAddress(address: string | URL): string {
  return policy?.createScriptURL(String(address)) ?? ownAddress(String(address));
}

function ownAddress(address: string): string {
  const { href, origin } = new URL(address, document.baseURI);
  if (origin !== location.origin) throw new TypeError(`${origin} may not run code here`);
  return href;
}
