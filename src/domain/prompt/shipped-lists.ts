import type { WordList } from './word-list.ts';

export interface ShippedList extends WordList {
  readonly language: string;
}

/** Lists that are there from the start, in each of our languages; one's own of the same name goes before. */
export const SHIPPED_LISTS: readonly ShippedList[] = [
  ...lists('en', {
    animals:
      'fox, owl, cat, dog, bear, rabbit, deer, horse, elephant, lion, tiger, penguin, whale, dolphin, turtle, butterfly',
    plants:
      'pine tree, palm tree, cactus, sunflower, rose, tulip, lotus, fern, bamboo, mushroom, cherry tree, ivy',
    places:
      'forest, beach, mountains, desert, lake, city street, village, meadow, harbor, market, library, train station',
    weather: 'sunshine, light rain, thunderstorm, snow, fog, wind, a rainbow, a clear night',
    'times-of-day': 'dawn, morning, noon, golden hour, sunset, dusk, night, midnight',
    seasons: 'spring, summer, autumn, winter, monsoon',
    colors:
      'red, orange, yellow, green, turquoise, blue, violet, pink, brown, black, white, gold, silver',
    materials: 'paper, wood, marble, glass, clay, felt, brass, linen, leather, ice',
    moods: 'calm, joyful, dramatic, mysterious, cozy, romantic, festive, melancholic',
    light:
      'soft window light, hard sunlight, backlight, candlelight, neon light, moonlight, studio light, light through leaves',
    cameras:
      'close-up, wide shot, from above, from below, portrait lens, macro, long exposure, aerial view',
    mediums:
      'watercolor, gouache, ink drawing, woodcut, risograph print, oil painting, pencil sketch, photograph, paper cut, pixel art',
  }),
  ...lists('de', {
    tiere:
      'Fuchs, Eule, Katze, Hund, Bär, Hase, Hirsch, Pferd, Elefant, Löwe, Tiger, Pinguin, Wal, Delfin, Schildkröte, Schmetterling',
    pflanzen:
      'Kiefer, Palme, Kaktus, Sonnenblume, Rose, Tulpe, Lotus, Farn, Bambus, Pilz, Kirschbaum, Efeu',
    orte: 'Wald, Strand, Berge, Wüste, See, Straße in der Stadt, Dorf, Wiese, Hafen, Markt, Bibliothek, Bahnhof',
    wetter: 'Sonnenschein, leichter Regen, Gewitter, Schnee, Nebel, Wind, Regenbogen, klare Nacht',
    tageszeiten:
      'Morgengrauen, Morgen, Mittag, goldene Stunde, Sonnenuntergang, Dämmerung, Nacht, Mitternacht',
    jahreszeiten: 'Frühling, Sommer, Herbst, Winter',
    farben:
      'Rot, Orange, Gelb, Grün, Türkis, Blau, Violett, Rosa, Braun, Schwarz, Weiß, Gold, Silber',
    materialien: 'Papier, Holz, Marmor, Glas, Ton, Filz, Messing, Leinen, Leder, Eis',
    stimmungen:
      'ruhig, fröhlich, dramatisch, geheimnisvoll, gemütlich, romantisch, festlich, wehmütig',
    licht:
      'weiches Fensterlicht, hartes Sonnenlicht, Gegenlicht, Kerzenlicht, Neonlicht, Mondlicht, Studiolicht',
    kameras:
      'Nahaufnahme, Totale, von oben, von unten, Porträt, Makro, Langzeitbelichtung, Luftbild',
    techniken:
      'Aquarell, Gouache, Tuschezeichnung, Holzschnitt, Risografie, Ölgemälde, Bleistiftskizze, Fotografie, Scherenschnitt, Pixelkunst',
  }),
  ...lists('hi', {
    जानवर: 'लोमड़ी, उल्लू, बिल्ली, कुत्ता, भालू, खरगोश, हिरण, घोड़ा, हाथी, शेर, बाघ, मोर, व्हेल, कछुआ, तितली',
    पौधे: 'नारियल का पेड़, कैक्टस, सूरजमुखी, गुलाब, कमल, बाँस, मशरूम, आम का पेड़, बरगद, गेंदा',
    जगहें: 'जंगल, समुद्र तट, पहाड़, रेगिस्तान, झील, शहर की सड़क, गाँव, मैदान, बाज़ार, रेलवे स्टेशन, मंदिर',
    मौसम: 'धूप, हल्की बारिश, तूफ़ान, बर्फ़, कोहरा, हवा, इंद्रधनुष',
    समय: 'भोर, सुबह, दोपहर, सूर्यास्त, शाम, रात, आधी रात',
    ऋतुएँ: 'वसंत, गर्मी, मानसून, शरद, सर्दी',
    रंग: 'लाल, नारंगी, पीला, हरा, फ़िरोज़ी, नीला, बैंगनी, गुलाबी, भूरा, काला, सफ़ेद, सुनहरा',
    भाव: 'शांत, आनंदमय, नाटकीय, रहस्यमय, आरामदायक, रोमांटिक, उत्सवी',
    रोशनी: 'खिड़की की कोमल रोशनी, तेज़ धूप, मोमबत्ती की रोशनी, नियॉन रोशनी, चाँदनी, दीयों की रोशनी',
    शैलियाँ: 'जलरंग, गौचे, स्याही चित्र, लकड़ी की छाप, तैलचित्र, पेंसिल रेखाचित्र, फ़ोटो, काग़ज़ की कटाई',
  }),
];

/** All of them, those in a language before the others. */
export function shippedListsFor(language: string): readonly ShippedList[] {
  const isIn = (list: ShippedList) => list.language === language;
  return [...SHIPPED_LISTS.filter(isIn), ...SHIPPED_LISTS.filter((list) => !isIn(list))];
}

function lists(language: string, named: Readonly<Record<string, string>>): ShippedList[] {
  return Object.entries(named).map(([name, lines]) => ({
    language,
    name,
    lines: lines.split(', '),
  }));
}
