import type { Chance } from './chance.ts';
import { clamp } from './color.ts';
import { randomFromSeed, type Random } from './random.ts';
import type { Scene } from './scene.ts';

/** Where the camera stands, what it looks past, and how several subjects are grouped before it. */
export interface View {
  readonly shot: 'far' | 'middle' | 'near';
  /** Where the eye is to rest, as a share of the free width. */
  readonly across: number;
  /** Height of the horizon, as a share of the free height from its top: more is a lower camera. */
  readonly sky: number;
  readonly group: 'meet' | 'follow' | 'depth' | 'apart';
  /** What stands close by, between the camera and the scene. */
  readonly frame: 'none' | 'overhang' | 'growth' | 'gate';
  /** How much larger than the shot says subjects are shown. */
  readonly zoom: number;
}

/** The compositions that Sketch knows, as an illustrator has a page of thumbnails. */
const VIEWS: readonly Omit<View, 'zoom'>[] = [
  { shot: 'middle', across: 0.5, sky: 0.62, group: 'meet', frame: 'none' },
  { shot: 'far', across: 0.3, sky: 0.73, group: 'follow', frame: 'none' },
  { shot: 'near', across: 0.64, sky: 0.5, group: 'depth', frame: 'none' },
  { shot: 'middle', across: 0.7, sky: 0.4, group: 'apart', frame: 'overhang' },
  { shot: 'near', across: 0.36, sky: 0.72, group: 'follow', frame: 'growth' },
  { shot: 'middle', across: 0.5, sky: 0.56, group: 'depth', frame: 'gate' },
  { shot: 'far', across: 0.72, sky: 0.44, group: 'meet', frame: 'growth' },
  { shot: 'near', across: 0.5, sky: 0.64, group: 'apart', frame: 'overhang' },
  { shot: 'middle', across: 0.31, sky: 0.47, group: 'depth', frame: 'none' },
  { shot: 'far', across: 0.5, sky: 0.66, group: 'apart', frame: 'gate' },
];

/** The view of a seed; as many seeds in a row as there are views have one each. */
function viewOf(seed: number): Omit<View, 'zoom'> {
  const round = Math.floor(seed / VIEWS.length);
  const order = randomFromSeed(round, 'views').shuffle(VIEWS);
  return order[Math.abs(seed) % VIEWS.length] ?? VIEWS[0]!;
}

/** How a seed shows a scene; what the prompt says of the composition goes before it. */
export function viewFor(scene: Scene, seed: number, random: Random): View {
  const view = viewOf(seed);
  const { framing, quietSide } = scene;
  const isQuietAbove = quietSide === 'top' || framing === 'centred' || framing === 'close-up';
  return {
    ...view,
    zoom: 1,
    shot: framing === 'close-up' ? 'near' : framing === 'from-above' ? 'middle' : view.shot,
    across: acrossFor(scene, view.across, random),
    // Without a subject the land has less to carry, and the sky may be taller.
    sky:
      framing === 'from-above'
        ? 0.34
        : clamp(
            view.sky + random.between(-0.03, 0.03) + (scene.subjects.length === 0 ? 0.05 : 0),
            0.38,
            0.76,
          ),
    frame: quietSide !== null || isQuietAbove ? 'none' : view.frame,
  };
}

/** How far a variation may zoom; beyond the second share of its drift it changes what frames it. */
const ZOOM_DRIFT = 0.2;
const FRAME_DRIFT = 0.35;

/** The view as one variation shows it: nearer or farther, perhaps past something else. */
export function variedView(view: View, { drift }: Pick<Chance, 'drift'>): View {
  const change = drift('frame');
  const isFree = view.frame !== 'gate' && Math.abs(change) > FRAME_DRIFT;
  const other = change > 0 ? 'overhang' : 'growth';
  return {
    ...view,
    zoom: view.zoom * (1 + drift('zoom') * ZOOM_DRIFT),
    frame: !isFree ? view.frame : view.frame === other ? 'none' : other,
  };
}

function acrossFor({ quietSide, framing }: Scene, across: number, random: Random): number {
  if (quietSide === 'left') return 0.7;
  if (quietSide === 'right') return 0.3;
  if (framing === 'centred' || framing === 'close-up') return 0.5;
  if (framing === 'thirds')
    return across < 0.5 || (across === 0.5 && random.chance(0.5)) ? 0.34 : 0.66;
  return across + random.between(-0.03, 0.03);
}
