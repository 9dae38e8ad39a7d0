import { createStore, type StoreApi } from 'zustand/vanilla';
import { createId } from '@/domain/id.ts';
import { type Place, publicAddressOf } from '@/domain/sharing/place.ts';
import {
  type Publication,
  publishSite,
  type PublishProgress,
  unpublishSite,
} from '@/domain/sharing/publish-site.ts';
import type { PublishedGallery } from '@/domain/sharing/published-gallery.ts';
import { PublishError, type PublishProblem } from '@/domain/sharing/publisher.ts';
import type { SiteFile } from '@/domain/sharing/gallery-site.ts';
import { sealSite } from './seal-site.ts';
import { VaultError } from '@/domain/settings/key-vault.ts';
import type { PublishingPorts, Studio } from '../studio.ts';

/** A gallery as it is to be published. */
export interface ToPublish {
  /** The id of what its author puts together. */
  readonly gallery: string;
  readonly title: string;
  readonly place: Place;
  readonly folder: string;
  /** Null where everybody may see it; its passphrase may be empty. */
  readonly sealedWith: { readonly passphrase: string } | null;
  /** All files of the site, which is to stand in a folder at an address. */
  readonly files: (address: string, signal: AbortSignal) => AsyncIterable<SiteFile>;
}

export type PublishTrouble = PublishProblem | 'locked' | 'no-place' | 'unknown';

/** What is being done with a gallery, or what came of it. */
export type PublishState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'publishing' | 'unpublishing';
      readonly gallery: string;
      readonly progress: PublishProgress;
    }
  | {
      readonly kind: 'published';
      readonly gallery: string;
      readonly address: string;
      readonly progress: PublishProgress;
    }
  | { readonly kind: 'unpublished' | 'stopped'; readonly gallery: string }
  | { readonly kind: 'failed'; readonly gallery: string; readonly trouble: PublishTrouble };

export interface Publishing {
  readonly state: StoreApi<PublishState>;
  /** Only what has changed is sent. What was broken off goes on where it was. */
  publish(wanted: ToPublish): Promise<void>;
  /** Removes exactly what was published. */
  unpublish(published: PublishedGallery): Promise<void>;
  cancel(): void;
}

type Around = Pick<Studio, 'ports' | 'keys'>;

const NOTHING_YET: PublishProgress = { sent: 0, kept: 0, removed: 0, sentBytes: 0 };
const opened = new WeakMap<Around['ports'], Publishing>();

/** Publishing goes on whichever screen is in view, so there is one of these for a studio. */
export function publishingOf(studio: Around): Publishing {
  const publishing = opened.get(studio.ports) ?? openPublishing(studio);
  opened.set(studio.ports, publishing);
  return publishing;
}

function openPublishing({ ports, keys }: Around): Publishing {
  const state = createStore<PublishState>(() => ({ kind: 'idle' }));
  let running: AbortController | null = null;

  /** One at a time: what is asked for here meanwhile is not begun, that of other tabs waits its turn. */
  async function run(
    kind: 'publishing' | 'unpublishing',
    gallery: string,
    work: (
      around: PublishingPorts,
      progress: Pick<Publication, 'signal' | 'onProgress'>,
    ) => Promise<PublishState>,
  ): Promise<void> {
    if (running !== null) return;
    const { signal } = (running = new AbortController());
    const onProgress = (progress: PublishProgress) =>
      state.setState({ kind, gallery, progress }, true);
    onProgress(NOTHING_YET);
    try {
      const around = await (await ports.later()).publishing();
      await around.lock.hold(async ({ lost }) => {
        const progress = { signal: AbortSignal.any([signal, lost]), onProgress };
        state.setState(await work(around, progress), true);
      }, signal);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'unknown' && !signal.aborted) reportError(error);
      state.setState(
        signal.aborted ? { kind: 'stopped', gallery } : { kind: 'failed', gallery, trouble },
        true,
      );
    } finally {
      running = null;
    }
  }

  async function open({ publishers, journal }: PublishingPorts, place: Place) {
    const secret = (await (await keys.vault()).get(place.id)) ?? '';
    const { measure } = publishers;
    return { publisher: publishers.open(place, secret), journal, measure };
  }

  return {
    state,
    cancel: () => running?.abort(),

    publish: ({ gallery, title, place, folder, sealedWith, files }) =>
      run('publishing', gallery, async (around, progress) => {
        const { published } = around;
        const opening = await open(around, place);
        const known = (await published.read()).find(
          (one) => one.gallery === gallery && one.place === place.id && one.folder === folder,
        );
        const site = files(publicAddressOf(place, `${folder}/`), progress.signal);
        const sealed =
          sealedWith &&
          (await sealSite(await (await ports.later()).viewing(), site, {
            known: known?.seal ?? null,
            passphrase: sealedWith.passphrase,
            nowMs: ports.now(),
          }));
        // Buckets have no page of a folder, only files; a sealed gallery has no page.
        const address = publicAddressOf(place, sealed ? `${folder}/` : `${folder}/index.html`);
        const before: PublishedGallery = {
          id: known?.id ?? createId(ports.now(), ports.random),
          isWhole: known?.isWhole ?? false,
          place: place.id,
          atMs: ports.now(),
          gallery,
          title,
          folder,
          address,
          ...(sealed && { seal: sealed.seal }),
        };
        const keep = (isWhole: boolean) =>
          published.change((list) => [{ ...before, isWhole }, ...without(list, before.id)]);
        await keep(false);
        try {
          const sent = await publishSite(sealed?.files ?? site, {
            gallery: before,
            ...opening,
            ...progress,
          });
          await keep(true);
          return { kind: 'published', gallery, address, progress: sent };
        } catch (error) {
          // Nothing of it is there: that folder was never this gallery's.
          if (error instanceof PublishError && error.problem === 'taken')
            await published.change((list) => without(list, before.id));
          throw error;
        }
      }),

    unpublish: (gone) =>
      run('unpublishing', gone.id, async (around, progress) => {
        const { places, published } = around;
        const place = (await places.read()).find(({ id }) => id === gone.place);
        if (place === undefined) return { kind: 'failed', gallery: gone.id, trouble: 'no-place' };
        // Until its end, it is neither there nor gone.
        await published.change((list) =>
          list.map((one) => (one.id === gone.id ? { ...one, isWhole: false } : one)),
        );
        await unpublishSite({ gallery: gone, ...(await open(around, place)), ...progress });
        await published.change((list) => without(list, gone.id));
        return { kind: 'unpublished', gallery: gone.id };
      }),
  };
}

/** Forgets a published gallery whose files cannot be removed from here; they stay where they are. */
export async function forgetPublished(
  { ports }: Pick<Studio, 'ports'>,
  gone: PublishedGallery,
): Promise<() => Promise<void>> {
  const { published } = await (await ports.later()).publishing();
  await published.change((list) => without(list, gone.id));
  return async () => {
    await published.change((list) => [gone, ...without(list, gone.id)]);
  };
}

function without(list: readonly PublishedGallery[], gone: string): readonly PublishedGallery[] {
  return list.filter(({ id }) => id !== gone);
}

function troubleOf(error: unknown): PublishTrouble {
  if (error instanceof PublishError) return error.problem;
  return error instanceof VaultError && error.problem === 'locked' ? 'locked' : 'unknown';
}
