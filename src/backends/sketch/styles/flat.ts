import { plainBrush } from '../plain-brush.ts';
import type { Style } from './style.ts';

/** Clean vector forms with soft runs of colour. */
export const flat: Style = { id: 'flat', brush: plainBrush };
