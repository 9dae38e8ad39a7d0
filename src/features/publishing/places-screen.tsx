import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { addressOfPlace, type Place } from '@/domain/sharing/place.ts';
import { paths } from '@/studio/paths.ts';
import { publishingPaths } from '@/studio/publishing/publishing-paths.ts';
import { usePlaces, usePublished } from '@/studio/publishing/use-places.ts';
import { LinkTiles } from '@/ui/link-tiles.tsx';
import { Page, WayBack } from '@/ui/page.tsx';
import { PLACE_KINDS, PLACE_WORDS } from './place-words.ts';
import { PublishedList } from './published-list.tsx';
import styles from './publishing.module.css';

/** Where websites can be published, and where each of them is. */
export function PlacesScreen() {
  const { t } = useLingui();
  const places = usePlaces();
  const published = usePublished();
  if (places === null || published === null) return null;
  return (
    <Page
      back={
        <WayBack href={paths.settings}>
          <Trans>Settings</Trans>
        </WayBack>
      }
      title={<Trans>Places</Trans>}
      lead={
        <Trans>
          Your own storage on the web. Bildwerk puts websites there straight from this browser;
          nobody stands in between.
        </Trans>
      }
    >
      {places.length > 0 && (
        <ul className={styles['rows']} aria-label={t`Places`}>
          {places.map((place) => (
            <li key={place.id}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
      )}
      {published.length > 0 && (
        <section>
          <h2>
            <Trans>Published websites</Trans>
          </h2>
          <PublishedList published={published} places={places} />
        </section>
      )}
      <section>
        <h2>
          <Trans>Add a place</Trans>
        </h2>
        <LinkTiles
          tiles={PLACE_KINDS.map((kind) => ({
            href: publishingPaths.newPlace(kind),
            name: t(PLACE_WORDS[kind].name),
            what: t(PLACE_WORDS[kind].what),
          }))}
        />
        <p>
          <Link href={publishingPaths.help}>
            <Trans>What has to be set at each service</Trans>
          </Link>
        </p>
      </section>
    </Page>
  );
}

function PlaceLink({ place }: { place: Place }) {
  return (
    <Link href={publishingPaths.place(place.id)} className={styles['row']}>
      <span className={styles['words']}>
        <strong dir="auto">{place.name}</strong>
        <span>{addressOfPlace(place).replace(/^https?:\/\//, '')}</span>
      </span>
      <ChevronRight size={18} aria-hidden />
    </Link>
  );
}
