import { Trans, useLingui } from '@lingui/react/macro';
import { Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Place } from '@/domain/sharing/place.ts';
import { announce } from '@/studio/announcements.ts';
import { removePlace } from '@/studio/publishing/change-places.ts';
import { publishingPaths } from '@/studio/publishing/publishing-paths.ts';
import { usePlaces } from '@/studio/publishing/use-places.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { Page } from '@/ui/page.tsx';
import { BackToPlaces } from './back-to-places.tsx';
import { PlaceForm } from './place-form.tsx';
import styles from './publishing.module.css';

/** One place, to be changed, tested and removed. */
export function PlaceScreen({ id }: { id?: string }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const places = usePlaces();
  if (places === null) return null;
  const place = places.find((one) => one.id === id);
  if (place === undefined) return <NoSuchPlace />;
  const { name } = place;
  const remove = async (gone: Place) => {
    const undo = await removePlace(studio, gone);
    navigate(publishingPaths.places);
    announce(studio.announcements, {
      message: t`${name} is removed, and its secret with it. What is published there stays.`,
      action: { label: t`Undo`, run: () => void undo() },
    });
  };
  return (
    <Page back={<BackToPlaces />} title={name}>
      <PlaceForm
        key={place.id}
        kind={place.kind}
        place={place}
        onKept={() => navigate(publishingPaths.places)}
      />
      <Button className={styles['remove']} onClick={() => void remove(place)}>
        <Trash2 size={16} aria-hidden />
        <Trans>Remove this place</Trans>
      </Button>
    </Page>
  );
}

/** Where an address names a place that is not there. */
export function NoSuchPlace() {
  return (
    <Page
      back={<BackToPlaces />}
      title={<Trans>This place is not here</Trans>}
      lead={<Trans>It was removed, or its address was mistyped.</Trans>}
    />
  );
}
