import { describe, expect, it } from 'vitest';
import { commandForKey } from './command-for-key.ts';

const run = () => {};
const commands = [
  { id: 'favorite', label: 'Favorite', shortcut: 'f', run },
  { id: 'undo', label: 'Undo', shortcut: 'mod+z', run },
  { id: 'redo', label: 'Do again', shortcut: 'mod+shift+z', run },
  { id: 'palette', label: 'Commands', shortcut: 'mod+k', run },
  { id: 'shortcuts', label: 'Shortcuts', shortcut: '?', run },
  { id: 'in-front', label: 'In front', shortcut: 'f', run },
];
const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const pressed = (key: string, held: Partial<typeof none> = {}, isTyping = false) =>
  commandForKey(commands, { key, ...none, ...held }, isTyping)?.id;

describe('a key', () => {
  it('asks for the command that belongs to what is in front', () => {
    expect(pressed('f')).toBe('in-front');
  });

  it('asks for nothing where it is typed into a text', () => {
    expect(pressed('f', {}, true)).toBeUndefined();
    expect(pressed('k', { ctrlKey: true }, true)).toBe('palette');
  });

  it('undoes what was typed where text is typed, and what was done elsewhere', () => {
    for (const mod of ['ctrlKey', 'metaKey'] as const) {
      expect(pressed('z', { [mod]: true })).toBe('undo');
      expect(pressed('Z', { [mod]: true, shiftKey: true })).toBe('redo');
      expect(pressed('z', { [mod]: true }, true)).toBeUndefined();
      expect(pressed('Z', { [mod]: true, shiftKey: true }, true)).toBeUndefined();
    }
  });

  it('is taken by its sign where Shift only chooses it', () => {
    expect(pressed('?', { shiftKey: true })).toBe('shortcuts');
    expect(pressed('f', { altKey: true })).toBeUndefined();
  });
});
