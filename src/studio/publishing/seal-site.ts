import type { SiteFile } from '@/domain/sharing/gallery-site.ts';
import { viewPath } from '@/domain/sharing/gallery-place.ts';
import type { PublishedGallery, PublishedSeal } from '@/domain/sharing/published-gallery.ts';
import { SealError, type SealTerms } from '@/domain/sharing/seal.ts';
import { sealGallery } from '../sharing/seal-gallery.ts';
import type { ViewingPorts } from '../sharing/visit-gallery.ts';

/**
 * A site closed for all but who has its link. The seal of its last publishing serves again, so that
 * the link stays and only what has changed is sent. Rejects with `passphrase` where there was one
 * and none is given now: nobody takes it off without knowing.
 */
export async function sealSite(
  { seals, hashOf }: Pick<ViewingPorts, 'seals' | 'hashOf'>,
  site: AsyncIterable<SiteFile>,
  { known, passphrase, nowMs }: { known: PublishedSeal | null; passphrase: string; nowMs: number },
): Promise<{ readonly files: AsyncIterable<SiteFile>; readonly seal: PublishedSeal }> {
  const secret = known?.secret ?? seals.newSecret();
  const hasPassphrase = passphrase !== '';
  if (known !== null && known.rounds > 0 && !hasPassphrase) throw new SealError('passphrase');
  const terms =
    known !== null && known.rounds > 0 === hasPassphrase
      ? termsOf(known)
      : seals.newTerms(hasPassphrase);
  const seal = await seals.seal(secret, terms, passphrase);
  return {
    files: sealGallery(site, { seal, terms, hashOf, nowMs }),
    seal: { secret, salt: hexOf(terms.salt), rounds: terms.rounds },
  };
}

/** The address that is given to others: of a sealed gallery, the studio's own, with its secret. */
export function linkToPublished(published: PublishedGallery): string {
  return published.seal === undefined
    ? published.address
    : `${location.href.split('#', 1)[0]}#${viewerPathOf(published)}`;
}

/** Where the studio shows it, as guests see it. */
export function viewerPathOf({ address, seal }: PublishedGallery): string {
  const folder = address.replace(/index\.html$/, '');
  return viewPath({ address: folder, secret: seal?.secret ?? null, picks: [] });
}

function termsOf({ salt, rounds }: PublishedSeal): SealTerms {
  const bytes = salt.match(/../g) ?? [];
  return { rounds, salt: Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)) };
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
