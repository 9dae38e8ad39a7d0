/** How a subject is in the world. */
export type Posture =
  /** On its feet, wheels or base. */
  | 'stands'
  /** Rooted: as standing, but never on a floor of tiles or in a row with people in front. */
  | 'grows'
  | 'flies'
  /** Under water. */
  | 'swims'
  /** On the water. */
  | 'sails'
  /** Falls or drifts without wings: hearts, notes, balloons. */
  | 'drifts'
  /** From above, by a thread. */
  | 'hangs'
  /** A head without a body. */
  | 'head'
  /** A sign without weight: hands, faces, symbols. */
  | 'sign'
  /** In the sky, far away. */
  | 'celestial';

export interface Bearing {
  readonly posture: Posture;
  /** Height beside a grown cat's 1, softened so that a house and a bee fit one picture. */
  readonly size: number;
  /** Which way it looks as drawn. */
  readonly faces: 'left' | 'right' | 'ahead';
}

const words = (list: string) => new Set(list.trim().split(/\s+/));

const HEADS = words(`monkey-face dog-face wolf fox raccoon cat-face lion tiger-face horse-face moose
  unicorn cow-face pig-face mouse-face hamster rabbit-face bear polar-bear koala panda frog
  dragon-face gorilla chicken red-panda`);
const FLIES = words(`bird dove eagle bat bee honeybee butterfly mosquito fly dragon phoenix-bird
  airplane small-airplane airplane-departure airplane-arrival helicopter parachute rocket flying-saucer
  satellite kite carp-streamer man-fairy woman-fairy fairy baby-angel lady-beetle
  man-superhero woman-superhero superhero hot-air-balloon`);
const SWIMS =
  words(`whale spouting-whale dolphin fish tropical-fish blowfish shark octopus jellyfish squid
  shrimp diving-mask man-merpeople woman-merpeople merpeople coral`);
const SAILS = words(`sailboat canoe speedboat passenger-ship ferry motor-boat ship duck swan
  person-rowing-boat man-rowing-boat woman-rowing-boat person-surfing man-surfing woman-surfing
  person-swimming man-swimming woman-swimming ring-buoy seal lotus ice water-wave`);
const DRIFTS =
  words(`balloon sparkles sparkle fireworks leaf-fluttering-in-wind fallen-leaf maple-leaf
  snowflake bubbles droplet musical-note musical-notes feather collision dashing-away speech-balloon
  thought-balloon rangoli money-with-wings paw-prints star glowing-star dizzy wind-face fire love-letter
  incoming-envelope cyclone cherry-blossom white-flower hibiscus`);
const HANGS =
  words(`marigold-garland red-paper-lantern wind-chime mirror-ball light-bulb spider bell tanabata-tree
  spider-web mountain-cableway aerial-tramway suspension-railway monkey sloth`);
const CELESTIAL = words(`sun sun-with-face full-moon crescent-moon new-moon full-moon-face
  new-moon-face first-quarter-moon last-quarter-moon first-quarter-moon-face last-quarter-moon-face
  waxing-crescent-moon waxing-gibbous-moon waning-gibbous-moon waning-crescent-moon ringed-planet
  shooting-star comet rainbow cloud sun-behind-cloud sun-behind-small-cloud sun-behind-large-cloud
  sun-behind-rain-cloud cloud-with-rain cloud-with-snow cloud-with-lightning
  cloud-with-lightning-and-rain tornado globe-showing-europe-africa globe-showing-americas
  globe-showing-asia-australia globe-with-meridians high-voltage milky-way`);
const LOOKS_RIGHT = words(`bird rocket person-rowing-boat goose pick guitar flamingo pick-up
  shooting-star comet airplane small-airplane spouting-whale turtle`);

const SIZES: readonly (readonly [size: number, names: Set<string>])[] = [
  [
    2.3,
    words(`mountain snow-capped-mountain volcano mount-fuji castle japanese-castle tokyo-tower
      statue-of-liberty ferris-wheel roller-coaster stadium factory passenger-ship ship cityscape
      sauropod lighthouse windmill wind-turbine eiffel-tower taj-mahal classical-building mosque hindu-temple church circus-tent rocket`),
  ],
  [
    1.95,
    words(`house house-with-garden houses derelict-house hut office-building post-office japanese-post-office
      hospital bank hotel love-hotel convenience-store school department-store wedding synagogue
      shinto-shrine kaaba log-cabin barn shop cottages bridge hot-air-balloon fountain carousel-horse t-rex elephant mammoth giraffe whale spouting-whale
      evergreen-tree deciduous-tree palm-tree christmas-tree desert-island locomotive ferry sailboat
      train passenger-train bullet-train bus double-decker oncoming-bus trolleybus fire-engine articulated-lorry`),
  ],
  [
    1.55,
    words(`tent camping horse camel two-hump-camel cow ox water-buffalo bison rhinoceros hippopotamus
      deer zebra llama kangaroo crocodile shark dolphin dragon bear polar-bear automobile taxi
      ambulance police-car delivery-truck pickup-truck tractor helicopter airplane airship tram
      sport-utility-vehicle racing-car canoe speedboat motor-boat couch-and-lamp bed bathtub
      cactus motorcycle auto-rickshaw lion tiger leopard gorilla moose unicorn snowman
      minibus wildflowers camper-van igloo street-lamp wooden-table writing-desk bookshelf sofa ringed-planet sunflower potted-plant giraffe`),
  ],
  [
    0.68,
    words(`mouse rat hamster chipmunk hedgehog bat hatching-chick baby-chick front-facing-baby-chick
      bird frog lizard crab lobster shrimp squid oyster snail fish tropical-fish blowfish
      hot-beverage coffee-mug takeaway-cup kulhad clay-diya perfume-bottle table-lamp snow-globe
      vinyl-record teacup-without-handle cupcake doughnut
      cookie mushroom brown-mushroom rose tulip hyacinth seedling candle diya-lamp wrapped-gift
      soccer-ball basketball baseball tennis shamrock four-leaf-clover key ring lipstick watch
      mobile-phone camera gem-stone book closed-book blackbird`),
  ],
  [
    0.45,
    words(`butterfly bug ant honeybee beetle lady-beetle cricket cockroach mosquito fly worm
      spider microbe coin red-apple green-apple pear peach lemon lime egg spiral-shell cherries strawberry feather leaf-fluttering-in-wind fallen-leaf maple-leaf snowflake`),
  ],
];

/** The bearing of a vector, by name and by the group of vectors it comes from. */
export function bearingOf(name: string, group: string): Bearing {
  return {
    posture: postureOf(name, group),
    size: sizeOf(name, group),
    faces: facingOf(name, group),
  };
}

function postureOf(name: string, group: string): Posture {
  if (HEADS.has(name)) return 'head';
  if (FLIES.has(name)) return 'flies';
  if (SWIMS.has(name)) return 'swims';
  if (SAILS.has(name)) return 'sails';
  if (CELESTIAL.has(name)) return 'celestial';
  if (DRIFTS.has(name)) return 'drifts';
  if (HANGS.has(name)) return 'hangs';
  if (name === 'robot' || name === 'alien') return 'head';
  if (/^(faces|hands|signs)/.test(group)) return STANDING_FACES.has(name) ? 'stands' : 'sign';
  if (group.startsWith('hearts')) return 'drifts';
  if (group.startsWith('plants')) return CUT_PLANTS.has(name) ? 'stands' : 'grows';
  if (group.startsWith('people')) return isWholePerson(name) ? 'stands' : 'head';
  return 'stands';
}

const STANDING_FACES = words('ghost alien-monster');
const CUT_PLANTS = words('bouquet potted-plant rosette herb empty-nest nest-with-eggs');

function isWholePerson(name: string): boolean {
  return /walking|standing|running|dancing|kneeling|wheelchair|levitating|climbing|fencing|racing|skier|snowboarder|golfing|bouncing|lifting|biking|cartwheeling|wrestling|handball|juggling|lotus|bath|in-bed|holding-hands|family|water-polo|steamy|cane|genie|zombie|bunny/.test(
    name,
  );
}

function sizeOf(name: string, group: string): number {
  for (const [size, names] of SIZES) if (names.has(name)) return size;
  if (/^(travel|places)/.test(group)) return 1.5;
  if (group.startsWith('people')) return 1.35;
  if (/^(food|things|play|wear)/.test(group)) return 0.85;
  return 1;
}

function facingOf(name: string, group: string): Bearing['faces'] {
  if (LOOKS_RIGHT.has(name)) return 'right';
  if (/^(animals|travel|people)/.test(group) && !HEADS.has(name)) return 'left';
  return 'ahead';
}
