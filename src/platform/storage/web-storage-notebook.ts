import * as v from 'valibot';
import { draftSchema } from '@/domain/recipe/draft.ts';
import type { Notebook } from '@/domain/settings/notebook.ts';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '@/domain/settings/settings.ts';

const SETTINGS = 'bildwerk-settings';
const DRAFT = 'bildwerk-draft';

export function webStorageNotebook(): Notebook {
  const tab = notes(() => sessionStorage);
  const browser = notes(() => localStorage);

  const settings = (): Settings => {
    const result = v.safeParse(settingsSchema, browser.read(SETTINGS));
    return result.success ? result.output : DEFAULT_SETTINGS;
  };

  return {
    settings,
    writeSettings: (settings) => void browser.write(SETTINGS, settings),

    onSettings(listener) {
      const onStorage = ({ key }: StorageEvent) => {
        // null: everything was cleared.
        if (key === SETTINGS || key === null) listener(settings());
      };
      addEventListener('storage', onStorage);
      return () => removeEventListener('storage', onStorage);
    },

    draft() {
      for (const storage of [tab, browser]) {
        const result = v.safeParse(draftSchema, storage.read(DRAFT));
        if (result.success) return result.output;
      }
      return null;
    },

    writeDraft(draft) {
      const isInTab = tab.write(DRAFT, draft);
      const isInBrowser = browser.write(DRAFT, draft);
      // After a reload an older draft of this tab must not go before the newer one.
      if (!isInTab && isInBrowser) tab.forget(DRAFT);
    },
  };
}

/** Values by name in a storage that may be full, or refuse even to be looked at. */
function notes(storage: () => Storage) {
  /** What could not be stored, for as long as the page lives. */
  const unstored = new Map<string, unknown>();

  return {
    read(name: string): unknown {
      if (unstored.has(name)) return unstored.get(name);
      try {
        return JSON.parse(storage().getItem(name) ?? 'null');
      } catch {
        return null;
      }
    },

    /** Whether it will still be there after a reload. */
    write(name: string, value: unknown): boolean {
      try {
        storage().setItem(name, JSON.stringify(value));
        unstored.delete(name);
        return true;
      } catch {
        unstored.set(name, value);
        return false;
      }
    },

    forget(name: string): void {
      try {
        storage().removeItem(name);
      } catch {
        // Then it was never stored.
      }
    },
  };
}
