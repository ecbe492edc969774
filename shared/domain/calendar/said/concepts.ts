import { weekdayNamed } from '../typed/words.ts'
import { eventPhrases } from './events.ts'
import { numberConcept } from './numbers.ts'
import { phrases } from './phrases.ts'

/** Words by how they begin (or what they are), the first that fits: the endings of Finnish are many. Written plain. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^(mennessa|viimeistaan|senast|by|the|of|av|den|det|i|in|on|pa|for|aina|sita|niin|latest|before-or-on)$/, ''],
  [
    /^(se|kuin|kun|ne|som|per|til|lahinna|lahin|lahimpana|lahinta|narmast|narmaste|nearest|closest|falls|is|are|oleva|olevana|olevan)$/,
    'SKIP',
  ],
  [/^(osuu|sattuu|maksetaan|maksuun|betalas|utbetalas|infaller|paid)$/, 'SKIP'],
  // What is not said exactly, or says more than a rule can: the rest is offered.
  [
    /^(noin|suunnilleen|ca|cirka|omkring|about|around|asti|saakka|kuluva|kuluvan|kuluvaa|taman|innevarande|current|this)$/,
    'LOOSE',
  ],
  [/^(pari|par|couple)$/, 'LOOSE #02'],
  [
    /^((palkka)?aineisto(t|n|ja|jen)?|materiaali(t|n)?|tuntilista(t|n)?|tunnit|hyvaksynta|raportti|ilmoitus|toimitus|toimitetaan|lahetetaan|palkkalaskelma(t)?|material(et)?|underlag(et)?|rapport(en)?|godkannande|approval|report|payslips?|due|deadline)$/,
    'TOPIC',
  ],
  [/^(maanantai(na|hin|n|ta)|mandagen)$/, 'WD1'],
  [/^(tiistai(na|hin|n|ta)|tisdagen|tues)$/, 'WD2'],
  [/^(keskiviik(on|kona|koa|koon)|onsdagen)$/, 'WD3'],
  [/^(torstai(na|hin|n|ta)|torsdagen|thurs?)$/, 'WD4'],
  [/^(perjantai(na|hin|n|ta)|fredagen)$/, 'WD5'],
  [/^(lauantai(na|hin|n|ta)|lordagen)$/, 'WD6'],
  [/^(sunnuntai(na|hin|n|ta)|sondagen)$/, 'WD7'],
  [/^(arkisin|arkipaivisin|paivittain|vardagligen|dagligen|daily|weekdays)$/, 'EVERY WORK'],
  [/^(maanantaisin|mandagar|mondays)$/, 'EVERY WD1'],
  [/^(tiistaisin|tisdagar|tuesdays)$/, 'EVERY WD2'],
  [/^(keskiviikkoisin|onsdagar|wednesdays)$/, 'EVERY WD3'],
  [/^(torstaisin|torsdagar|thursdays)$/, 'EVERY WD4'],
  [/^(perjantaisin|fredagar|fridays)$/, 'EVERY WD5'],
  [/^(lauantaisin|lordagar|saturdays)$/, 'EVERY WD6'],
  [/^(sunnuntaisin|sondagar|sundays)$/, 'EVERY WD7'],
  [/^(eilen|igar|yesterday)$/, 'IN=-1'],
  [/^(tanaan|idag|today)$/, 'IN=0'],
  [/^(huomenna|huomiseksi|imorgon|tomorrow)$/, 'IN=1'],
  [/^(ylihuomenna|ylihuomiseksi|overmorgon)$/, 'IN=2'],
  [/^ensi$/, 'COMING'],
  [/^(tammikuu\w*|januari|january|jan)$/, 'MN1'],
  [/^(helmikuu\w*|februari|february|feb)$/, 'MN2'],
  [/^(maaliskuu\w*|mars|march|mar)$/, 'MN3'],
  [/^(huhtikuu\w*|april|apr)$/, 'MN4'],
  [/^(toukokuu\w*|maj|may)$/, 'MN5'],
  [/^(kesakuu\w*|juni|june|jun)$/, 'MN6'],
  [/^(heinakuu\w*|juli|july|jul(?=-))$/, 'MN7'],
  [/^(elokuu\w*|augusti|august|aug)$/, 'MN8'],
  [/^(syyskuu\w*|september|sept?)$/, 'MN9'],
  [/^(lokakuu\w*|oktober|october|okt|oct)$/, 'MN10'],
  [/^(marraskuu\w*|november|nov)$/, 'MN11'],
  [/^(joulukuu\w*|december|dec)$/, 'MN12'],
  [/^(palkkaviik\w*|(palkan)?maksuviik\w*|tiliviik\w*|loneveckan?)$/, 'PAYDAY WEEK'],
  [/^(palkkakuu\w*|palkanmaksukuu\w*|maksukuu\w*|lonemanad\w*|lonebetalningsmanad\w*)$/, 'PAYMONTH'],
  [/^(palkkakau\w*|verokau\w*|kalenterikuu\w*|loneperiod\w*|skatteperiod\w*|kalendermanad\w*)$/, 'PAYMONTH'],
  [/^((maksu|palkka|palkanmaksu|tili)paivasta|palkanmaksusta|palkasta)$/, 'PAYDAY AFTER'],
  [/^(palkanmaksu(n|a|ssa|un|t|jen|ja)?|palkan|palkkaa|palkat|palkkojen|palkkoja)$/, 'PAYDAY'],
  [
    /^(lon|lonen|loner|lonerna|lone(ut)?betalning(en|ens|ar|arna)?|lon(eut)?betalningsdag(en|ens)?|pay|payroll|payment|wages|salar(y|ies))$/,
    'PAYDAY',
  ],
  [/^((maksu|palkka|palkanmaksu|tili)p(aiv|v)\w*|mp|lonedag(en|ens)?|lonebetalningsdag(en|ens)?|paydays?)$/, 'PAYDAY'],
  [
    /^(tp|ap|wd|ad|arkip(aiv\w*|v)|tyop(aiv\w*|v)|arki|vardag(en|ar|arna)?|arbetsdag(en|ar|arna)?|workdays?|weekday)$/,
    'WORK',
  ],
  [/^(pp|pankkip(aiv\w*|v)|bankdag(en|ar|arna)?|bankdays?)$/, 'BANK'],
  [/^hiihtolomaviik\w*|sportlovsveckan?|sportlov(et)?$/, 'SKI'],
  [/^juhannusviik\w*|midsommarveckan?$/, 'FEAST=midsummer-day WEEK'],
  [/^jouluviik\w*|julveckan?$/, 'FEAST=christmas-day WEEK'],
  [/^paasiaisviik\w*|paskveckan?$/, 'FEAST=easter-sunday WEEK'],
  [/^vappuviik\w*$/, 'FEAST=may-day WEEK'],
  [/^kiirastorstai\w*|skartorsdag(en)?|maundy$/, 'MAUNDY'],
  [/^pitkaperjantai\w*|langfredag(en)?$/, 'FEAST=good-friday'],
  [/^paasiaismaanantai\w*|paskmandag(en)?$/, 'FEAST=easter-monday'],
  [/^paasiaislauantai\w*$/, 'FEAST=easter-saturday'],
  [/^(paasiai(nen|sen|sta|sena|spaiva|spaivan|spaivaa|spaivana)|pask|pasken|paskdagen|easter)$/, 'FEAST=easter-sunday'],
  [/^(vappu|vapun|vappua|vappuna|vapunpaiv\w*|vappen)$/, 'FEAST=may-day'],
  [/^(helatorstai\w*|ascension)$/, 'FEAST=ascension-day'],
  [/^(helluntai\w*|pingst(en|dagen)?|pentecost)$/, 'FEAST=pentecost'],
  [/^(juhannusaat\w*|midsommarafton(en)?)$/, 'FEAST=midsummer-eve'],
  [
    /^(juhannus|juhannuksen|juhannusta|juhannuksena|juhannuspaiv\w*|midsommar(en|dagen)?|midsummer)$/,
    'FEAST=midsummer-day',
  ],
  [/^(pyhainpaiv\w*|allhelgona(dagen)?)$/, 'FEAST=all-saints-day'],
  [/^(itsenaisyyspaiv\w*|sjalvstandighetsdag(en)?)$/, 'FEAST=independence-day'],
  [/^(jouluaat\w*|joulunaat\w*|julafton(en)?)$/, 'FEAST=christmas-eve'],
  [/^(joulu|joulun|joulua|jouluna|joulupaiv\w*|jul|julen|juldagen|christmas)$/, 'FEAST=christmas-day'],
  [/^(tapaninpaiv\w*)$/, 'FEAST=boxing-day'],
  [/^(loppiai(nen|sen|sta|sena)|trettondag(en)?|epiphany)$/, 'FEAST=epiphany'],
  [/^(uudenvuodenaat\w*|nyarsafton(en)?)$/, 'D=12-31'],
  [/^(uudenvuodenpaiv\w*|nyarsdag(en)?)$/, 'FEAST=new-years-day'],
  [
    /^(pv|pva|d|vrk|paiv|paiva|paivaa|paivan|paivana|paivaan|kalenterip(aiv\w*|v)|dag|dagen|dagar|kalenderdag\w*|days?)$/,
    'DAY',
  ],
  [
    /^(vk|vko|vkon|vkoa|vkolla|viik(ko|koa|on|olla|ot|oin|koina|kojen|oilla|kona)|vecka|veckan|veckor|veckorna|wk|weeks?)$/,
    'WEEK',
  ],
  [/^k$/, 'MK'],
  [
    /^(kk|kuu|kuun|kuuta|kuussa|kuukau(si|den|tta|tena|dessa|sien|det)|manad|manaden|manadens|manader|months?)$/,
    'MONTH',
  ],
  [/^(v|vuosi|vuoden|vuotta|vuodessa|ar|aret|arets|years?)$/, 'YEAR'],
  [/^(neljannesvuosittain|vuosineljanneksittain|kvartaaleittain|kvartaalittain|kvartalsvis|quarterly)$/, 'QUARTERLY'],
  [
    /^(q|kvartaali\w*|kvartaalin|neljannes|neljanneksen|neljannesta|neljannesvuo\w*|vuosineljannes|vuosineljanneksen|vuosineljannesta|kvartal|kvartalet|kvartalets|quarter|quarters)$/,
    'QUARTER',
  ],
  [/^(tilikausi|tilikauden|tilikautta|rakenskapsperiod(en|ens)?|rakenskapsar(et|ets)?|fy)$/, 'FY'],
  [/^(paattymisesta|lopusta|paatyttya)$/, 'END AFTER'],
  [/^(tilinpaatoksesta)$/, 'LOOSE FY AFTER'],
  [/^(tilinpaatos|tilinpaatoksen|tilinpaatosta|bokslut|bokslutet|bokslutets)$/, 'LOOSE FY'],
  [/^((kuun|kuukauden|vuoden)?vaihde|(kuun|kuukauden|vuoden)?vaihteessa|skiftet)$/, 'TURN'],
  [/^loppukuu(n|sta)?$/, 'LOOSE MONTH END'],
  [/^alkukuu(n|sta)?$/, 'MONTH START'],
  [/^manadsskift(e|et)$/, 'MONTH TURN'],
  [/^arsskift(e|et)$/, 'YEAR TURN'],
  [/^(puolivali|puolivalissa|puolessavalissa|puolivaliin|mitten|middle|mid)$/, 'MIDDLE'],
  [/^(alku|alussa|alkuun|alkupuolella|borjan|beginning|start)$/, 'START'],
  [/^(heti|valittomasti|genast|omedelbart|immediately)$/, 'NOW'],
  [/^(sama|samana|samma|same)$/, 'SAME'],
  [/^(kuluessa|sisalla|inom|within)$/, 'WITHIN'],
  [
    /^(loppu|lopun|loppua|loppuun|lopussa|paattyminen|paattymisen|paattymista|paattyessa|slut|slutet|slutets|utgang|utgangen|end|ends)$/,
    'END',
  ],
  [/^(viim|viimeinen|viimeisen|viimeista|viimeisena|viimeiseen|vika|vikana|vikan|sista|last)$/, 'LAST'],
  [/^(toiseksiviimei\w*|penultimate)$/, 'SECOND LAST'],
  [/^(joka|jokainen|jokaisen|kunkin|varje|var|vart|every|each)$/, 'EVERY'],
  [/^(varannan|vartannat)$/, 'EVERY #2.'],
  [/^(biweekly|fortnightly)$/, 'EVERY #2. WEEK'],
  [/^(kuukausittain|manatligen|manadsvis|monthly)$/, 'MONTHLY'],
  [/^(vuosittain|arligen|yearly|annually)$/, 'YEARLY'],
  [/^(viikoittain|viikottain|veckovis|weekly)$/, 'WEEKLY'],
  [/^(puolivuosittain|halvarsvis|puolen|halvt)$/, 'HALF'],
  [/^valein$/, 'INTERVAL'],
  [/^(ennen|fore|innan|before)$/, 'BEFORE'],
  [/^(jalkeen|jalk|efter|after|kuluttua|paasta)$/, 'AFTER'],
  [/^(miinus|minus)$/, '-'],
  [/^(plus|plussa)$/, '+'],
  [/^(alkaen|fran|from)$/, 'FROM'],
  [/^(edeltava|edeltavan|edeltavana|edellinen|edellisen|edellisena|foregaende|forra|previous|preceding)$/, 'PREV'],
  [
    /^(seuraava|seuraavan|seuraavana|seuraavassa|seuraavaan|seur|jalkeinen|jalkeisen|jalkeisena|foljande|nasta|next|following)$/,
    'NEXT',
  ],
  [/^(ja|seka|och|samt|and)$/, 'AND'],
  [/^(tai|eller|or)$/, 'OR'],
  [/^(jos|om|if|osuessa|sattuessa)$/, 'IF'],
  [
    /^(viikonloppu|viikonlopulle|viikonloppuna|viikonlopun|pyha|pyhan|pyhalle|pyhana|pyhapaiva|vapaapaiva|helg|helgdag|weekend|holiday)$/,
    'OFF',
  ],
  [/^(parillinen|parillisen|parillisten|parillisina|parillisella|parilliset|jamn|jamna|even)$/, 'EVEN'],
  [/^(pariton|parittoman|parittomien|parittomina|parittomalla|parittomat|udda|odd)$/, 'ODD'],
]

/** Finnish months without their ending, as they stand in `tammi-, huhti- ja heinäkuun`. */
const stems = ['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesa', 'heina', 'elo', 'syys', 'loka', 'marras', 'joulu']
/** The month that a stem with a hyphen after it means. */
export const monthOfStem = (word: string): number | undefined => {
  const at = stems.indexOf(word)
  return at < 0 ? undefined : at + 1
}

/**
 * What one word means; empty where it adds nothing (`SKIP` where it does so in a rule alone), undefined where nobody knows it.
 */
export function conceptOf(word: string): string | undefined {
  const known = words.find(([form]) => form.test(word))?.[1] ?? numberConcept(word)
  const weekday = known === undefined ? weekdayNamed(word) : undefined
  return weekday === undefined ? known : `WD${weekday}`
}

const meanings = new Map([...phrases, ...eventPhrases()])
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
/** Any phrase, the longest that fits; a plural or definite ending may follow: "working days". */
const anyPhrase = new RegExp(
  String.raw`(?<![\p{L}\d])(?<phrase>${[...meanings.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?:s|en)?(?![\p{L}\d])`,
  'gu',
)
/** "Toiseksi viimeinen", however it goes on. */
const fromTheEnd = /(?<!\p{L})(?<nth>toiseksi|kolmanneksi)[\s-]?(?=viimei)/gu

/** A plain text with what several words mean together put in their place, in braces. */
export const joined = (text: string): string =>
  text
    .replaceAll(anyPhrase, (_, phrase: string) => ` {${meanings.get(phrase) ?? ''}} `)
    .replaceAll(fromTheEnd, (_, nth: string) => ` {${nth === 'toiseksi' ? 'SECOND' : 'THIRD'}} `)

/** The same with what several words mean together blanked out, so that every other word stays at its place. */
export const unjoined = (text: string): string =>
  text.replaceAll(anyPhrase, (all) => ' '.repeat(all.length)).replaceAll(fromTheEnd, (all) => ' '.repeat(all.length))
