import { clamp, colorFromHex } from './color.ts';
import { recolored, type Form } from './form.ts';
import { GATE } from './motifs/foreground.ts';
import type { Scene, Subject } from './scene.ts';
import type { Places, World } from './settings/setting.ts';
import type { Rect } from './shape.ts';
import { layFlat, repeatAll, showEmblems } from './staging/arrangements.ts';
import type { Actor } from './staging/actor.ts';
import { placeInAir, placeInWater } from './staging/in-the-open.ts';
import { settled, type Placed } from './staging/placed.ts';
import { bearingOf } from './staging/posture.ts';
import { canBear, placeOnTop, raised } from './staging/on-top.ts';
import { isBust, riseFromEdge } from './staging/rise-from-edge.ts';
import { seatedBody } from './staging/seated-body.ts';
import { standOnGround } from './staging/stand-on-ground.ts';

/** Forms by vector name, with the group of vectors each comes from. */
export type Cast = ReadonlyMap<string, { readonly form: Form; readonly group: string }>;

const MAX_COUNT = 12;
const MAX_ACTORS = 16;

/** Gives every subject of the scene its place, size and depth; unknown vectors are left out. */
export function stage(scene: Scene, cast: Cast, world: World, places: Places): readonly Placed[] {
  const actors = actorsFrom(scene, cast).filter(({ name }) => !places.painted?.has(name));
  if (actors.length === 0) return [];
  const area = stageArea(world);
  if (places.manner === 'pattern') return repeatAll(actors, world);
  if (places.manner === 'flat-lay')
    return layFlat(actors, world, area).map((p) => settled(p, area));
  if (places.manner === 'emblem') {
    return showEmblems(actors, world, area).map((p) => settled(p, area));
  }
  const { stand, water, air } = places;
  const carriers = actors.filter(
    (actor) => !isAloft(actor) && !isBust(actor) && !(isAfloat(actor) && water && !water.surface),
  );
  const riders = stand ? actors.filter((actor) => isRider(actor, carriers)) : [];
  const inWater = actors.filter((actor) => water && isAfloat(actor) && !riders.includes(actor));
  const aloft = actors.filter(
    (actor) =>
      ![inWater, riders].some((others) => others.includes(actor)) &&
      (isAloft(actor) ||
        (!water && actor.bearing.posture === 'swims') ||
        (!stand && !(isBust(actor) && isEdgeFree(world)))),
  );
  const busts = isEdgeFree(world)
    ? actors.filter((actor) => isBust(actor) && !riders.includes(actor))
    : [];
  const grounded = actors.filter(
    (actor) => ![inWater, aloft, busts, riders].some((others) => others.includes(actor)),
  );
  const isMixed = grounded.length > 0 && (busts.length > 0 || inWater.length > 0);
  // What stands behind a bust or before a boat leaves room for it.
  const [left, right] = isMixed ? [lookingAt(world, 0.3), lookingAt(world, 0.74)] : [world, world];
  const rising = riseFromEdge(busts, left, area);
  const standing = stand
    ? standOnGround(
        grounded,
        right,
        spanOf(riders.length > 0 ? withHeadroom(area) : area, stand.span),
        stand,
        places.giant,
      )
    : [];
  const swimming = water ? placeInWater(inWater, left, area, water) : [];
  const below = [...standing, ...swimming, ...rising];
  const flying = placeInAir(aloft, world, area, air, below).map((placed, index) =>
    raised(placed, aloft[index]!, below, area),
  );
  return [...below, ...placeOnTop(riders, below, area), ...flying];
}

/** The part of the frame that subjects may use: free, not quiet, and off the very edge. */
function stageArea({ free, quietSide, view, width, height }: World): Rect {
  const edge = Math.min(width, height);
  const margin = edge * 0.035;
  // Nobody stands behind the sides of a gate.
  const aside = view.frame === 'gate' ? edge * GATE.side : 0;
  let x = free.x + aside;
  let right = free.x + free.width - aside;
  if (quietSide === 'left') x += free.width * 0.4;
  if (quietSide === 'right') right -= free.width * 0.4;
  return {
    x: x + margin,
    y: free.y + margin,
    width: Math.max(1, right - x - 2 * margin),
    height: Math.max(1, free.height - 2 * margin),
  };
}

/** Whether the actor is to be on another one, which can carry it. */
function isRider(actor: Actor, carriers: readonly Actor[]): boolean {
  const { place, bearing } = actor;
  if (place?.relation !== 'on' && (place?.relation !== 'above' || isAloft(actor))) return false;
  if (bearing.posture === 'celestial' || isBust(actor)) return false;
  const carrier = carriers.find(({ subject }) => subject === place.subject);
  if (!carrier || carrier.subject === actor.subject || carrier.place !== null) return false;
  return canBear(carrier, actor);
}

/** The world seen from farther off, with the eye resting at a share of its width. */
function lookingAt(world: World, across: number): World {
  const { free, view } = world;
  const shown = { ...view, shot: 'far' as const, across };
  return { ...world, view: shown, focusX: free.x + free.width * across };
}

function withHeadroom(area: Rect): Rect {
  return { ...area, y: area.y + area.height * 0.22, height: area.height * 0.78 };
}

/** Whether no text stands at the lower edge. */
function isEdgeFree({ free, height }: World): boolean {
  return free.y + free.height >= height - 1;
}

function spanOf(area: Rect, span: readonly [number, number] | undefined): Rect {
  if (!span) return area;
  const left = Math.max(area.x, span[0]);
  const right = Math.min(area.x + area.width, span[1]);
  return right - left > area.width * 0.2 ? { ...area, x: left, width: right - left } : area;
}

function isAfloat({ bearing: { posture } }: Actor): boolean {
  return posture === 'swims' || posture === 'sails';
}

function isAloft({ bearing: { posture } }: Actor): boolean {
  return ['flies', 'drifts', 'celestial', 'hangs', 'sign'].includes(posture);
}

function actorsFrom(scene: Scene, cast: Cast): readonly Actor[] {
  const actors: Actor[] = [];
  scene.subjects.forEach((subject, index) => {
    const known = cast.get(subject.vector);
    if (!known) return;
    const bearing = bearingOf(subject.vector, known.group);
    const form = dressed(subject, known.form);
    const hasBody = bearing.posture === 'head' && known.group.startsWith('animals');
    const count = clamp(Math.round(subject.count), 1, MAX_COUNT);
    for (let copy = 0; copy < count && actors.length < MAX_ACTORS; copy++) {
      actors.push({
        name: subject.vector,
        form,
        whole: hasBody ? seatedBody(subject.vector, form) : form,
        bearing,
        subject: index,
        copy,
        place: subject.place,
        wish: subject.scale,
      });
    }
  });
  return actors;
}

function dressed(subject: Subject, form: Form): Form {
  return subject.color === null ? form : recolored(form, colorFromHex(subject.color));
}
