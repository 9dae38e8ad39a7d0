/**
 * What a picture can hardly be both of: pairs of sides, each in the words of English, German and
 * Hindi.
 */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  [
    'day, daylight, daytime, midday, noon, sunny day, bright daylight, Tag, Tageslicht, Mittag, mittags, tagsüber, दिन, दोपहर, दिन का उजाला',
    'night, nighttime, midnight, at night, moonlit, Nacht, nachts, Mitternacht, nächtlich, nächtliche, nächtlicher, nächtliches, रात, आधी रात, मध्यरात्रि',
  ],
  [
    'black and white, monochrome, grayscale, greyscale, schwarzweiß, schwarz weiß, schwarz-weiß, monochrom, Graustufen, श्वेत श्याम, श्वेत-श्याम, ब्लैक एंड व्हाइट',
    'colorful, colourful, vibrant colors, vibrant colours, vivid colors, rainbow colors, bunt, bunte, bunter, buntes, farbenfroh, farbenfrohe, kräftige Farben, रंगीन, रंग-बिरंगा, रंग-बिरंगी, चटख रंग',
  ],
  [
    'close-up, closeup, macro, extreme close-up, Nahaufnahme, Großaufnahme, Makro, क्लोज़-अप, क्लोज अप, मैक्रो',
    'wide shot, long shot, wide angle shot, aerial view, panorama, establishing shot, Totale, Weitwinkel, Luftbild, Luftaufnahme, Panorama, वाइड शॉट, हवाई दृश्य, पैनोरमा',
  ],
  [
    'from above, top view, top-down, overhead shot, bird’s-eye view, von oben, Draufsicht, Vogelperspektive, ऊपर से',
    'from below, low angle, worm’s-eye view, von unten, Froschperspektive, Untersicht, नीचे से',
  ],
  [
    'summer, midsummer, Sommer, sommerlich, sommerliche, गर्मी, ग्रीष्म',
    'winter, midwinter, Winter, winterlich, winterliche, सर्दी, शीत',
  ],
  [
    'indoors, indoor, interior, Innenraum, drinnen, Interieur, घर के अंदर, भीतर',
    'outdoors, outdoor, exterior, draußen, im Freien, Außenaufnahme, बाहर, खुले में',
  ],
  [
    'photorealistic, photograph, photo, realistic photo, fotorealistisch, Fotografie, Foto, तस्वीर, फ़ोटो, फोटो',
    'cartoon, line art, flat vector, pixel art, Cartoon, Strichzeichnung, Pixelkunst, flache Illustration, कार्टून, पिक्सेल आर्ट, रेखाचित्र',
  ],
  [
    'minimalist, minimalistic, minimal, empty background, minimalistisch, minimalistische, leerer Hintergrund, न्यूनतम, सादा पृष्ठभूमि',
    'cluttered, crowded, maximalist, busy background, überladen, vollgestellt, maximalistisch, भीड़ भरा, भीड़भाड़',
  ],
  [
    'sunny, clear sky, blue sky, cloudless, sonnig, sonnige, klarer Himmel, blauer Himmel, wolkenlos, धूप, साफ़ आसमान, नीला आसमान',
    'rainy, heavy rain, thunderstorm, overcast, foggy, regnerisch, Gewitter, bedeckter Himmel, neblig, मूसलाधार बारिश, तूफ़ान, घना कोहरा',
  ],
  [
    'young, youthful, teenage, jung, junge, junger, जवान, युवा',
    'elderly, aged, betagt, betagte, betagter, बुज़ुर्ग, वृद्ध',
  ],
  [
    'blurry, out of focus, soft focus, verschwommen, unscharf, Weichzeichner, धुंधला, धुंधली',
    'sharp focus, tack sharp, crisp detail, gestochen scharf, scharf gestellt, तीक्ष्ण',
  ],
  [
    'portrait orientation, vertical format, Hochformat, खड़ा प्रारूप',
    'landscape orientation, horizontal format, Querformat, आड़ा प्रारूप',
  ],
];
