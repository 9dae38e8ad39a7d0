const STYLES = [
  'paper-cut',
  'gouache',
  'watercolor',
  'risograph',
  'halftone',
  'ink',
  'woodcut',
  'pixel',
  'neon',
  'travel-poster',
  'facets',
  'film',
];
/** Prompts of the contact sheet; the size is 1024 by 1024 and the seed 1 where none is given. */
export const SHEET = [
  ...STYLES.map((style, index) => ({
    prompt: [
      'a fox in a snowy forest at sunset',
      'city skyline at night',
      'a cat in a room',
      'mountain lake',
    ][index % 4],
    style,
    seed: index + 1,
  })),
  { prompt: 'a fox in a forest at night', style: 'woodcut', seed: 3 },
  { prompt: 'city at night', style: 'risograph', seed: 3 },
  { prompt: 'lion in the desert', style: 'facets', seed: 3 },
  { prompt: 'fox in snowy forest', style: 'neon', seed: 3 },
  { prompt: 'deer in a misty forest at dawn', style: 'flat', seed: 2 },
  { prompt: 'hot air balloons in the sky', style: 'flat', seed: 13 },
  { prompt: 'astronaut in space', style: 'flat', seed: 14 },
  { prompt: 'christmas village with snowman', style: 'flat', seed: 20 },
  { prompt: 'seamless pattern of strawberries', style: 'flat', seed: 18 },
  { prompt: 'a taxi in a rainy street at night', style: 'flat', seed: 9 },
  { prompt: 'sailboat on a lake at dawn', style: 'flat', seed: 5 },
  { prompt: 'bauhaus poster red blue yellow', style: 'flat', seed: 17 },
];
