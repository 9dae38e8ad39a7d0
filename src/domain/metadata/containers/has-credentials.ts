import { textAllowance } from '../text-allowance.ts';
import { openContainer } from './open-container.ts';

/** Whether a file carries Content Credentials (C2PA), intact or broken; any other change of it breaks them. */
export function hasCredentials(bytes: Uint8Array): boolean {
  return openContainer(bytes, textAllowance(0)).hasCredentials;
}
