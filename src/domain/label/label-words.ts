import type { AiShare } from '@/domain/metadata/ai-share.ts';
import type { Language } from '@/domain/settings/settings.ts';

/** In the language of those who look at the picture, whichever the studio speaks. */
export const LABEL_WORDS: Readonly<Record<Language, Readonly<Record<AiShare, string>>>> = {
  en: { trained: 'AI generated', composite: 'Edited with AI', algorithmic: 'Made by rules' },
  de: {
    trained: 'KI-generiert',
    composite: 'Mit KI bearbeitet',
    algorithmic: 'Nach Regeln gezeichnet',
  },
  hi: {
    trained: 'AI द्वारा निर्मित',
    composite: 'AI से संपादित',
    algorithmic: 'नियमों से बना',
  },
};
