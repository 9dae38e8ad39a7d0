import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Notebook } from '@/domain/settings/notebook.ts';
import type { Settings } from '@/domain/settings/settings.ts';

/** The settings, written down at every change and followed when another tab changes them. */
export function openSettings(notebook: Notebook): StoreApi<Settings> {
  const settings = createStore<Settings>(() => notebook.settings());
  notebook.onSettings((changed) => settings.setState(changed, true));
  return settings;
}

export function changeSettings(
  { settings, ports }: { settings: StoreApi<Settings>; ports: { notebook: Notebook } },
  change: Partial<Settings>,
): void {
  settings.setState(change);
  ports.notebook.writeSettings(settings.getState());
}
