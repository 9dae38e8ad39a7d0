import type { LookWords } from '../words.ts';

export const look: LookWords = {
  colors: {
    '#d7263d': 'rot, scharlachrot, rubinrot, feuerrot, knallrot',
    '#a4161a': 'weinrot, bordeaux, bordeauxrot, karminrot',
    '#e2725b': 'terrakotta, rostrot, ziegelrot, rostfarben',
    '#ff7f6b': 'korallenrot, lachs, lachsfarben, apricot',
    '#f28c28': 'orange, bernstein, orangefarben',
    '#f6c445': 'gelb, senfgelb, sonnengelb, safran, zitronengelb',
    '#d4a017': 'gold, golden, messing, goldgelb',
    '#2f9e58': 'grün, smaragdgrün, smaragd, grasgrün',
    '#a7d8c0': 'mint, mintgrün',
    '#7d8c47': 'olivgrün, oliv, khaki, moosgrün',
    '#9caf88': 'salbei, salbeigrün',
    '#1f9aa8': 'türkis, petrol, cyan, blaugrün',
    '#2f6fd6': 'blau, königsblau, kobaltblau, azurblau',
    '#8ec5ee': 'himmelblau, babyblau, eisblau',
    '#1b2a52': 'marineblau, indigo, nachtblau, dunkelblau',
    '#8a4fbf': 'lila, violett, purpur',
    '#c3a6e0': 'flieder, lavendelfarben, fliederfarben',
    '#d43f8d': 'magenta, pink, fuchsia',
    '#f48fb1': 'rosa, rosé, zartrosa, altrosa, rosarot',
    '#8b5a3c': 'braun, bronze, kupfer, schokoladenbraun, karamell',
    '#e6d3b3': 'beige, creme, cremefarben, elfenbein, sandfarben, cremeweiß',
    '#8d9099': 'grau, silber, silbern, anthrazitgrau, silbergrau',
    '#1c1c22': 'schwarz, anthrazit, pechschwarz, tiefschwarz',
    '#ffffff': 'weiß, schneeweiß, reinweiß',
  },
  shades: {
    lighter: 'hell, blass, zart, licht',
    darker: 'dunkel, tief',
    stronger: 'leuchtend, kräftig, knallig, satt, grell, intensiv, strahlend',
  },
  tones: {
    pastel: 'pastell, pastellfarben, pastellig, pastelltöne, pastellton, zarte farben',
    vivid: `
      bunt, farbenfroh, farbig, farbenprächtig, kunterbunt, leuchtende farben, kräftige farben,
      regenbogenfarben, knallbunt`,
    muted: `
      gedämpft, gedeckt, gedeckte farben, entsättigt, verwaschen, erdig, erdtöne, erdfarben,
      erdige töne, gedämpfte farben`,
    dark: 'düster, finster, schattig, dunkelheit',
    light: 'luftig, weißer hintergrund',
    warm: 'warm, warme farben, warmes licht, kerzenlicht, warme töne, kerzenschein',
    cool: 'kalt, kühl, kühle farben, kalte farben, kühle töne',
    mono: `
      schwarzweiß, schwarz-weiß, schwarz weiß, monochrom, einfarbig, graustufen, sepia,
      schwarz und weiß`,
  },
  styles: {
    flat: `
      flach, flat design, minimalistisch, vektor, vektorgrafik, vektorillustration, minimal,
      schlicht, reduziert, flacher stil`,
    'paper-cut': `
      scherenschnitt, papierschnitt, papierkunst, papercut, papier, collage, origami, aus papier,
      paper cut`,
    gouache: `
      gouache, ölgemälde, ölfarbe, gemalt, acryl, impressionistisch, bilderbuch, kinderbuch,
      ölbild, kinderbuchillustration`,
    watercolor: `
      aquarell, wasserfarbe, wasserfarben, aquarelliert, aquarellstil, aquarellfarben,
      tusche laviert`,
    risograph: 'risographie, riso, siebdruck, risodruck, zweifarbdruck',
    halftone: 'comic, pop art, raster, comicstil, popart, rasterdruck, cartoon, manga',
    ink: `
      tusche, tinte, strichzeichnung, linienzeichnung, skizze, bleistift, zeichnung,
      federzeichnung, bleistiftzeichnung, tuschezeichnung, kohlezeichnung, gekritzel,
      handgezeichnet, radierung, kreide`,
    woodcut: 'holzschnitt, linolschnitt, holzdruck, linoldruck, farbholzschnitt',
    pixel: `
      pixel, pixelkunst, pixelart, pixel art, pixelig, pixelgrafik, 8 bit, 8-bit, 16 bit`,
    neon: `
      neon, neonlicht, neonlichter, neonfarben, neonröhren, leuchtreklame, synthwave, neonreklame,
      neonschild`,
    'travel-poster': `
      reiseplakat, vintage, retro, nostalgieplakat, altes plakat, art deco, vintageplakat,
      retroplakat, jugendstil, reiseposter, fünfziger jahre, siebziger jahre`,
    facets: `
      low poly, isometrisch, facetten, polygone, facettiert, buntglas, kristallin, polygon`,
    film: `
      filmkorn, bokeh, analogfoto, analog, kinofilm, filmisch, körnig, polaroid, cineastisch,
      fotorealistisch, fotografie, unschärfe, tiefenschärfe`,
  },
  framings: {
    centred: 'zentriert, mittig, in der mitte, symmetrisch, symmetrie, im zentrum',
    thirds: 'drittelregel, goldener schnitt, außermittig, asymmetrisch',
    'close-up': `
      nahaufnahme, makro, großaufnahme, detailaufnahme, porträt, portrait, ganz nah, makroaufnahme`,
    'from-above': `
      von oben, vogelperspektive, draufsicht, luftbild, aus der luft, luftaufnahme,
      drohnenaufnahme, aufsicht, aus der vogelperspektive`,
  },
  moods: {
    calm: `
      ruhig, friedlich, still, gelassen, entspannt, meditativ, ruhe, stille, sanft, besinnlich,
      idyllisch, harmonisch`,
    joyful: `
      fröhlich, glücklich, heiter, lustig, süß, niedlich, verspielt, froh, freudig, munter,
      witzig, putzig, lachend, freude, fröhlichkeit, lebensfroh, frisch, lebendig`,
    dramatic: `
      dramatisch, episch, gewaltig, mächtig, majestätisch, wild, heldenhaft, monumental,
      bedrohlich, wütend, imposant, spannend`,
    romantic: `
      romantisch, verliebt, liebe, verträumt, traumhaft, nostalgisch, zärtlich, träumerisch,
      sehnsucht, liebevoll`,
    mysterious: `
      geheimnisvoll, mystisch, magisch, unheimlich, zauberhaft, verwunschen, rätselhaft, gruselig,
      surreal, märchenhaft, melancholisch, traurig, einsam, verzaubert, zauber, fantasy, spukhaft`,
    festive: 'festlich, feierlich, feiern, feier, feiernd',
    cozy: 'gemütlich, behaglich, kuschelig, heimelig, urig, rustikal, gemütlichkeit',
  },
};
