import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DRAFT, type Draft } from '@/domain/recipe/draft.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/domain/settings/settings.ts';
import { webStorageNotebook } from './web-storage-notebook.ts';

const draft: Draft = { ...EMPTY_DRAFT, prompt: 'a fox in the snow', count: 4 };
const dark: Settings = { ...DEFAULT_SETTINGS, theme: 'dark', language: 'hi' };

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

/** Leaves no room for as much as a letter. */
function fill(storage: Storage) {
  for (let length = 8_000_000; length >= 1; length = Math.floor(length / 2)) {
    try {
      storage.setItem(`filler ${length}`, 'x'.repeat(length));
    } catch {
      // Half of it may still fit.
    }
  }
}

describe('settings', () => {
  it('are the defaults at first', () => {
    expect(webStorageNotebook().settings()).toEqual(DEFAULT_SETTINGS);
  });

  it('outlive the page', () => {
    webStorageNotebook().writeSettings(dark);
    expect(webStorageNotebook().settings()).toEqual(dark);
  });

  it.each(['', '{', 'null', '[]', '{"theme":"neon","language":7}'])(
    'take their defaults where they cannot be read: %s',
    (stored) => {
      webStorageNotebook().writeSettings(dark);
      const [key] = Object.keys(localStorage) as [string];
      localStorage.setItem(key, stored);
      expect(webStorageNotebook().settings()).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('that another tab has written are heard of, until one no longer listens', async () => {
    const heard: Settings[] = [];
    const leave = webStorageNotebook().onSettings((settings) => heard.push(settings));
    const frame = document.createElement('iframe');
    document.body.append(frame);
    webStorageNotebook().writeSettings(dark);
    const [key] = Object.keys(localStorage) as [string];
    const elsewhere = frame.contentWindow!.localStorage;
    elsewhere.setItem(key, JSON.stringify({ ...dark, theme: 'light' }));
    await vi.waitFor(() => expect(heard).toEqual([{ ...dark, theme: 'light' }]));

    leave();
    const arrived = new Promise((resolve) => addEventListener('storage', resolve, { once: true }));
    elsewhere.setItem(key, JSON.stringify(dark));
    await arrived;
    expect(heard).toHaveLength(1);
    frame.remove();
  });
});

describe('the draft', () => {
  it('is null at first', () => {
    expect(webStorageNotebook().draft()).toBeNull();
  });

  it('of this tab goes before a newer one of another tab', () => {
    webStorageNotebook().writeDraft(draft);
    const key = Object.keys(sessionStorage).find((key) => localStorage.getItem(key) !== null)!;
    localStorage.setItem(key, JSON.stringify({ ...draft, prompt: 'of another tab' }));
    expect(webStorageNotebook().draft()).toEqual(draft);
  });

  it('of any tab is there for a new tab', () => {
    webStorageNotebook().writeDraft(draft);
    sessionStorage.clear();
    expect(webStorageNotebook().draft()).toEqual(draft);
  });

  it('is not brought back by a reload as it was before the tab ran out of space', () => {
    webStorageNotebook().writeDraft({ ...draft, prompt: 'older' });
    fill(sessionStorage);
    const notebook = webStorageNotebook();
    notebook.writeDraft(draft);
    expect(notebook.draft()).toEqual(draft);
    expect(webStorageNotebook().draft()).toEqual(draft);
  });
});

describe('a browser that stores nothing', () => {
  it('keeps settings and draft for as long as the page lives', () => {
    for (const storage of ['localStorage', 'sessionStorage'] as const) {
      vi.spyOn(window, storage, 'get').mockImplementation(() => {
        throw new DOMException('refused', 'SecurityError');
      });
    }
    const notebook = webStorageNotebook();
    expect(notebook.settings()).toEqual(DEFAULT_SETTINGS);
    expect(notebook.draft()).toBeNull();
    notebook.writeSettings(dark);
    notebook.writeDraft(draft);
    expect(notebook.settings()).toEqual(dark);
    expect(notebook.draft()).toEqual(draft);
  });
});
