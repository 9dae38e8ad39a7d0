import type { Language } from '@/domain/settings/settings.ts';
import type { SourceType } from '@/domain/metadata/ai-share.ts';

/** What a site says of its own; its language is its visitors', whatever the studio speaks. */
export interface SiteWords {
  readonly all: string;
  readonly previous: string;
  readonly next: string;
  readonly picture: (number: number, of: number) => string;
  readonly recipe: string;
  readonly prompt: string;
  readonly avoid: string;
  readonly model: string;
  readonly size: string;
  readonly seed: string;
  readonly remix: string;
  readonly open: string;
  readonly feed: string;
  readonly source: Readonly<Record<SourceType, string>>;
}

export const SITE_WORDS: Readonly<Record<Language, SiteWords>> = {
  en: {
    all: 'All pictures',
    previous: 'Previous picture',
    next: 'Next picture',
    picture: (number, of) => `Picture ${number} of ${of}`,
    recipe: 'Recipe',
    prompt: 'Prompt',
    avoid: 'Avoid',
    model: 'Model',
    size: 'Size',
    seed: 'Seed',
    remix: 'Remix in Bildwerk',
    open: 'Open in Bildwerk, to choose favorites',
    feed: 'Feed',
    source: {
      trainedAlgorithmicMedia: 'Made with AI',
      compositeWithTrainedAlgorithmicMedia: 'Made with AI from other pictures',
      algorithmicMedia: 'Drawn by a program',
    },
  },
  de: {
    all: 'Alle Bilder',
    previous: 'Voriges Bild',
    next: 'Nächstes Bild',
    picture: (number, of) => `Bild ${number} von ${of}`,
    recipe: 'Rezept',
    prompt: 'Prompt',
    avoid: 'Vermeiden',
    model: 'Modell',
    size: 'Größe',
    seed: 'Seed',
    remix: 'In Bildwerk remixen',
    open: 'In Bildwerk öffnen und Favoriten wählen',
    feed: 'Feed',
    source: {
      trainedAlgorithmicMedia: 'Mit KI erstellt',
      compositeWithTrainedAlgorithmicMedia: 'Mit KI aus anderen Bildern erstellt',
      algorithmicMedia: 'Von einem Programm gezeichnet',
    },
  },
  hi: {
    all: 'सभी चित्र',
    previous: 'पिछला चित्र',
    next: 'अगला चित्र',
    picture: (number, of) => `चित्र ${number} / ${of}`,
    recipe: 'रेसिपी',
    prompt: 'प्रॉम्प्ट',
    avoid: 'क्या न हो',
    model: 'मॉडल',
    size: 'आकार',
    seed: 'सीड',
    remix: 'Bildwerk में रीमिक्स करें',
    open: 'Bildwerk में खोलें और पसंदीदा चुनें',
    feed: 'फ़ीड',
    source: {
      trainedAlgorithmicMedia: 'AI से बनाया गया',
      compositeWithTrainedAlgorithmicMedia: 'दूसरे चित्रों से AI द्वारा बनाया गया',
      algorithmicMedia: 'प्रोग्राम द्वारा बनाया गया',
    },
  },
};
