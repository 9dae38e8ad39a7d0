/**
 * Makes up pictures as a studio of some years has them: prompts of a few words to a hundred, most of
 * them in sets of four, in three languages, with names that occur once and words that all share.
 * The same numbers always give the same pictures.
 */

const SUBJECTS =
  'fox,cat,dog,woman,man,child,astronaut,lighthouse,castle,robot,dragon,whale,owl,horse,sailboat,train,house,tree,mountain,coffee cup,sneaker,perfume bottle,cake,burger,guitar,camera,bicycle,car,balloon,garden,bridge,village,street market,bookshop,violinist,dancer,chef,surfer,tiger,elephant,peacock,butterfly,bee,rose,sunflower,lotus,mushroom,waterfall,volcano,island'.split(
    ',',
  );
const PLACES =
  'in a snowy forest,on a beach at sunset,in the desert,in a neon city at night,on a mountain lake,in a cozy room,under water,in space,in a meadow of wildflowers,on a rainy street,in an old library,at a festival,above the clouds,in a greenhouse,on a marble podium,on a wooden table'.split(
    ',',
  );
const MANNERS =
  'watercolor,oil painting,studio photo,35mm film,isometric,flat vector,risograph,gouache,paper cut,low poly,charcoal sketch,anime,art deco poster,baroque,minimalist,bauhaus,cinematic still,macro photo,double exposure,ukiyo-e,pixel art,claymation,stained glass,woodcut'.split(
    ',',
  );
const TOUCHES =
  'soft light,golden hour,dramatic shadows,pastel colors,high contrast,shallow depth of field,volumetric fog,bokeh,rim light,muted palette,vivid colors,intricate details,symmetrical composition,negative space on the left,wide angle,from above,close-up,highly detailed,8k,sharp focus,award winning,trending,masterpiece,best quality'.split(
    ',',
  );
const GERMAN =
  'ein Fuchs im verschneiten Wald,zwei Katzen auf dem Dach,eine Straße im Regen,gemütliches Café am Abend,Sonnenaufgang über den Bergen,Blumenwiese im Frühling,ein alter Leuchtturm an der Küste,Weihnachtsmarkt bei Nacht'.split(
    ',',
  );
const HINDI =
  'पहाड़ों में सूर्यास्त,दिवाली के दीये,बारिश में चाय की दुकान,हिमालय पर सूर्योदय,मोर और कमल,जयपुर का हवा महल'.split(
    ',',
  );
const NEGATIVES =
  'blurry,low quality,watermark,text,extra fingers,deformed,jpeg artifacts,cropped,out of frame,ugly,duplicate,noise'.split(
    ',',
  );
const TAGS =
  'summer,winter,client Meyer,client Sharma,launch,story,banner,draft,final,print,product,people,nature,food,spring campaign,diwali'.split(
    ',',
  );
const MODELS = [
  ['sketch', 'sketch'],
  ['openai', 'gpt-image-1'],
  ['openrouter', 'google/gemini-2.5-flash-image'],
  ['horde', 'AlbedoBase XL (SDXL)'],
  ['horde', 'Flux.1-Schnell fp8 (Compact)'],
  ['sdapi', 'dreamshaper_8'],
  ['comfy', 'flux1-dev'],
];
const SIZES = [
  [1024, 1024],
  [1024, 1280],
  [864, 1536],
  [1536, 864],
  [1528, 800],
  [1536, 512],
  [768, 512],
  [832, 1216],
];
const SYLLABLES =
  'ka,ro,mi,ta,lu,ben,sha,dor,vel,nin,os,har,pri,ya,zen,gol,fer,ash,tor,lin,mar,qui,bo,sel,dra,wyn'.split(
    ',',
  );

/** Shared by four pictures in a row. */
const SET = 4;
/** From the first picture to the last. */
const SPAN_MS = 4 * 365 * 24 * 3600_000;
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The record of one of `count` pictures, the last of which was made at `endMs`.
 * @param {number} index
 * @param {number} count
 * @param {number} endMs
 */
export function samplePicture(index, count, endMs) {
  const chance = chances(index + 1);
  const ofSet = chances(1_000_003 + Math.floor(index / SET));
  const atMs = Math.floor(endMs - SPAN_MS + (SPAN_MS * (index + 1)) / count);
  const [backend = '', model = ''] = pick(MODELS, ofSet);
  const [width = 0, height = 0] = pick(SIZES, ofSet);
  const prompt = promptOf(ofSet);
  const isCharged = backend === 'openai' || backend === 'openrouter';
  return {
    version: 2,
    id: idOf(atMs, index % 1024, chance),
    batch: `set ${Math.floor(index / SET)}`,
    recipe: {
      version: 1,
      prompt,
      negative: ofSet() < 0.3 ? some(NEGATIVES, 3 + ofSet() * 8, ofSet).join(', ') : '',
      style: backend === 'sketch' ? pick(MANNERS, ofSet) : null,
      size: { width, height },
      seed: Math.floor(chance() * 2 ** 32),
      backend,
      model,
    },
    width,
    height,
    sizeBytes: 200_000 + Math.floor(chance() * 2_000_000),
    mediaType: 'image/png',
    hash: null,
    demotedAtMs: null,
    placeholder: placeholderOf(chance),
    parents: [],
    origin: { kind: 'made' },
    createdAtMs: atMs + 5000,
    durationMs: 5000,
    notices:
      backend === 'openai' ? [{ kind: 'prompt-rewritten', text: rewritten(prompt, ofSet) }] : [],
    connection: backend,
    ...(isCharged && { cost: { unit: 'usd', amount: Math.ceil(chance() * 17) / 100 } }),
    favorite: chance() < 0.05,
    rating: chance() < 0.2 ? 1 + Math.floor(chance() * 5) : 0,
    tags: chance() < 0.3 ? some(TAGS, 1 + chance() * 3, chance).toSorted() : [],
    notes: chance() < 0.02 ? `for ${pick(TAGS, chance)}, ${nameOf(chance)}` : '',
    collections: [],
    label: null,
    deletedAtMs: null,
  };
}

/** @param {() => number} chance */
function promptOf(chance) {
  const language = chance();
  if (language < 0.1) return `${pick(GERMAN, chance)}, ${pick(MANNERS, chance)}`;
  if (language < 0.2) return `${pick(HINDI, chance)}, ${pick(MANNERS, chance)}`;
  const touches = some(TOUCHES, chance() < 0.5 ? 3 : 4 + chance() * 14, chance);
  const parts = [
    `${chance() < 0.5 ? 'a' : 'the'} ${pick(SUBJECTS, chance)} ${pick(PLACES, chance)}`,
    ...(chance() < 0.4 ? [`by ${nameOf(chance)} ${nameOf(chance)}`] : []),
    pick(MANNERS, chance),
    ...touches,
  ];
  return parts.join(', ');
}

/** @param {string} prompt @param {() => number} chance */
function rewritten(prompt, chance) {
  const touches = some(TOUCHES, 10, chance).join(' and ');
  return `An image that shows ${prompt}. The scene is set with care, with ${touches}, so that the viewer feels as if standing there, while ${pick(SUBJECTS, chance)} and ${pick(SUBJECTS, chance)} can be seen far behind.`;
}

/** Some twenty thousand names, few of them often. @param {() => number} chance */
function nameOf(chance) {
  const number = Math.floor(20_000 * chance() ** 3);
  const of = chances(7 * number + 3);
  const syllables = Array.from({ length: 2 + (number % 3) }, () => pick(SYLLABLES, of));
  return syllables.join('');
}

/** Random bytes in the form of a ThumbHash. @param {() => number} chance */
function placeholderOf(chance) {
  const bytes = Uint8Array.from({ length: 24 }, () => Math.floor(chance() * 256));
  bytes[2] = (bytes[2] ?? 0) & 0x7f;
  return btoa(String.fromCharCode(...bytes));
}

/** @param {number} atMs @param {number} sequence @param {() => number} chance */
function idOf(atMs, sequence, chance) {
  let id = '';
  for (let rest = atMs; id.length < 10; rest = Math.floor(rest / 32)) id = BASE32[rest % 32] + id;
  id += `${BASE32[sequence >> 5]}${BASE32[sequence & 31]}`;
  while (id.length < 20) id += BASE32[Math.floor(chance() * 32)];
  return id;
}

/**
 * @template T
 * @param {readonly T[]} from
 * @param {() => number} chance
 * @returns {T}
 */
function pick(from, chance) {
  return /** @type {T} */ (from.at(Math.floor(chance() * from.length)));
}

/** @param {readonly string[]} from @param {number} count @param {() => number} chance */
function some(from, count, chance) {
  return [...new Set(Array.from({ length: count }, () => pick(from, chance)))];
}

/** Numbers from 0 to 1 that look like chance (mulberry32). @param {number} seed */
function chances(seed) {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
