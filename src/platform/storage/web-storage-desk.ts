import * as v from 'valibot';
import { type Desk, EMPTY_LOG } from '@/domain/prompt/desk.ts';
import { wordListsSchema } from '@/domain/prompt/word-list.ts';
import { draftSchema } from '@/domain/recipe/draft.ts';
import { webStorageSlot } from './web-storage-slot.ts';

const sheets = v.array(v.object({ id: v.string(), draft: draftSchema }));
const log = v.object({
  steps: v.array(v.object({ text: v.string(), caret: v.number() })),
  at: v.number(),
});

const browser = () => localStorage;
const tab = () => sessionStorage;

/** The desk in web storage: what is said to be this tab's own lives as long as the tab. */
export function webStorageDesk(): Desk {
  return {
    lists: webStorageSlot(browser, 'lists', wordListsSchema, []),
    past: webStorageSlot(browser, 'past', v.array(v.string()), []),
    sheets: webStorageSlot(browser, 'sheets', sheets, []),
    sheet: webStorageSlot(tab, 'sheet', v.nullable(v.string()), null),
    typing: webStorageSlot(tab, 'typing', log, EMPTY_LOG),
  };
}
