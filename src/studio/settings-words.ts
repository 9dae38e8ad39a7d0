import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Language, Theme } from '@/domain/settings/settings.ts';

/** Each language by its own name, whichever one is spoken now. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  hi: 'हिन्दी',
};

export function themeName(theme: Theme): MessageDescriptor {
  switch (theme) {
    case 'system':
      return msg`As the system`;
    case 'light':
      return msg`Light`;
    case 'dark':
      return msg`Dark`;
  }
}
