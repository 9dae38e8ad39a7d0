import { type Desk, EMPTY_LOG } from '@/domain/prompt/desk.ts';
import { memorySlot } from '@/domain/settings/memory-slot.ts';

/** A desk that is gone with the page. */
export function memoryDesk(): Desk {
  return {
    lists: memorySlot([]),
    past: memorySlot([]),
    sheets: memorySlot([]),
    sheet: memorySlot(null),
    typing: memorySlot(EMPTY_LOG),
  };
}
