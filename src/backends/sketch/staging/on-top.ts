import { clamp } from '../color.ts';
import type { Rect } from '../shape.ts';
import { sizeOf, type Actor } from './actor.ts';
import { boxOf, settled, type Placed } from './placed.ts';

/** How high above its foot a thing can be sat or stood on, as a share of its height. */
const SURFACES: Readonly<Record<string, number>> = {
  sofa: 0.36,
  'couch-and-lamp': 0.22,
  bed: 0.42,
  chair: 0.44,
  bench: 0.4,
  bathtub: 0.5,
  'sport-utility-vehicle': 0.98,
  sailboat: 0.3,
  canoe: 0.45,
  speedboat: 0.55,
  bridge: 0.9,
  fence: 0.97,
  horse: 0.66,
  elephant: 0.9,
  camel: 0.7,
};
const TOP = 0.96;
/** What is larger than this stands on nothing that has no seat for it. */
const LARGEST_ON_TOP = 1.2;

/** Whether the carrier can bear the rider: nobody stands on a roof. */
export function canBear(carrier: Actor, rider: Actor): boolean {
  return carrier.name in SURFACES || rider.bearing.size <= LARGEST_ON_TOP;
}

/** Puts actors on what carries them, side by side where there are several. */
export function placeOnTop(
  riders: readonly Actor[],
  standing: readonly Placed[],
  area: Rect,
): readonly Placed[] {
  return riders.flatMap((rider) => {
    const carrier = standing.find(({ of }) => of?.subject === rider.place?.subject);
    if (!carrier?.of) return [];
    const beside = riders.filter(({ place }) => place?.subject === rider.place?.subject);
    const box = boxOf(carrier);
    const { width, height } = rider.whole.bounds;
    const proportion = clamp(sizeOf(rider) / carrier.of.size, 0.34, 0.95);
    const surface = carrier.foot - box.height * (SURFACES[carrier.of.name] ?? TOP);
    const tall = Math.min(
      box.height * proportion,
      ((box.width * 0.8) / beside.length) * (height / Math.max(1, width)),
      Math.max(1, surface - area.y),
    );
    const at = (beside.indexOf(rider) + 0.5) / beside.length - 0.5;
    return [
      settled(
        {
          form: rider.whole,
          x: carrier.x + at * box.width * 0.8,
          foot: surface,
          scale: tall / Math.max(1, height),
          flipped: carrier.flipped,
          turn: 0,
          depth: carrier.depth + 0.002,
          manner: 'perch',
        },
        area,
      ),
    ];
  });
}

/** Places of several over one thing: one in the middle, then one to either side. */
const FAN = [0, 1, -1, 2, -2, 3, -3] as const;

/** What flies above something that stands is over it. */
export function raised(
  placed: Placed,
  { place, copy }: Actor,
  standing: readonly Placed[],
  area: Rect,
): Placed {
  if (place?.relation !== 'above' && place?.relation !== 'on') return placed;
  const other = standing.find(({ of }) => of?.subject === place.subject);
  if (!other) return placed;
  const top = boxOf(other).y;
  const { width, height } = boxOf(placed);
  const aside = FAN[copy % FAN.length]!;
  return settled(
    {
      ...placed,
      x: other.x + aside * width * 1.25,
      foot: Math.min(placed.foot, top - height * (0.08 + 0.3 * (copy % 2))),
    },
    area,
  );
}
