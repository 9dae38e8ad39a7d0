import type { Slot } from './block.ts';

/**
 * Words by which a prompt says something for a slot without any block's phrase. They only show that
 * the slot is not empty.
 */
export const SIGNS: Partial<Readonly<Record<Slot, RegExp>>> = {
  setting: signs(
    'in (?:the|a|an|front of)|on (?:the|a|an)|at (?:the|a|an)|by the|under (?:the|a|an)|over (?:the|a)|beside|indoors|outdoors|background|beach|forest|city|street|room',
    'im|in (?:der|dem|den|einem|einer)|auf (?:der|dem|einem|einer)|am|an (?:der|einem|einer)|vor (?:der|dem|einem|einer)|unter (?:der|dem)|über (?:der|dem)|Hintergrund',
    'में|पर|के पास|के नीचे|के सामने|पृष्ठभूमि',
  ),
  style: signs(
    'photo(?:graph|graphy|realistic)?|painting|illustration|drawing|sketch|render|watercolou?r|oil|gouache|vector|comic|anime|manga|pixel art|line art|poster|print|style|3d|collage|origami',
    'Foto(?:grafie)?|Gemälde|Illustration|Zeichnung|Skizze|Aquarell|Ölbild|Plakat|Poster|Comic|Stil|Druck',
    'फ़ोटो|फोटो|चित्रकला|पेंटिंग|रेखाचित्र|स्केच|जलरंग|पोस्टर|शैली',
  ),
  light: signs(
    'light|lighting|lit|sunlight|sunset|sunrise|dusk|dawn|night|moonlight|candlelight|golden hour|blue hour|shadows?|backlit|neon|fog|foggy|mist|misty|sunny',
    'Licht|Sonnenlicht|Sonnenuntergang|Sonnenaufgang|Dämmerung|Nacht|nachts|Mondlicht|Kerzenlicht|Schatten|Gegenlicht|Neon|Nebel|sonnig',
    'रोशनी|प्रकाश|सूर्यास्त|सूर्योदय|रात|चाँदनी|धूप|कोहरा|छाया',
  ),
  camera: signs(
    '\\d{2,3} ?mm|lens|bokeh|depth of field|macro|wide angle|fisheye|telephoto|film grain|kodak|polaroid|dslr|f/\\d(?:\\.\\d)?|brushstrokes|canvas|pencil|charcoal|pastel chalk|paper texture',
    'Objektiv|Weitwinkel|Makro|Schärfentiefe|Bokeh|Filmkorn|Pinselstriche|Leinwand|Bleistift|Kohle',
    'लेंस|बोकेह|मैक्रो|कैनवस|पेंसिल',
  ),
  mood: signs(
    'mood|atmosphere|calm|peaceful|serene|joyful|happy|cheerful|playful|cozy|cosy|dramatic|epic|dreamy|romantic|mysterious|moody|festive|melancholic|energetic|elegant',
    'Stimmung|Atmosphäre|ruhig\\p{L}*|friedlich\\p{L}*|fröhlich\\p{L}*|gemütlich\\p{L}*|dramatisch\\p{L}*|verträumt\\p{L}*|romantisch\\p{L}*|geheimnisvoll\\p{L}*|festlich\\p{L}*|elegant\\p{L}*',
    'माहौल|शांत|ख़ुश|खुश|नाटकीय|रोमांटिक|रहस्यमय|उत्सव',
  ),
  palette: signs(
    'colou?rs?|colou?rful|palette|pastel|monochrome|black and white|sepia|muted|vibrant|tones?|#[0-9a-f]{6}',
    'Farben|farbig|bunt|Palette|Pastell|monochrom|schwarz-?weiß|Sepia|Töne',
    'रंग|रंगीन|पेस्टल|श्वेत-श्याम|एकरंगी',
  ),
  composition: signs(
    'close-?up|composition|centered|centred|symmetrical|rule of thirds|from above|top view|bird.?s.?eye|low angle|high angle|wide shot|full body|portrait of|headshot|negative space|copy space|empty space|flat ?lay|aerial|panorama|framing',
    'Nahaufnahme|Bildaufbau|mittig|symmetrisch\\p{L}*|Drittelregel|von oben|Vogelperspektive|Froschperspektive|Totale|Ganzkörper|Porträt|freie Fläche|Panorama',
    'नज़दीक से|ऊपर से|नीचे से|बीच में|सममित|ख़ाली जगह',
  ),
};

function signs(...words: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'iu',
  );
}
