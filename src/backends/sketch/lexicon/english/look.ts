import type { LookWords } from '../words.ts';

export const look: LookWords = {
  colors: {
    '#d7263d': 'red, scarlet, ruby',
    '#a4161a': 'crimson, maroon, burgundy, wine red, dark red',
    '#e2725b': 'terracotta, rust, brick red, coral red',
    '#ff7f6b': 'coral color, coral colored, salmon, salmon pink',
    '#f28c28': 'orange, tangerine color, amber',
    '#f7c8a0': 'apricot color, peach color, peachy',
    '#f6c445': 'yellow, saffron, mustard, sunny yellow',
    '#d4a017': 'gold, golden, brass, gilded',
    '#2f9e58': 'green, emerald, leaf green',
    '#a7d8c0': 'mint color, mint green, minty, seafoam',
    '#7d8c47': 'olive green, khaki, moss green, army green',
    '#9caf88': 'sage, sage green',
    '#1f9aa8': 'teal, turquoise, cyan, aqua, petrol',
    '#2f6fd6': 'blue, royal blue, cobalt, azure, sapphire',
    '#8ec5ee': 'sky blue, baby blue, light blue',
    '#1b2a52': 'navy, navy blue, indigo, midnight blue, dark blue',
    '#8a4fbf': 'purple, violet, amethyst',
    '#c3a6e0': 'lilac, lavender color, mauve, lavender purple',
    '#d43f8d': 'magenta, fuchsia, hot pink',
    '#f48fb1': 'pink, rosy, blush, blush pink, rose pink',
    '#8b5a3c': 'brown, chocolate brown, bronze, copper, sepia brown, caramel',
    '#e6d3b3': 'beige, cream, ivory, sand colored, off white, tan',
    '#8d9099': 'grey, gray, silver, slate, silvery',
    '#1c1c22': 'black, jet black, ebony, anthracite',
    '#ffffff': 'white, snow white, pure white',
  },
  shades: {
    lighter: 'light, pale, soft',
    darker: 'dark, deep',
    stronger: 'bright, vivid, vibrant, saturated, intense, bold, electric',
  },
  tones: {
    pastel: 'pastel, pastels, pastel colors, pastel colours, candy colors, soft colors',
    vivid: `
      colorful, colourful, vibrant colors, rainbow colors, multicolored, multicoloured,
      technicolor, bright colors, bold colors`,
    muted: `
      muted, muted colors, desaturated, faded, earthy, earth tones, earthy tones, subdued,
      washed out, natural colors`,
    dark: 'low key, dim, gloomy, shadowy, dark mode, darkness, moody lighting',
    light: 'airy, high key, light and airy, white background, luminous',
    warm: `
      warm, warm colors, warm colours, warm tones, warm light, candlelight, candlelit`,
    cool: 'cold, cold colors, cool colors, cool colours, cool tones, chilly, cool tone',
    mono: `
      monochrome, black and white, grayscale, greyscale, b&w, single color, monochromatic, sepia`,
  },
  styles: {
    flat: `
      flat, flat design, flat style, vector, vector art, vector illustration, minimal, minimalist,
      minimalistic, flat illustration, clean illustration, material design`,
    'paper-cut': `
      paper cut, papercut, paper-cut, paper art, cut paper, paper craft, origami, layered paper,
      layered paper cut, collage, kirigami`,
    gouache: `
      gouache, oil painting, oil paint, acrylic, acrylic painting, painted, painterly, impasto,
      impressionist, impressionism, storybook illustration, van gogh, monet`,
    watercolor: `
      watercolor, watercolour, aquarelle, water color, watercolor painting, watercolour painting,
      ink wash`,
    risograph: `
      risograph, riso, riso print, screen print, screenprint, silkscreen, two tone print`,
    halftone: `
      halftone, comic, comic book, comic style, pop art, cartoon, manga, comics, lichtenstein,
      warhol`,
    ink: `
      ink, line art, line drawing, ink drawing, pen and ink, sketch, in pencil, pencil drawing, pencil art,
      pencil sketch, doodle, hand drawn, charcoal, drawing, one line, etching`,
    woodcut: `
      woodcut, wood cut, linocut, lino, linoleum print, woodblock, wood engraving, block print,
      ukiyo-e, ukiyo e, engraving`,
    pixel: `
      pixel art, pixel, pixelated, 8-bit, 8 bit, 16-bit, 16 bit, retro game, sprite, 8bit, 16bit`,
    neon: `
      neon, neon lights, neon sign, synthwave, vaporwave, glowing neon, retrowave, outrun,
      neon glow, tron`,
    'travel-poster': `
      vintage poster, travel poster, vintage travel poster, retro poster, vintage, retro,
      art deco, national park poster, mid-century, mid century, wpa poster, 1930s, 1950s, 1970s,
      art nouveau`,
    facets: `
      low poly, low-poly, isometric, facets, faceted, polygon, polygonal, polygons, crystal style,
      stained glass, 3d, 3d render, geometric facets`,
    film: `
      film grain, bokeh, cinematic, analog, analogue, film photo, 35mm, polaroid, kodak, grainy,
      film still, analog photo, depth of field, lens flare, photorealistic, dslr, photograph,
      photography`,
  },
  framings: {
    centred: `
      centered, centred, in the center, in the centre, in the middle, symmetrical, symmetric,
      symmetry`,
    thirds: 'rule of thirds, thirds, off-center, off center, golden ratio, asymmetrical',
    'close-up': `
      close-up, close up, closeup, macro, portrait of, headshot, extreme close-up, zoomed in,
      portrait`,
    'from-above': `
      from above, top view, top-down, top down, overhead, birds eye view, bird eye view, aerial,
      aerial view, drone shot, drone view`,
  },
  moods: {
    calm: `
      calm, peaceful, serene, quiet, tranquil, relaxing, meditative, zen, soothing, still, gentle,
      harmony, silent, minimal calm, hygge calm`,
    joyful: `
      happy, joyful, cheerful, playful, fun, funny, cute, adorable, whimsical, lively, smiling,
      laughing, joy, optimistic, energetic, fresh, kawaii, silly, sweet`,
    dramatic: `
      dramatic, epic, powerful, majestic, heroic, intense mood, action, fierce, mighty,
      monumental, breathtaking, apocalyptic, furious, angry`,
    romantic: `
      romantic, love, dreamy, in love, tender, dreamlike, nostalgic, ethereal, kissing, romance`,
    mysterious: `
      mysterious, moody, mystical, magic, magical, spooky, eerie, haunted, creepy, dark mood,
      enchanted, gothic, enigmatic, surreal, fantasy, mystic, scary, lonely, horror, melancholic,
      sad`,
    festive: 'festive, celebrating, celebratory, jubilant, holiday, holidays, party mood',
    cozy: 'cozy, cosy, comfortable, snug, hygge, homely, comfy, rustic',
  },
};
