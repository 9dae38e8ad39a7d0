import { Trans } from '@lingui/react/macro';
import { Welcome } from '@/features/compose/welcome.tsx';
import { Wall } from '@/features/gallery/wall.tsx';

/** Composing and browsing are one space: what is made appears at the head of the wall. */
export function Home() {
  return (
    <>
      <h1 className="visually-hidden">
        <Trans>Compose</Trans>
      </h1>
      <Wall empty={<Welcome />} />
    </>
  );
}
