/**
 * Keywords of emoji that name no thing: feelings, qualities, doings, numbers, and words that mean
 * something else in a prompt for a picture.
 */
const LISTS = {
  en: `
    potassium adorbs blind assistance fluffy curious sly feline unlucky meow alpha leo mane order rawr roar safari
    strong big predator dressage equine mammal stubborn zoom stripe moo taurus smell aries male capricorn
    baa female hump one spots extinction large tusk wooly dam teeth spiny growl arctic australia down under
    lazy slow playful stink jump pester feet newborn gobble thanksgiving peace rotting ugly wise flight
    flamboyant colorful ostentatious pretty proud pirate talk beak caw flock gaggle honk silly ascend
    ascension emerge glory immortal rebirth reincarnation reinvent renewal revival revive rise transform
    bearer ophiuchus tale knights dinner pisces creature change climate burn life marine ouch sting cancer
    bisque seafood spring bite disease fever virus anniversary date romance happy decor grow nurturing
    beauty buddhism calm hinduism purity serenity elegant valentine diet health ripe dying outdoors bright
    rays growth bloom indigo purple shrub violet sprout young country ranch settle simple suburban suburbia
    where habitat shedding drought grain falling irish lucky autumn blow branch fungus sour citrus c vitamin
    acidity refreshing tangy zest men major password break wild natural spice summer slice toast carbs
    ramadan towels convoluted twisted indecisive iron hungry chop eat fast mexican wrap present surprise easy
    fry frying over pan side sunny melted tableware record dairy mad shaker taste upset festival chip pail
    serve treat sugar filling pumpkin cavities wrapper container nothing sauce babies birth born infant drunk
    tropics morning caffeine awesome excited hooray tada woohoo bottoms cheers shot accident oops spill
    breaky delicious feed lunch yum yummy 24 hours direction magnetic crane clay wall heavy solid tough lumber
    shelter emotion city cubical job european hitched nuptials ny nyc york dark bless cross islam jew jewish
    judaism hajj amusement park playing sliding theme circle turn fresh haircut shave steam arrived choo cars
    trip emergency af lit litaf transportation cops patrol yellow drove hail driving move semi class gang ride
    spin spinning cycling wheels action highway road gas alert beacon hrs late intersection signal float save
    saver swim aid engaged engagement married shiny sparkling resort sailing billionaire lake luxury
    millionaire extra terrestrial departures arrivals arriving landing sit lift launch packing sand flowing
    waiting yolo dreams day heat shine sunshine saturnine medium glittery night shining cloudy thunder
    thunderstorm dizzy hurricane typhoon gay genderqueer glbt glbtq lesbian lgbt lgbtq lgbtqia queer trans
    transgender bleed donation injury menstruation danger electricity zap comic sad sweat surf surfing boom
    explosive spark banner good lai luck see bet billion cash cost million paid paying prize slay victory
    winning gold winner second silver third bronze super hoop ultimate strike table golf skating direct hit
    athletics fluctuate soar future eight gamble gambling clue interlocking cinco de festive mayo dance glitter
    reflection charge dupe expendable painting creative arty artsy string tangled tie dive protection swimming
    welding experiment brr employed serious casual dressed weekend bundle neck hand fancy comfortable clack
    clap cool cooling flirt shy metal rich flip flop brown athletic comfy flats slip-on fashion groom mining
    family medieval royal royalty formal bent dad war quiet silent address public cheering forbidden no
    prohibited sing tbt squeeze strat stringed beat rhythm cha shake band marching cell build call receive
    drained electronic energy power personal contact search idea decorated writing knowledge study marker 100
    pounds pay proof evidence market trend upward data delivering sent outgoing send zero shipping media
    downward negative do list punk location angle edge math set cutting filing private cracked ink privacy
    secure improvement repairs split dangerous rebound repercussion trim handy compress vice justice weight
    probing breaking cuffs freedom catch crook curve ensnare point selling attraction positive shape u climb
    rung step culture evolution gene flu sick help hurt injured mobility back front hoist air opening
    transparent view sleep bathroom force bait lure sharp cleaning farming laundry picnic clean floating
    underwater dental absorbing porous soak quench dead death rip bead mary miriam protect notice protest sign
    security brick snow light sun sunset water fruit plant animal face person building sport ball love star
    hot cold warm new old free world up left right top ok win best nature weather space sky rain storm wind
    winter sea ocean beach forest desert mountain colorful music fun party celebration celebrate holiday
    fantasy magic wave power golden emerald tropical vegetable meat food drink clothing clothes tool game
    play work home place travel vehicle money business office school time paper book writing letter mail
    communication phone computer technology science medicine doctor religion symbol
  `,
  de: `
    gesicht hände dschungel gepunktet punkte treu wau wuff blind sehbehindert assistenz klug neugierig schlau
    miau pech schwarz unglück rennen austreten dickschädel dummkopf stur störrisch streifen herde bauernhof
    mäh einhöckrig wüste zweihöckrig anden flecken aussterben groß wollig fischen verspielt stachelig damm
    arktis nordpol weiß faul langsam träge stinken hüpfen springen asien frechdachs abdruck thanksgiving
    piep schlüpfen ausplaudern pirat plappern sprechen wiederholen friede frieden mauritius federleicht leicht
    weise bunt farbenfroh rosa tropen tropisch stolz stolzieren krächzen blöd dumm schnattern asche fantasy
    reinkarnation wiedergeburt quak märchen tree sonnenschirm meehr kugelrund klimawandel riff autsch brennen
    gallert glibber gourmet perle tauchen schön gefräßig summ krabbeln netz horoskop biss fieber krankheit
    malaria stich virus made plage verwesen wissenschaft sterbend verwelkt welk buddhismus erleuchtung
    gleichmut hinduismus liebe reinheit ruhe schönheit sonnig strahlen sonnenstrahlen blühen frühling lila
    violett dekor pflegen wachsen wald dürre trockenzeit glück silverster vier vierblättrig herbst windig heim
    zuhause giftig braun fungus orange vitamin sauer saft früchte shaker gesund blau colada scharf scheiben
    geschmack würze zutat wurzel würzig schote französisch gedreht oktoberfest mexikanisch eingewickelt
    streetfood wrap braten kochen gericht geschmolzen schweizerisch snack gesalzen salzig japanisch dampfend
    essse geröstet spirale fest festival pinyin yuebing füllung prophezeiung zerstoßen plätchen geburtstag
    kerzen kalorienbombe zucker süßigkeiten soße knallen korken heiß alkohol drink prost anstoßen prosit
    feiern ausgießen ausleeren gießen leer missgeschick verschütten erfrischung blase taiwan eisberg gefroren
    kühlen würfel eis hunger lecker abendessen mittagessen schneiden afrika europa nordamerika südamerika
    reisen breitengrad längengrad karte himmelsrichtung magnetisch navigation orientierung richtung ausbruch
    campen zelten einsam verlassen antik gebäude klassizistisch bau bauen grenze felsig hart schwer steinig
    holzig behausung objekt schutz dorf heruntergekommen verfallen ambulanz krank notaufnahme unterkunft
    übernachten geschäft shoppen bauwerk europäisch christ christentum christlich tokio amerika freiheit islam
    moslem muslim hindu jude jüdisch shinto hajj garten park reiten spielen vergnügungspark rad volksfest
    säule dampf schiene transport verkehrsmittel notfall brand verkehr fahren gelb verreisen umziehen
    landwirtschaft autorennen radeln spinning board brett räder rollen bequem drehen rotieren vertikal
    horizontal hafen retten rettung wassersport luxus see sommer rundreise seereise klein start ankunft landen
    landung sitz all außerirdisch ballast reise prozess zeit uhrzeit zunehmend abnehmend nacht astronomie
    himmel glitzern wolkig bewölkt gewitter regen bekleidung aufgestellt elektrizität gefahr strom flocke
    schneien winter schweiß träne weihnachten silvester explosion explosiv funken knall sprengen funkel sterne
    juhu super yay zettel neujahrsfest bimmel verpackt überraschung pink konzert gewinnen preis gewinn erster
    zweiter dritter werfen picknick scheibe ultimate boxen eislauf angeln entspannung schnorcheln schwimmen
    laufen anruf anrufen kommunikation hochfliegen steigen zukunft wunder zauberei zaubern magie magisch
    glücksspiel zufall würfeln bestandteile hinweise hobby passen puzzeln teile zusammenpassen zusammensetzen
    tanz tanzen lichtreflexe reflexion russland kunst bild malen zeichnen zeichnung farben binden segeln
    verknoten zusammendrehen accessoire dunkel brr hals hand damen herren warm abkühlung flirten schüchtern
    spanisch shopping gehen sportlich outdoor wandern wanderung elegant vornehm armee heer krieg militär hilfe
    bergen beten gebet brechen gebrochen zerbrechen leise psst stumm jubel singen experiment schießen
    aufladen elektronik ladestand berechnung rechnen zählen filmen suche hell idee lernen lesen seite
    orangefarben fantasie roman notiz medien nachrichten presse zusammengerollt marke bezahlen gold metall
    reich schatz silber sparen markt empfangen gesendet ablage schreiben büro datum termin steigend fallend
    anpinnen rund schnipp datenschutz privat schließen alt hacken spalten gekreuzt comic explodieren
    gerechtigkeit gewicht wiegen eisen aufhängen hängen anziehung hochsteigen klettern stufe chemie kultur
    biologie evolution leben untersuchen impfen verletzt wunde schmerzen abhören aussicht durchsichtig lüften
    schlafen sitzen bad abfluss verstopft anlocken falle rasieren punk fegen reinigen säubern hygiene baden
    putzen sauber schaum schweben absorbieren löchrig löschen tod tot ankündigung hinweis protest plakat
    plakette symbol band klappe block box heilig hupen wiese schnee licht wasser blume wolke
  `,
  hi: `
    चेहरा पशु जानवर पौधा प्रकृति खुश सुंदर शानदार रंग सरल देश दिल कहाँ बसना खेत उपनगर उपनगरीय बुद्धिमान पूरा
    लाल हरा नीला पीला काला सफ़ेद भूरा बैंगनी नारंगी गुलाबी बर्फ़ बर्फ मौसम शीत गर्म ठंडा ठंड तेल समारोह उत्सव
    शांति पवित्रता ब्यूटी सुंदरता प्यार प्रेम जंगल छाया इमारत भवन संध्या रात दिन सुबह शाम वसंत पतझड़ गर्मी
    बारिश वर्षा तूफ़ान हवा पानी समुद्र धूप आसमान आकाश अंतरिक्ष ब्रह्मांड चमक रोशनी अंधेरा ऊपर नीचे बाएँ दाएँ
    खेल खेलना खाना पीना भोजन फल सब्ज़ी काम यात्रा समय पैसा व्यक्ति लोग महिला पुरुष हाथ बड़ा छोटा तेज़ धीमा
    नया पुराना अच्छा बुरा मज़ा हँसी पार्टी जश्न जीत विजेता ताकत मजबूत ख़तरा खतरा मृत्यु बीमार स्वास्थ्य धर्म
  `,
};

/**
 * Whether a keyword of a language is too vague to be drawn.
 * @param {string} language
 * @returns {(word: string) => boolean}
 */
export function vagueWordsOf(language) {
  const list = LISTS[/** @type {keyof typeof LISTS} */ (language)];
  const words = new Set(list.split(/\s+/));
  return (word) => words.has(word);
}
