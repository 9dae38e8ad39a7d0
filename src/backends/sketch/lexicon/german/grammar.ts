import type { GrammarWords } from '../words.ts';

export const grammar: GrammarWords = {
  scales: {
    small: 'klein, winzig, kleinen, mini, zierlich',
    large: `
      groß, riesig, gigantisch, riese, gewaltig groß, übergroß, riesen, mächtig groß, hoch`,
  },
  counts: {
    1: 'einzeln, einzig, einziger, einzelner, einzelne',
    2: 'zwei, paar, ein paar, zwo, beide, ein pärchen',
    3: 'drei, einige, ein paar wenige',
    4: 'vier',
    5: 'fünf, mehrere, gruppe von, eine gruppe von, handvoll, eine handvoll, eine gruppe',
    6: 'sechs, halbes dutzend',
    7: `
      sieben, schwarm, ein schwarm, herde, eine herde, rudel, ein rudel, schar, eine schar,
      eine herde von`,
    8: 'acht',
    9: 'neun, viele, zahlreiche, haufen, ein haufen, jede menge, vielen',
    10: 'zehn',
    11: 'elf',
    12: 'zwölf, dutzend, ein dutzend',
    20: 'zwanzig, hunderte, unzählige, hundert, tausend',
  },
  relations: {
    'left-of': 'links von, links neben, auf der linken seite von',
    'right-of': 'rechts von, rechts neben, neben, auf der rechten seite von',
    on: 'auf, oben auf, obendrauf, sitzt auf, steht auf, liegt auf, schläft auf',
    above: 'über, oberhalb von, schwebt über, fliegt über',
    below: 'unter, unterhalb von, unterhalb',
    behind: 'hinter',
    before: 'vor',
    inside: 'innerhalb, im inneren von, drinnen in',
  },
  quiet: `
    freiraum, platz für text, platz für eine überschrift, leerer raum, leere fläche, freie fläche,
    platz für überschrift, weißraum, raum für text, platz für titel, platz für schrift,
    platz für logo, textfreiraum, platz lassen, negativraum`,
  quietBesideSide: `
    platz, frei, leer, raum frei, leer lassen, platz frei, freier platz, freigelassen, freilassen,
    bleibt frei, freier raum, viel platz`,
  sides: {
    left: `
      links, linke seite, auf der linken seite, linkerhand, linke hälfte, am linken rand`,
    right: `
      rechts, rechte seite, auf der rechten seite, rechterhand, rechte hälfte, am rechten rand`,
    top: `
      oben, obere hälfte, im oberen drittel, oberer bereich, im oberen bereich, oberes drittel,
      am oberen rand`,
    bottom: `
      unten, untere hälfte, im unteren drittel, unterer bereich, im unteren bereich,
      unteres drittel, am unteren rand`,
  },
  without: 'ohne, kein, keine, keinen, nicht, keinerlei, außer',
  links: `
    mit, in, im, ins, am, an, aus, bei, beim, für, zu, zum, zur, durch, nach, um, während, gegen,
    entlang, zwischen, wie, als, wo, der gerade, ist, sind, war, wird, trägt, hält, hat,
    umgeben von, voller, voll, von, vom, aufs, bedeckt mit, gefüllt mit, herum, hinein, hinaus,
    sowie`,
  and: 'und, oder',
  singular: `
    euro, cent, ein, eine, einen, einem, einer, eines, der, das, des, dem, den, dieser, diese`,
  fillers: `
    ein, eine, einen, einem, einer, eines, der, die, das, des, dem, den, dieser, diese, dieses,
    sein, seine, ihr, ihre, mein, meine, unser, sich, es, er, sie, man, sehr, ganz, so, zu, etwas,
    bitte, ich möchte, ich hätte gern, ich will, ich brauche, mach mir, mach, erstelle, zeichne,
    male, zeig, zeige, zeig mir, gib mir, bild, foto, photo, grafik, illustration, kunst,
    kunstwerk, gemälde, plakat, poster, postkarte, karte, banner, beitrag, post, instagram,
    instagram beitrag, story, flyer, anzeige, werbung, logo, symbol, aufkleber, sticker, szene,
    blick, ansicht, aussicht, stil, im stil von, im stil, stimmung, atmosphäre, gefühl, qualität,
    hohe qualität, hochwertig, meisterwerk, detailliert, detailreich, hochauflösend, scharf,
    modern, professionell, wunderschön, schön, toll, herrlich, prächtig, hübsch, großartig,
    beeindruckend, elegant, stilvoll, edel, einfach, klassisch, traditionell, natürlich, echt,
    realistisch, alt, alten, jung, neu, flauschig, licht, beleuchtung, beleuchtet, glänzend,
    schimmernd, spiegelung, schatten, kontrast, farbe, farben, farbton, palette, farbpalette,
    töne, weitwinkel, stehend, sitzend, liegend, schlafend, laufend, springend, fliegend,
    schwimmend, spielend, tanzend, sitzt, steht, liegt, schläft, läuft, springt, fliegt, schwimmt,
    spielt, tanzt, isst, trinkt, schaut, scheint, wächst, blüht, blühend, spielen, trinken, essen,
    tanzen, singen, schlafen, laufen, rennen, springen, gehen, gehend, sitzen, stehen, liegen,
    fliegen, grasen, grast, fährt, schwebt, schwebend, heulend, text, worte, wörter, überschrift,
    titel, schriftzug, beschriftung, aufschrift, mit dem text, mit der aufschrift, mit text,
    mit der überschrift, mit dem schriftzug, hintergrundbild, im hintergrund, im vordergrund,
    vordergrund, dabei, dazu, noch, auch, nur, gerade, dort, hier, alles, alle, jeder, anderer,
    andere, mehr, viel, wenig, halb, teil, zeit, moment, dinge, art, digital, digitale kunst,
    künstlerisch, anime, format, quadratisch, hochformat, querformat, marke, markenfarben,
    kampagne, einladung, lecker, köstlich, gesund, heiß, dampfend, aus holz, hölzern, steinern,
    schnell, langsam, lang, kurz, niedrig, rund, breit, schmal, weit, ferne, in der ferne,
    in der nähe, allein, gemeinsam, zusammen, süßes, neue, kleines bisschen, handgemacht,
    frisches, wo man, darauf, darüber, darunter, daneben, davor, dahinter, hoher`,
};
