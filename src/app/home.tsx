import { Welcome } from '@/features/compose/welcome.tsx';
import { Wall } from '@/features/gallery/wall.tsx';

/** Composing and browsing are one space: what is made appears at the head of the wall. */
export function Home() {
  return <Wall empty={<Welcome />} />;
}
