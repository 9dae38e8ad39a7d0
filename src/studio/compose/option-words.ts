import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** A service's own word for a quality and the like; words that are not known show as they are. */
export function optionWord(word: string): MessageDescriptor {
  return WORDS[word] ?? { id: word, message: word };
}

const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  low: msg({ context: 'quality', message: 'Low' }),
  medium: msg({ context: 'quality', message: 'Medium' }),
  high: msg({ context: 'quality', message: 'High' }),
  xhigh: msg({ context: 'quality', message: 'Very high' }),
  max: msg({ context: 'quality', message: 'Highest' }),
  opaque: msg({ context: 'background', message: 'Opaque' }),
  transparent: msg({ context: 'background', message: 'Transparent' }),
  png: { id: 'PNG', message: 'PNG' },
  jpeg: { id: 'JPEG', message: 'JPEG' },
  webp: { id: 'WebP', message: 'WebP' },
};
