import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { announce } from '@/studio/announcements.ts';
import { publishingPaths } from '@/studio/publishing/publishing-paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Page } from '@/ui/page.tsx';
import { BackToPlaces } from './back-to-places.tsx';
import { PlaceForm } from './place-form.tsx';
import { PLACE_KINDS, PLACE_WORDS } from './place-words.ts';
import { NoSuchPlace } from './place-screen.tsx';

/** A new place of the kind that the address names. */
export function NewPlaceScreen({ id = '' }: { id?: string }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const kind = PLACE_KINDS.find((one) => one === id);
  if (kind === undefined) return <NoSuchPlace />;
  const { name, what } = PLACE_WORDS[kind];
  return (
    <Page back={<BackToPlaces />} title={t(name)} lead={t(what)}>
      <PlaceForm
        kind={kind}
        place={null}
        onKept={(place) => {
          announce(studio.announcements, {
            message: t`${place.name} is ready: publish a website there.`,
          });
          navigate(publishingPaths.places);
        }}
      />
    </Page>
  );
}
