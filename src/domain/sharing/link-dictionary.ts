import { strToU8 } from 'fflate';

/**
 * What recipe links of version 1 are deflated after: words of prompts, and last, where it costs
 * least, what a brief recipe itself is written with. Every link that was ever shared needs it as it
 * is, to the letter; another one is another version of the link.
 */
export const LINK_DICTIONARY_1: Uint8Array = strToU8(
  [
    // Hindi, German, English: pictures, places, light, looks.
    'एक जंगल में पहाड़ नदी के किनारे समुद्र तट पर सूरज सूर्यास्त चाँद रात शहर गाँव मंदिर त्योहार दीवाली रंग फूल बिल्ली कुत्ता लोमड़ी बाघ हाथी मोर बच्चे लड़की आदमी औरत के साथ और पीछे ऊपर नीचे सुंदर रंगीन चित्र पोस्टर ',
    'ein eine einen einem der die das den dem und mit auf im in am vor hinter über unter neben zwischen aus bei von zu Fuchs Katze Hund Pferd Vogel Haus Häuser Stadt Dorf Wald Baum Bäume Berg Berge See Fluss Meer Strand Himmel Wolken Sonne Sonnenuntergang Sonnenaufgang Mond Sterne Nacht Morgen Abend Winter verschneiten Schnee Regen Nebel Herbst Frühling Sommer Blumen Straße Leuchtturm Boot Frau Mann Kind Mädchen Aquarell Plakat Zeichnung Gemälde blaue roten grünen gelben goldenen kleine großen alte leuchtende ',
    'photograph of, portrait of a young woman, an old man, child, girl, boy, people, crowd, standing, sitting, walking, running, looking at the camera, smiling, holding, wearing, in the style of, by the sea, in front of, on top of, next to, surrounded by, between, behind, under, above, over, through, with a, without, made of, ',
    'fox, cat, dog, horse, bird, owl, lion, tiger, elephant, bear, fish, whale, dragon, robot, astronaut, knight, castle, house, cottage, village, lighthouse, bridge, tower, temple, church, street, market, cafe, shop, window, room, kitchen, garden, forest, tree, mountain, mountains, lake, river, waterfall, beach, island, desert, meadow, field, flowers, clouds, moon, stars, space, planet, city skyline, car, bicycle, train, ship, boat, sailboat, balloon, product, bottle, coffee cup, book, ',
    'sunrise, sunset, golden hour, blue hour, at night, at dawn, at dusk, morning mist, fog, rain, snow, snowy forest, storm, winter, spring, summer, autumn, soft light, warm light, natural light, studio lighting, rim light, backlit, volumetric light, neon lights, reflections, dramatic shadows, ',
    'bokeh, shallow depth of field, 35mm, 50mm, 85mm, f/1.8, macro, close-up, wide angle, aerial view, low angle, from above, full body, centered composition, symmetrical, rule of thirds, negative space, minimalist, ',
    'watercolor painting, soft washes, paper texture, gouache painting, opaque matte colors, visible brushwork, oil painting, ink drawing, line art, pencil sketch, charcoal, paper cut, woodcut, risograph, screen print, flat layers of ink, limited palette, halftone, vintage travel poster, vector illustration, flat design, isometric, low poly, pixel art, anime, comic book, children’s book illustration, concept art, 3d render, clay, origami, stained glass, mosaic, collage, art deco, bauhaus, cyberpunk, fantasy, surreal, black and white, film grain, cinematic, photorealistic, realistic, highly detailed, intricate details, sharp focus, high quality, masterpiece, best quality, 4k, 8k, trending on artstation, ',
    'red, orange, yellow, green, teal, blue, purple, pink, gold, silver, white, black, gray, brown, pastel colors, vibrant colors, muted colors, colorful, dark, bright, moody, serene, cozy, playful, elegant, epic, mysterious, ',
    'blurry, low quality, worst quality, low resolution, jpeg artifacts, watermark, signature, text, logo, cropped, out of frame, deformed, disfigured, bad anatomy, bad hands, extra fingers, extra limbs, mutated, ugly, duplicate, nsfw, ',
    ' a an the of and in on at with to is are for from into as its her his their that which who there very small large tall old new ',
    '","o":{"quality":"high","background":"transparent","format":"png","steps":28,"guidance":7.5,"sampler":"DPM++ 2M","scheduler":"karras","strength":0.6}',
    ',"f":["instagram-portrait-post",1080,1350]["instagram-square-post",1080,1080]["instagram-story",1080,1920]["linkedin-landscape-post",1200,628]["pinterest-pin",1000,1500]["youtube-thumbnail",1280,720]',
    '"y":"flat""paper-cut""gouache""watercolor""risograph""halftone""ink""woodcut""pixel""neon""travel-poster""facets""film"',
    '"b":"sdapi""comfy""gemini""horde""openrouter""openai"',
    '"m":"stable-diffusion-xl""sd_xl_base_1.0.safetensors""flux1-schnell""flux1-dev.safetensors""black-forest-labs/flux""dall-e-3""google/gemini-2.5-flash-image""gpt-image-1-mini""gpt-image-1"',
    '"z":[1024,1536]"z":[1536,1024]"z":[864,1536]"z":[1536,864]"z":[1024,1280]"z":[512,512]"z":[768,1024]',
    ',"k":[["","","",""]],"t":"","n":"","y":"","v":,"r":1,"s":{"p":"a ',
  ].join(''),
);
