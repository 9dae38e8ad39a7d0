import type { Draft } from '@/domain/recipe/draft.ts';
import type { Settings } from './settings.ts';

/**
 * PORT. The few small things that must be there before the first frame: settings and the draft.
 * Reading and writing are synchronous and never throw: what cannot be read takes its default, what
 * cannot be written is kept for as long as the page lives.
 */
export interface Notebook {
  settings(): Settings;
  writeSettings(settings: Settings): void;
  /** Calls back when another tab has changed the settings. */
  onSettings(listener: (settings: Settings) => void): () => void;
  /** The draft of this tab, else the newest draft of any tab, else null. */
  draft(): Draft | null;
  writeDraft(draft: Draft): void;
}
