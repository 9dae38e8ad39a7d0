import { isElsewhere, nextFrame } from './next-frame.ts';

/**
 * Importing this first lets the first frame be painted before any other code of the start runs, so
 * that the prompt box is seen and takes keys as early as on a page without code. (The build puts
 * the start into one file, all of which waits here.) A visit that begins elsewhere does not wait.
 */
if (!isElsewhere) await nextFrame();
