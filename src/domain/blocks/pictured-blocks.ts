import type { Block, Slot } from './block.ts';

/** What is seen: subjects and where they are. */
export const PICTURED_BLOCKS: readonly Block[] = [
  ...blocks('subject', [
    ['woman', 'portrait of a woman', 'Porträt einer Frau', 'एक महिला का चित्र'],
    ['family', 'a family', 'eine Familie', 'एक परिवार'],
    ['cat', 'a cat', 'eine Katze', 'एक बिल्ली'],
    ['fox', 'a fox', 'ein Fuchs', 'एक लोमड़ी'],
    ['elephant', 'an elephant', 'ein Elefant', 'एक हाथी'],
    ['bicycle', 'a bicycle', 'ein Fahrrad', 'एक साइकिल'],
    ['coffee', 'a cup of coffee', 'eine Tasse Kaffee', 'एक कप कॉफ़ी'],
    ['cake', 'a birthday cake', 'eine Geburtstagstorte', 'एक जन्मदिन का केक'],
    ['bottle', 'a perfume bottle', 'ein Parfümflakon', 'एक इत्र की शीशी'],
    ['sneaker', 'a sneaker', 'ein Turnschuh', 'एक जूता'],
    ['flowers', 'a bouquet of flowers', 'ein Blumenstrauß', 'फूलों का गुलदस्ता'],
    ['house', 'a house', 'ein Haus', 'एक घर'],
  ]),
  ...blocks('setting', [
    ['forest', 'in a forest', 'in einem Wald', 'जंगल में'],
    ['beach', 'on a beach', 'an einem Strand', 'समुद्र तट पर'],
    ['mountains', 'in the mountains', 'in den Bergen', 'पहाड़ों में'],
    ['meadow', 'in a flower meadow', 'auf einer Blumenwiese', 'फूलों के मैदान में'],
    ['city', 'in a city street', 'in einer Straße der Stadt', 'शहर की सड़क पर'],
    ['room', 'in a living room', 'in einem Wohnzimmer', 'बैठक में'],
    ['podium', 'on a product podium', 'auf einem Podest', 'एक मंच पर'],
    ['table', 'on a wooden table', 'auf einem Holztisch', 'लकड़ी की मेज़ पर'],
    ['plain-ground', 'plain background', 'einfarbiger Hintergrund', 'सादी पृष्ठभूमि'],
    ['desert', 'in the desert', 'in der Wüste', 'रेगिस्तान में'],
    ['underwater', 'under water', 'unter Wasser', 'पानी के नीचे'],
    ['space', 'in outer space', 'im Weltraum', 'अंतरिक्ष में'],
  ]),
];

type Row = readonly [id: string, en: string, de: string, hi: string];

function blocks(slot: Slot, rows: readonly Row[]): Block[] {
  return rows.map(([id, en, de, hi]) => ({
    id: `${slot}-${id}`,
    slot,
    words: { en, de, hi },
    style: null,
    isDrawn: false,
  }));
}
