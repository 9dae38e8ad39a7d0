import type { Random } from './random.ts';
import type { Scene, SettingId } from './scene.ts';
import type { Cast } from './stage.ts';
import { bearingOf } from './staging/posture.ts';

/** The setting that the prompt names, or one where its subjects are at home. */
export function suitableSetting(scene: Scene, cast: Cast, random: Random): SettingId {
  if (scene.setting) return scene.setting;
  const known = scene.subjects.filter(({ vector }) => cast.has(vector));
  // What needs ground decides: a bird can fly over a house, a house cannot stand in the sky.
  const first = known.find(({ vector }) => needsGround(vector, cast)) ?? known[0];
  if (!first) return settingOfMood(scene, random);
  if (known.some(({ vector }) => FURNITURE.test(vector)) && scene.framing !== 'from-above')
    return 'room';
  if (known.some(({ vector }) => vector === 'ring')) return random.pick(['gradient', 'podium']);
  const group = cast.get(first.vector)?.group ?? '';
  const { posture } = bearingOf(first.vector, group);
  if (scene.framing === 'from-above' && /^(food|things|wear|play|plants)/.test(group))
    return 'tabletop';
  switch (posture) {
    case 'swims':
      return known.some(({ vector }) => isAfloat(vector, cast)) ? 'beach' : 'underwater';
    case 'sails':
      return random.pick(['lake', 'beach', 'lake']);
    case 'flies':
      return SPACECRAFT.test(first.vector) ? 'space' : random.pick(['sky', 'mountains', 'sky']);
    case 'celestial':
      return /planet|star|comet|moon|globe/.test(first.vector) ? 'space' : 'sky';
    case 'hangs':
    case 'drifts':
      if (first.vector.startsWith('musical-')) return random.pick(['gradient', 'geometric']);
      if (first.vector === 'rangoli') return random.pick(['geometric', 'tabletop']);
      return /firework|lantern|sparkle|mirror-ball|balloon|garland/.test(first.vector)
        ? 'festival'
        : random.pick(['gradient', 'sky', 'geometric']);
    case 'sign':
      return random.pick(['gradient', 'geometric']);
    case 'head':
      if (/polar-bear/.test(first.vector)) return 'mountains';
      if (/claus/.test(first.vector)) return 'festival';
      return group.startsWith('animals')
        ? random.pick(['forest', 'meadow', 'mountains'])
        : random.pick(['gradient', 'geometric', 'city']);
    case 'grows':
      return random.pick(['meadow', 'meadow', 'mountains']);
    case 'stands':
      return homeOf(group, first.vector, random);
  }
}

function needsGround(vector: string, cast: Cast): boolean {
  const { posture } = bearingOf(vector, cast.get(vector)?.group ?? '');
  return ['stands', 'grows', 'head', 'sails', 'swims'].includes(posture);
}

function isAfloat(vector: string, cast: Cast): boolean {
  return bearingOf(vector, cast.get(vector)?.group ?? '').posture === 'sails';
}

/** What stands in a room, and whatever is with it does too. */
const FURNITURE =
  /^(wooden-table|writing-desk|sofa|couch-and-lamp|bed|chair|bookshelf|table-lamp|bathtub)$/;

const SPACECRAFT = /rocket|saucer|satellite/;

/** Where certain things are looked for. */
const HOMES: readonly (readonly [RegExp, readonly [SettingId, ...SettingId[]]])[] = [
  [/^(megaphone|graduation-cap|calendar|studio-microphone)$/, ['geometric', 'podium', 'gradient']],
  [/^luggage$/, ['beach', 'podium', 'city']],
  [
    /^(soccer-ball|basketball|american-football|rugby-football|cricket-game)$/,
    ['meadow', 'geometric'],
  ],
  [/^(briefcase|chart-increasing)$/, ['geometric', 'gradient', 'podium']],
  [/^vinyl-record$/, ['geometric', 'podium']],
  [/^birthday-cake$/, ['podium', 'festival']],
  [/^bouquet$/, ['gradient', 'geometric']],
  [/^lighthouse$/, ['beach']],
  [/^bridge$/, ['lake']],
  [/^(windmill|wind-turbine|barn|fence|tractor)$/, ['meadow']],
  [/^log-cabin$/, ['mountains', 'forest', 'lake']],
  [/^(tent|camping)$/, ['mountains', 'lake', 'forest']],
  [/^igloo$/, ['mountains']],
  [/^(shop|eiffel-tower|tokyo-tower)$/, ['city']],
  [/^(houses|cottages)$/, ['village', 'meadow']],
  [/^bench$/, ['meadow', 'lake', 'forest']],
  [/^taj-mahal$/, ['lake', 'meadow']],
  [/^street-lamp$/, ['city', 'village']],
  [/^camper-van$/, ['beach', 'mountains', 'desert']],
  [/^surfboard$/, ['beach']],
  [/in-lotus-position$/, ['beach', 'meadow', 'lake']],
  [/^(yoga-mat|candle-row|flower-vase|monstera)$/, ['room']],
  [/^(clay-diya|tabla|color-powder|gift-stack|beer-mug|clinking-beer-mugs)$/, ['festival']],
  [/^(coffee-mug|kulhad|takeaway-cup)$/, ['podium', 'room', 'podium']],
  [/^(perfume-bottle|snow-globe|dumbbell|paper-bag|lotion-bottle|soap)$/, ['podium']],
  [/^(sushi|fork-and-knife-with-plate|cooking|optical-disk|world-map)$/, ['tabletop']],
];

function homeOf(group: string, name: string, random: Random): SettingId {
  if (/astronaut|alien/.test(name)) return 'space';
  for (const [home, settings] of HOMES) if (home.test(name)) return random.pick(settings);
  if (/camel|cactus/.test(name)) return 'desert';
  if (/ghost|jack-o|skull|bat$|spider/.test(name)) return random.pick(['forest', 'mountains']);
  if (/penguin|polar-bear|^ice$|snowman|seal/.test(name)) return 'mountains';
  if (/crab|shell|umbrella|turtle/.test(name)) return 'beach';
  if (/diya|santa|christmas|confetti|party/.test(name)) return 'festival';
  if (group.startsWith('animals')) return random.pick(['meadow', 'mountains', 'forest', 'meadow']);
  if (group.startsWith('food')) return random.pick(['podium', 'tabletop', 'room', 'podium']);
  if (group.startsWith('travel')) return random.pick(['city', 'mountains', 'desert', 'city']);
  if (group.startsWith('places')) return random.pick(['mountains', 'meadow', 'lake']);
  if (group.startsWith('people')) return random.pick(['city', 'meadow', 'mountains']);
  if (/couch|bed|chair|lamp|television|desktop|laptop|book|clock|window|door/.test(name))
    return 'room';
  return random.pick(['podium', 'podium', 'room', 'tabletop']);
}

function settingOfMood(scene: Scene, random: Random): SettingId {
  if (scene.weather === 'snow' || scene.weather === 'fog')
    return random.pick(['mountains', 'forest']);
  if (scene.weather === 'rain' || scene.weather === 'storm') return random.pick(['street', 'sky']);
  if (scene.season) return random.pick(['mountains', 'forest', 'meadow']);
  if (scene.time) return random.pick(['mountains', 'lake', 'sky']);
  if (scene.mood === 'festive') return 'festival';
  return random.pick(['gradient', 'geometric', 'gradient']);
}
