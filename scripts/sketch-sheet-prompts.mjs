/** Prompts of the contact sheet; the size is 1024 by 1024 and the seed 1 where none is given. */
export const SHEET = [
  { prompt: 'mountains at sunset', style: 'flat' },
  { prompt: 'mountains by day', style: 'flat', seed: 2 },
  { prompt: 'mountains in winter at night', style: 'flat', seed: 3 },
  { prompt: 'fox in mountains at dusk', style: 'flat', seed: 4 },
  { prompt: 'cat in the mountains autumn dawn', style: 'paper-cut', seed: 5 },
  { prompt: 'penguin mountains winter day', style: 'risograph', seed: 6 },
  { prompt: 'gradient', style: 'flat' },
  { prompt: 'gradient sunset', style: 'risograph', seed: 2 },
  { prompt: 'gradient fox', style: 'flat', seed: 3 },
  { prompt: 'podium cat', style: 'flat' },
  { prompt: 'podium', style: 'paper-cut', seed: 2 },
  { prompt: 'house podium', style: 'risograph', seed: 3 },
];
