import { type Block, type BlockLanguage, type Slot, SLOTS } from './block.ts';
import { readBlocks } from './read-blocks.ts';
import { blockById, blocksOf } from './shipped-blocks.ts';
import { withBlock } from './with-block.ts';

/** The slots of a prompt that nothing is said for. */
export function emptySlots(prompt: string): readonly Slot[] {
  const said = new Set(readBlocks(prompt).map(({ slot }) => slot));
  return SLOTS.filter((slot) => !said.has(slot));
}

/**
 * The prompt with a fitting phrase for every slot that is empty, by rules and a seed: the same
 * prompt, language and seed give the same text. What stands there is left as it is.
 */
export function fillMissing(prompt: string, language: BlockLanguage, seed: number): string {
  let filled = prompt;
  for (const [index, slot] of SLOTS.entries()) {
    // Each phrase decides on the next ones: a painting takes a brush and no lens.
    if (!emptySlots(filled).includes(slot)) continue;
    const fitting = fittingBlocks(filled, slot);
    const block = fitting[draw(seed, index, fitting.length)];
    if (block) filled = withBlock(filled, block, language);
  }
  return filled;
}

function fittingBlocks(prompt: string, slot: Slot): readonly Block[] {
  const kind = kindOf(prompt);
  const byRule = (RULES[kind][slot] ?? [])
    .map((id) => blockById(`${slot}-${id}`))
    .filter((block) => block !== null);
  const fitting = byRule.length > 0 ? byRule : blocksOf(slot);
  const isDrawn = readsDrawn(prompt);
  const agreeing =
    slot === 'camera'
      ? fitting.filter((block) => block.isDrawn === isDrawn)
      : slot === 'style' && readsPhotographed(prompt)
        ? fitting.filter((block) => !block.isDrawn)
        : fitting;
  if (agreeing.length > 0) return agreeing;
  return blocksOf(slot).filter((block) => slot !== 'camera' || block.isDrawn === isDrawn);
}

/** What a prompt is of, as far as rules know. */
type Kind = 'person' | 'food' | 'product' | 'animal' | 'place' | 'other';

const KIND_SIGNS: Readonly<Record<Exclude<Kind, 'other'>, RegExp>> = {
  person: words(
    'portrait|woman|women|man|men|girl|boy|child|children|family|people|person|couple|dancer|chef|bride',
    'Porträt|Frau|Frauen|Mann|Männer|Mädchen|Junge|Kind|Kinder|Familie|Menschen|Paar|Braut',
    'महिला|औरत|आदमी|लड़की|लड़का|बच्चा|बच्चे|परिवार|लोग|दुल्हन',
  ),
  food: words(
    'coffee|tea|cake|bread|pizza|burger|soup|salad|fruit|fruits|curry|food|dish|breakfast|dessert|cocktail|chocolate|noodles|rice',
    'Kaffee|Tee|Kuchen|Torte|Geburtstagstorte|Brot|Pizza|Suppe|Salat|Obst|Essen|Gericht|Frühstück|Dessert|Schokolade',
    'कॉफ़ी|चाय|केक|रोटी|पिज़्ज़ा|सूप|फल|खाना|भोजन|नाश्ता|मिठाई|चावल',
  ),
  product: words(
    'product|bottle|perfume|sneakers?|shoes?|watch|phone|bag|packaging|cosmetics|cream|lamp|chair|jar|mug|headphones',
    'Produkt|Flasche|Parfüm|Parfümflakon|Turnschuhe?|Schuhe?|Uhr|Handy|Tasche|Verpackung|Creme|Lampe|Stuhl|Kopfhörer',
    'उत्पाद|बोतल|शीशी|इत्र|जूता|जूते|घड़ी|फ़ोन|थैला|लैंप|कुर्सी',
  ),
  animal: words(
    'cat|cats|dog|dogs|fox|bird|birds|horse|elephant|lion|tiger|bear|rabbit|owl|fish|deer|animals?',
    'Katze|Katzen|Hund|Hunde|Fuchs|Vogel|Vögel|Pferd|Elefant|Löwe|Tiger|Bär|Hase|Eule|Fisch|Hirsch|Tiere?',
    'बिल्ली|कुत्ता|लोमड़ी|पक्षी|घोड़ा|हाथी|शेर|बाघ|भालू|ख़रगोश|उल्लू|मछली|हिरण',
  ),
  place: words(
    'landscape|mountains?|lake|beach|sea|ocean|forest|city|skyline|street|house|village|desert|castle|temple|bridge|island|valley',
    'Landschaft|Berge?n?|See|Strand|Meer|Wald|Stadt|Straße|Haus|Dorf|Wüste|Schloss|Tempel|Brücke|Insel|Tal',
    'पहाड़|झील|समुद्र|जंगल|शहर|सड़क|घर|गाँव|रेगिस्तान|मंदिर|पुल|द्वीप|घाटी',
  ),
};

function kindOf(prompt: string): Kind {
  const kinds = Object.entries(KIND_SIGNS) as [Exclude<Kind, 'other'>, RegExp][];
  return kinds.find(([, signs]) => signs.test(prompt))?.[0] ?? 'other';
}

/** Ids without their slot; a slot that is not named takes any block. */
const RULES: Readonly<Record<Kind, Partial<Readonly<Record<Slot, readonly string[]>>>>> = {
  person: {
    setting: ['meadow', 'city', 'room', 'plain-ground', 'beach'],
    style: ['photo', 'film-still', 'gouache', 'watercolor'],
    light: ['soft', 'window', 'golden', 'backlight'],
    camera: ['lens-85', 'lens-35', 'bokeh', 'analog', 'brush', 'paper-texture'],
    mood: ['calm', 'joyful', 'dreamy'],
    palette: ['warm', 'muted', 'pastel', 'mono'],
    composition: ['close-up', 'thirds', 'centred'],
  },
  food: {
    setting: ['table', 'room'],
    style: ['photo', 'watercolor', 'flat'],
    light: ['window', 'soft', 'morning', 'candle'],
    camera: ['macro', 'bokeh', 'lens-35', 'paper-texture'],
    mood: ['cozy', 'joyful', 'festive'],
    palette: ['warm', 'vivid', 'green-beige'],
    composition: ['close-up', 'from-above', 'centred'],
  },
  product: {
    setting: ['podium', 'plain-ground', 'table'],
    style: ['photo', 'low-poly', 'flat'],
    light: ['studio', 'soft', 'neon'],
    camera: ['macro', 'lens-35', 'bokeh'],
    mood: ['calm', 'energetic'],
    palette: ['muted', 'pink-gold', 'pastel', 'teal-orange', 'green-beige'],
    composition: ['centred', 'space-left', 'space-top', 'close-up'],
  },
  animal: {
    setting: ['forest', 'meadow', 'mountains', 'plain-ground'],
    style: ['photo', 'watercolor', 'gouache', 'paper', 'linocut', 'flat'],
    light: ['golden', 'morning', 'soft', 'fog'],
    camera: ['lens-85', 'bokeh', 'wide', 'paper-texture', 'brush', 'pencil'],
    mood: ['calm', 'dreamy', 'joyful'],
    palette: ['warm', 'muted', 'pastel', 'green-beige'],
    composition: ['thirds', 'close-up', 'centred', 'low'],
  },
  place: {
    setting: ['mountains', 'beach', 'meadow', 'forest'],
    style: ['photo', 'film-still', 'watercolor', 'poster', 'gouache'],
    light: ['golden', 'morning', 'fog', 'backlight', 'night'],
    camera: ['wide', 'drone', 'lens-35', 'brush', 'riso', 'paper-texture'],
    mood: ['calm', 'dramatic', 'dreamy', 'mysterious'],
    palette: ['teal-orange', 'warm', 'cool', 'muted'],
    composition: ['thirds', 'from-above', 'space-top', 'symmetrical'],
  },
  other: {
    style: ['photo', 'flat', 'watercolor', 'gouache', 'paper', 'poster'],
    light: ['soft', 'golden', 'morning', 'studio'],
    composition: ['centred', 'thirds', 'space-left'],
  },
};

const DRAWN = words(
  'painting|illustration|drawing|sketch|watercolou?r|gouache|vector|comic|anime|manga|pixel art|line art|linocut|woodcut|paper cut|poster|low poly',
  'Gemälde|Illustration|Vektorillustration|Zeichnung|Tuschezeichnung|Comiczeichnung|Skizze|Aquarell|Gouachebild|Linolschnitt|Papierschnitt|Pixelkunst|Plakat|Reiseplakat',
  'जलरंग|गुआश|रेखाचित्र|कॉमिक|पोस्टर|पेपर कट|छपाई|वेक्टर चित्र|पेंटिंग',
);
const PHOTOGRAPHED = words(
  'photo(?:graph)?|lens|\\d{2,3} ?mm|bokeh|film grain|drone shot|depth of field',
  'Foto|Objektiv|Filmkorn|Drohnenaufnahme|Schärfentiefe',
  'फ़ोटो|लेंस|बोकेह',
);

function readsDrawn(prompt: string): boolean {
  return DRAWN.test(prompt);
}

function readsPhotographed(prompt: string): boolean {
  return PHOTOGRAPHED.test(prompt);
}

function words(...texts: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${texts.join('|')})(?![\\p{L}\\p{M}])`, 'iu');
}

/** A number below `count`, spread evenly by the finalizer of MurmurHash3. */
function draw(seed: number, index: number, count: number): number {
  let hash = (seed ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return count === 0 ? 0 : ((hash ^ (hash >>> 16)) >>> 0) % count;
}
