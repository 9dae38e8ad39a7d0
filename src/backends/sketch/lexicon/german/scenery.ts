import type { SceneryWords } from '../words.ts';

export const scenery: SceneryWords = {
  settings: {
    mountains: `
      berg, berge, gebirge, alpen, gipfel, hügel, tal, himalaya, schlucht, bergkette, voralpen,
      zugspitze`,
    forest: 'wald, wälder, dschungel, urwald, regenwald, hain, forst, lichtung',
    meadow: `
      wiese, gras, park, weide, savanne, steppe, alm, heide, rasen, prärie`,
    desert: 'wüste, düne, dünen, oase, sahara',
    lake: 'see, schwimmbad, freibad, pool, teich, fluss, weiher, ufer, seeufer, fjord, bach, wasserfall, bergsee',
    beach: `
      strand, meer, mallorca, malediven, karibik, bali, ozean, küste, insel, bucht, ostsee, nordsee, hafen, wellen, südsee`,
    underwater: `
      unterwasser, unter wasser, unter dem meer, tiefsee, korallenriff, riff, meeresgrund,
      unterwasserwelt`,
    city: `
      stadt, skyline, großstadt, metropole, innenstadt, dächer, wolkenkratzer,
      hochhäuser, berlin, hamburg, münchen, wien, paris`,
    village: 'dorf, dörfchen, bergdorf, kleinstadt, weiler, altstadt',
    street: 'straße, gasse, allee, gehweg, marktplatz, bürgersteig, markt, basar',
    room: `
      zimmer, raum, wohnzimmer, schlafzimmer, küche, büro, innenraum, bibliothek,
      arbeitszimmer, stube, fensterbank, klassenzimmer, kinderzimmer, im café, im
      restaurant, in der bäckerei`,
    podium: `
      podest, podium, produktfoto, sockel, produktbild, produktpodest, produktpräsentation, bühne`,
    tabletop: `
      flatlay, flat lay, tischplatte, picknickdecke,
      gedeckter tisch`,
    sky: 'am himmel, über den wolken, in den wolken, wolkenmeer, wolkenhimmel',
    space: `
      weltraum, weltall, galaxie, kosmos, universum, milchstraße, nebula, orbit, all, im all`,
    festival: `
      fest, feuerwerk, jahrmarkt, kirmes, volksfest, lichterfest, lichterkette, lichterketten,
      karneval, weihnachtsmarkt`,
    gradient: 'verlauf, farbverlauf, abstrakt, abstraktion, abstrakter hintergrund',
    geometric: `
      geometrisch, bauhaus, geometrie, schweizer plakat, konstruktivismus, geometrische formen,
      memphis`,
    pattern: `
      muster, nahtlos, nahtloses muster, kachel, kachelbar, geschenkpapier, tapetenmuster,
      stoffmuster`,
  },
  variants: {
    bamboo: 'bambuswald, bambus, bambushain',
    garden: 'garten, blumengarten, vorgarten, gartenzaun, schrebergarten',
    field: 'feld, acker, weinberg, kornfeld, weizenfeld, reisfeld',
    orchard: 'obstgarten, streuobstwiese, apfelgarten',
    farm: 'bauernhof, gehöft, hof',
    hearth: 'kamin, kaminfeuer, am kamin',
    waves: 'abstrakte wellen, wellenlinien, wellenmuster',
    shapes: 'geometrisches muster, geometrische muster, muster aus formen',
  },
  settingHints: {
    mountains: 'landschaft, natur, wildnis, horizont',
    sky: 'himmel, luft',
    gradient: 'hintergrund, textur, formen',
    geometric: 'kreise, dreiecke, quadrate, linien, streifen, raster',
    beach: 'wasser',
    podium: 'produkt',
    festival: 'lichter',
    city: 'gebäude',
  },
  times: {
    dawn: `
      morgen, morgendämmerung, sonnenaufgang, morgengrauen, frühmorgens, morgens, morgenrot,
      morgenlicht, am morgen, früher morgen`,
    day: 'tag, tagsüber, mittag, nachmittag, tageslicht, am tag, mittags',
    sunset: `
      sonnenuntergang, abendsonne, goldene stunde, abendrot, abendlicht, untergehende sonne,
      goldenes licht`,
    dusk: 'dämmerung, abenddämmerung, abend, abends, blaue stunde, zwielicht, am abend',
    night: `
      nordlicht, nordlichter, polarlicht, polarlichter, nacht, nachts, mitternacht, sternenhimmel, mondlicht, mondschein, mond, vollmond, sterne,
      nachthimmel, sternklar, unter sternen, in der nacht, bei nacht`,
  },
  seasons: {
    spring: 'frühling, frühjahr, frühlingshaft, lenz, mai, april',
    summer: 'sommer, sommerlich, hochsommer, juli, sommertag',
    autumn: 'herbst, herbstlich, herbstlaub, oktober, november, altweibersommer',
    winter: `
      winter, winterlich, eisig, gefroren, vereist, dezember, frostig, arktisch, winterwunderland,
      eis, frost, eisscholle, packeis, gletscher`,
  },
  weathers: {
    clear: `
      sonnig, klar, sonnenschein, sonne, sonnenstrahlen, wolkenlos, heiter, blauer himmel,
      klarer himmel, sonnenlicht`,
    cloudy: 'bewölkt, wolkig, wolke, wolken, bedeckt, trüb, grauer himmel',
    rain: `
      regen, regnerisch, regnen, regnet, regnend, nass, verregnet, schauer, pfützen, nieselregen,
      monsun`,
    snow: `
      schnee, verschneit, schneien, schneit, schneebedeckt, schneesturm, schneefall, tiefschnee,
      beschneit, schneeflocken, neuschnee`,
    fog: 'nebel, neblig, nebelig, dunst, dunstig, nebelschwaden, vernebelt',
    storm: 'sturm, stürmisch, gewitter, blitz, blitze, donner, unwetter, orkan',
  },
  themes: {
    christmas: 'weihnachten, weihnachtlich, advent, heiligabend, weihnacht, nikolaus',
    'new-year': 'silvester, neujahr',
    diwali: 'diwali',
    holi: 'holi',
    eid: 'ramadan, zuckerfest, opferfest',
    easter: 'ostern, österlich, oster',
    halloween: 'halloween',
    valentine: 'valentinstag, valentin',
    birthday: 'geburtstag, geburtstagsfeier, geburtstagsparty, kindergeburtstag',
    wedding: 'hochzeit',
    'india-day': 'indischer unabhängigkeitstag',
    oktoberfest: 'oktoberfest, wiesn, volksfest mit bier',
    'black-friday': 'black friday, cyber monday',
    party: 'party',
    cyberpunk: 'cyberpunk, futuristisch',
  },
};
