import { fetched } from '@/ui/fetched.tsx';
import { whenIdle } from '@/ui/when-idle.ts';
import { AddReference } from './add-reference.tsx';

/** Its words come with those of the screens. */
const BlocksOpener = fetched<object>(async () => {
  await whenIdle();
  return (await import('./blocks-opener.tsx')).BlocksOpener;
});

/** What the bar can do beside its options; what comes a moment later stands last and moves nothing. */
export function BarTools() {
  return (
    <>
      <AddReference />
      <BlocksOpener />
    </>
  );
}
