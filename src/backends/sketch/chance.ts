import { randomFromSeed, swayed, type Random } from './random.ts';
import { SETTINGS } from './scene.ts';

/** The chance behind one picture: its idea follows the seed, the rest its variation as well. */
export interface Chance {
  /** Setting, hour, colours and composition. */
  readonly idea: Random;
  /** The stream of this name for those who lay out and paint. */
  detail(name: string): Random;
  /** -1 to 1, always the same for a name; 0 where the picture is not varied. */
  drift(name: string): number;
}

/** How far a variation pushes the numbers of its seed. */
const REACH = 0.4;

/** Indoors the furnishing is all that a variation can vary. */
const FURNISHED: ReadonlySet<string> = new Set(['room', 'podium', 'tabletop']);

/** What a landscape is (its own stream), and the sheet it is painted on, belong to the idea. */
const STEADY: ReadonlySet<string> = new Set([
  ...SETTINGS.filter((setting) => !FURNISHED.has(setting)),
  'easel',
]);

export function chanceFor(seed: number, variation: number | null): Chance {
  const idea = randomFromSeed(seed);
  if (variation === null) return { idea, detail: (name) => idea.stream(name), drift: () => 0 };
  const sway = randomFromSeed(seed, `variation ${variation}`);
  const hand = swayed(idea, sway, REACH);
  return {
    idea,
    detail: (name) => (STEADY.has(name) ? idea : hand).stream(name),
    drift: (name) => sway.stream(`drift ${name}`).between(-1, 1),
  };
}
