import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Draft, EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import type { FlagSettings } from '@/domain/prompt/flag-settings.ts';
import type { Notebook } from '@/domain/settings/notebook.ts';

/** A draft before and after its flags became settings. */
export interface MovedFlags {
  readonly before: Draft;
  readonly after: Draft;
  readonly settings: FlagSettings;
  /** Flags without a counterpart, as they were written. */
  readonly leftOut: readonly string[];
}

/** The draft being composed, written down at every keystroke. */
export function openDraft(notebook: Notebook): StoreApi<Draft> {
  const draft = createStore<Draft>(() => notebook.draft() ?? EMPTY_DRAFT);
  draft.subscribe((changed) => notebook.writeDraft(changed));
  return draft;
}

/** Starts an empty prompt; size, style and count stay as they were chosen. */
export function startNewDraft(draft: StoreApi<Draft>): void {
  draft.setState({ prompt: '', negative: '', seed: null, references: [], parents: [], fill: {} });
}
