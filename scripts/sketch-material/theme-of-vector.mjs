/** Groups and subgroups of emojibase-data/meta/groups.json. */
/** @type {Map<number, string>} */
const THEME_OF_SUBGROUP = new Map(
  Object.entries({
    faces: [0, 1, 2, 4, 5, 7, 8, 9, 10, 11],
    hearts: [14, 15],
    people: [23, 24, 25, 26, 27, 28, 29, 30, 31],
    hands: [16, 17, 18, 19, 20, 21, 22],
    animals: [34, 35, 36, 37, 38, 39],
    plants: [40, 41],
    food: [42, 43, 44, 45, 46, 47, 48],
    places: [49, 50, 51, 52, 53, 57],
    travel: [54, 55, 56],
    sky: [59],
    play: [60, 61, 62, 63, 64],
    wear: [65],
    things: [58, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82],
  }).flatMap(([theme, subgroups]) =>
    subgroups.map((subgroup) => /** @type {const} */ ([subgroup, theme])),
  ),
);

/** Whole scenes in a square: Sketch paints those itself. Or nothing without its strokes. */
const UNDRAWABLE = new Set([
  'cityscape',
  'cityscape-at-dusk',
  'sunrise',
  'sunrise-over-mountains',
  'sunset',
  'night-with-stars',
  'bridge-at-night',
  'foggy',
  'fog',
  'national-park',
  'milky-way',
  'moon-viewing-ceremony',
  'map-of-japan',
  'desert',
  'wing',
  'no-bicycles',
  'hot-springs',
  'middle-finger',
  'pile-of-poo',
  'cigarette',
  'bust-in-silhouette',
  'busts-in-silhouette',
  'anger-symbol',
  'dizzy',
  'hole',
  'zzz',
  'sweat-droplets',
  'stop-sign',
  'construction',
]);

/** Signs that are things as well. */
const SIGNS = new Map(
  [
    'yin-yang',
    'om',
    'peace-symbol',
    'infinity',
    'musical-note',
    'musical-notes',
    'sparkle',
    'check-mark-button',
    'recycling-symbol',
    'chequered-flag',
    'triangular-flag',
    'rainbow-flag',
    'pirate-flag',
    'trident-emblem',
    'wheel-of-dharma',
    'atom-symbol',
    'star-of-david',
    'latin-cross',
    'star-and-crescent',
    'menorah',
    'fleur-de-lis',
    'khanda',
  ].map((name) => [name, 'signs']),
);

/**
 * Which shard a vector belongs to; null when nobody would ask for it in a picture.
 * @param {string} name
 * @param {{ group?: number, subgroup?: number }} emoji
 * @returns {string | null}
 */
export function themeOfVector(name, emoji) {
  const sign = SIGNS.get(name);
  if (sign !== undefined) return sign;
  if (UNDRAWABLE.has(name)) return null;
  if (
    /-oclock$|-thirty$|facing-right$|button$|-bubble$|speaker-|gesturing|wheelchair-fac/.test(name)
  )
    return null;
  // Of the three forms that each person has, the neutral one gives way to woman and man.
  if (
    /^person-(?!standing|walking|running|swimming|surfing|biking|climbing|in-lotus|taking|in-bed|with-crown|rowing|juggling|bouncing|dancing)/.test(
      name,
    )
  )
    return null;
  if (
    /frowning|facepalming|shrugging|pouting|tipping-hand|raising-hand|deaf|getting|bowing|feeding|white-cane|motorized|kneeling|pregnant/.test(
      name,
    ) &&
    /man/.test(name)
  )
    return null;
  return (emoji.subgroup !== undefined && THEME_OF_SUBGROUP.get(emoji.subgroup)) || null;
}
