import type { SceneryWords } from '../words.ts';

export const scenery: SceneryWords = {
  settings: {
    mountains: `
      mountain, snow capped mountain, snow capped peak, snow covered mountain, mountain range,
      alps, himalaya, himalayas, peak, summit, hill, hills, valley, cliff, canyon, alpine`,
    forest: 'forest, woods, woodland, jungle, rainforest, pine forest, grove, taiga',
    meadow: `
      meadow, flower meadow, wildflower meadow, grass, grassland, prairie, savanna, savannah, park,
      pasture, countryside, flower field, lawn`,
    desert: 'desert, dunes, dune, sahara, oasis, badlands',
    lake: 'lake, pond, swimming pool, pool, backwaters, river, lakeside, riverside, lagoon, stream, fjord, waterfall',
    beach: `
      beach, bali, goa, hawaii, maldives, caribbean, sea, ocean, coast, shore, seaside, seashore, island, tropical island, harbor,
      harbour, bay, seascape, waves, sandy beach`,
    underwater: `
      underwater, under water, under the sea, under the ocean, deep sea, deep ocean, coral reef,
      reef, seabed, ocean floor`,
    city: `
      city, skyline, cityscape, downtown, town, metropolis, skyscrapers, rooftops, urban,
      new york, london, paris, berlin, mumbai, delhi, tokyo`,
    village:
      'village, village houses, small town, hamlet, countryside village, small village, old town',
    street: `
      street, alley, road, sidewalk, avenue, crosswalk, market street, night market, bazaar`,
    room: `
      room, living room, bedroom, kitchen, office, study, indoors, interior, cafe interior, in a cafe, in the cafe, in a café,
      in a coffee shop, in a restaurant, in a bakery,
      library, workspace, studio apartment, classroom, windowsill`,
    podium: `
      podium, product podium, pedestal, plinth, product shot, product photo, product display,
      product mockup, showcase, display stand`,
    tabletop: `
      flat lay, flatlay, flat-lay, table from above, tabletop, knolling, table top, picnic blanket`,
    sky: 'in the sky, above the clouds, in the clouds, cloudscape, skyscape',
    space: `
      space, outer space, galaxy, cosmos, universe, nebula, milky way, orbit, starfield, planets,
      moon surface`,
    festival: `
      festival, fireworks, festival of lights, carnival, fairground, fair, lanterns festival,
      celebration, string lights, fairy lights`,
    gradient: `
      liquid shapes, gradient, abstract, abstract background,
      gradient background, blurred background, mesh gradient, aurora gradient`,
    geometric: `
      geometric, bauhaus, swiss, swiss poster, swiss design, international style,
      geometric poster, constructivist, geometric shapes, de stijl, suprematist, memphis`,
    pattern: `
      pattern, seamless pattern, seamless, repeating pattern, tile, tileable, wallpaper pattern,
      wrapping paper, textile, fabric print, mandala pattern`,
  },
  variants: {
    bamboo: 'bamboo forest, bamboo grove, bamboo jungle, bamboo',
    garden: 'garden, flower garden, backyard, front yard, garden fence',
    field:
      'field, fields, farmland, rice field, rice terraces, rice terrace, rice paddies, paddy field, vineyard, wheat field, crops',
    orchard: 'orchard, apple orchard',
    farm: "farm, ranch, farmyard, barnyard, farmers market, farmer's market",
    hearth: 'fireplace, fireside, hearth, by the fire',
    waves: 'abstract waves, wavy lines, flowing waves, wave pattern',
    shapes: `
      geometric pattern, geometric patterns, seamless geometric pattern, pattern of shapes,
      bauhaus pattern, geometric tiles, memphis pattern`,
  },
  settingHints: {
    mountains: 'landscape, scenery, nature, wilderness, outdoors, horizon',
    sky: 'sky, heaven, air',
    festival: 'lights',
    gradient: 'background, backdrop, texture, shapes, blobs',
    geometric: 'circles, triangles, squares, cubes, lines, stripes, grid',
    city: 'buildings',
    forest: 'autumn trees, trees in the background',
    beach: 'water, sand, on sand',
    podium: 'product, studio',
    tabletop: 'wooden board, cutting board, chopping board, wooden crates, marble',
  },
  times: {
    dawn: 'dawn, sunrise, daybreak, early morning, morning, first light, morning light',
    day: 'day, daytime, daylight, noon, midday, afternoon, in the daytime',
    sunset: `
      sunset, golden hour, evening sun, setting sun, sundown, evening light, golden light`,
    dusk: 'dusk, twilight, blue hour, evening, nightfall, gloaming',
    night: `
      northern lights, aurora, aurora borealis, polar lights, night, at night, midnight, nighttime, starry, starry sky, starry night, starlight,
      moonlight, moonlit, moon, full moon, under the stars, stars, nocturnal, night sky,
      milky way sky`,
  },
  seasons: {
    spring: 'spring, springtime, cherry blossom season, vernal',
    summer: 'summer, summertime, summery, midsummer',
    autumn: `
      autumn, fall, autumnal, autumn leaves, fall leaves, fall colors, fall colours,
      indian summer, autumn colors`,
    winter: `
      winter, wintertime, wintry, winter wonderland, icy, frozen, frosty, arctic, polar,
      ice, iceberg, pack ice, glacier`,
  },
  weathers: {
    clear: `
      clear, clear sky, sunny, sunshine, sun, sunlight, sunlit, sun rays, sunbeams, blue sky,
      cloudless, fair weather`,
    cloudy: 'cloudy, overcast, clouds, cloud, grey sky, gray sky',
    rain: `
      rain, rainy, raining, drizzle, wet, downpour, shower, showers, monsoon, puddles, raindrops`,
    snow: `
      snow, snowy, snowing, snowfall, snow-covered, snow covered, snowstorm, blizzard,
      falling snow, snow flurries, in the snow`,
    fog: 'fog, foggy, mist, misty, haze, hazy, foggy morning',
    storm: 'storm, stormy, thunderstorm, lightning, thunder, tempest, lightning strike',
  },
  themes: {
    christmas: 'christmas, xmas, advent, christmas eve',
    'new-year': "new year, new years, new year's eve, new years eve, silvester",
    diwali:
      'diwali, deepavali, deepawali, dipawali, ganesh chaturthi, navratri, durga puja, dussehra, puja',
    holi: 'holi',
    eid: 'eid, ramadan, eid mubarak',
    easter: 'easter',
    halloween: 'halloween',
    valentine: 'valentine, valentines, valentines day, valentine day',
    birthday: "birthday, birthday party, happy birthday, kids birthday, children's birthday",
    wedding: 'wedding, marriage',
    'india-day': 'indian independence day, india republic day, republic day',
    oktoberfest: 'oktoberfest, beer festival',
    'black-friday': 'black friday, cyber monday',
    party: 'party',
    cyberpunk: 'cyberpunk, futuristic city, blade runner, futuristic',
  },
};
