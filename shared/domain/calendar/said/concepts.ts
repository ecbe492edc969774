import { plain, weekdayNamed } from '../typed/words.ts'
import { anchorPhrases } from '../words/describe.ts'

/** What several words together mean, before the words are looked at one by one; longest first. Written plain. */
const phrases: readonly (readonly [phrase: string, concept: string])[] = [
  ['toiseksi viimei', 'SECOND-LAST viimei'],
  ['nast sista', 'SECOND-LAST last'],
  ['second last', 'SECOND-LAST last'],
  ['last but one', 'SECOND-LAST last'],
  ['toinen paasiaispaiva', 'FEAST=easter-monday'],
  ['toisen paasiaispaivan', 'FEAST=easter-monday'],
  ['toista paasiaispaivaa', 'FEAST=easter-monday'],
  ['annandag pask', 'FEAST=easter-monday'],
  ['easter monday', 'FEAST=easter-monday'],
  ['easter sunday', 'FEAST=easter-sunday'],
  ['good friday', 'FEAST=good-friday'],
  ['annandag jul', 'FEAST=boxing-day'],
  ['boxing day', 'FEAST=boxing-day'],
  ['christmas eve', 'FEAST=christmas-eve'],
  ['christmas day', 'FEAST=christmas-day'],
  ['midsummer eve', 'FEAST=midsummer-eve'],
  ['midsummer day', 'FEAST=midsummer-day'],
  ['independence day', 'FEAST=independence-day'],
  ['may day', 'FEAST=may-day'],
  ['forsta maj', 'FEAST=may-day'],
  ['ascension day', 'FEAST=ascension-day'],
  ['all saints day', 'FEAST=all-saints-day'],
  ['financial year', 'FY'],
  ['fiscal year', 'FY'],
  ['accounting period', 'FY'],
  ['working day', 'WORK'],
  ['business day', 'WORK'],
  ['banking day', 'BANK'],
  ['bank day', 'BANK'],
  ['calendar day', 'DAY'],
  ['pay day', 'PAYDAY'],
  ['pay date', 'PAYDAY'],
  ['payment date', 'PAYDAY'],
  ['pay month', 'PAYMONTH'],
  ['pay period', 'PAYMONTH'],
  ['tax period', 'PAYMONTH'],
  ['calendar month', 'PAYMONTH'],
  ['every other', 'EVERY #2.'],
  ['every second', 'EVERY #2.'],
  ['half yearly', 'HALF'],
  ['half-yearly', 'HALF'],
  ['twice a year', 'HALF'],
  ['kahdesti vuodessa', 'HALF'],
  ['kerran vuodessa', 'YEARLY'],
  ['once a year', 'YEARLY'],
  ['en gang om aret', 'YEARLY'],
  ['kerran kuussa', 'MONTHLY'],
  ['kahdesti kuussa', 'MONTHLY'],
  ['twice a month', 'MONTHLY'],
  ['tva ganger i manaden', 'MONTHLY'],
  ['once a month', 'MONTHLY'],
  ['fran och med', 'FROM'],
  ['no later than', ''],
  ['at the latest', ''],
  ['i gar', 'IN=-1'],
  ['i dag', 'IN=0'],
  ['i morgon', 'IN=1'],
  ['i overmorgon', 'IN=2'],
  ['day after tomorrow', 'IN=2'],
]

/** Words by how they begin (or what they are), the first that fits: the endings of Finnish are many. Written plain. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^(mennessa|viimeistaan|senast|by|the|of|av|den|det|i|in|on|pa|for|aina|sita|niin|osuu|latest|before-or-on)$/, ''],
  [/^(maanantai(na|n|ta)|mandagen)$/, 'WD1'],
  [/^(tiistai(na|n|ta)|tisdagen|tues)$/, 'WD2'],
  [/^(keskiviik(on|kona|koa)|onsdagen)$/, 'WD3'],
  [/^(torstai(na|n|ta)|torsdagen|thurs?)$/, 'WD4'],
  [/^(perjantai(na|n|ta)|fredagen)$/, 'WD5'],
  [/^(lauantai(na|n|ta)|lordagen)$/, 'WD6'],
  [/^(sunnuntai(na|n|ta)|sondagen)$/, 'WD7'],
  [/^(arkisin|arkipaivisin|vardagligen)$/, 'EVERY WORK'],
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
  [/^(palkkaviik\w*|maksuviik\w*|loneveckan?)$/, 'PAYDAY WEEK'],
  [/^(palkkakuu\w*|palkanmaksukuu\w*|maksukuu\w*|lonemanad\w*|lonebetalningsmanad\w*)$/, 'PAYMONTH'],
  [/^(palkkakau\w*|verokau\w*|kalenterikuu\w*|loneperiod\w*|skatteperiod\w*|kalendermanad\w*)$/, 'PAYMONTH'],
  [/^(maksu|palkka|palkanmaksu|tili)paivasta$/, 'PAYDAY AFTER'],
  [/^((maksu|palkka|palkanmaksu|tili)p(aiv|v)\w*|mp|lonedag(en|ens)?|lonebetalningsdag(en|ens)?|paydays?)$/, 'PAYDAY'],
  [/^(tp|ap|wd|ad|arkip(aiv\w*|v)|tyop(aiv\w*|v)|vardag(en|ar|arna)?|arbetsdag(en|ar|arna)?|workdays?)$/, 'WORK'],
  [/^(pp|pankkip(aiv\w*|v)|bankdag(en|ar|arna)?|bankdays?)$/, 'BANK'],
  [/^hiihtolomaviik\w*|sportlovsveckan?|sportlov(et)?$/, 'SKI'],
  [/^juhannusviik\w*|midsommarveckan?$/, 'FEAST=midsummer-day WEEK'],
  [/^jouluviik\w*|julveckan?$/, 'FEAST=christmas-day WEEK'],
  [/^paasiaisviik\w*|paskveckan?$/, 'FEAST=easter-sunday WEEK'],
  [/^vappuviik\w*$/, 'FEAST=may-day WEEK'],
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
  [/^(uudenvuodenpaiv\w*|nyarsdag(en)?)$/, 'FEAST=new-years-day'],
  [/^(pv|pva|d|vrk|paiva|paivaa|paivan|paivana|kalenterip(aiv\w*|v)|dag|dagen|dagar|kalenderdag\w*|days?)$/, 'DAY'],
  [
    /^(vk|vko|vkon|vkoa|vkolla|viik(ko|koa|on|olla|koina|kojen|oilla|kona)|vecka|veckan|veckor|veckorna|wk|weeks?)$/,
    'WEEK',
  ],
  [/^k$/, 'MK'],
  [/^(kk|kuu|kuun|kuuta|kuukau(si|den|tta|tena)|manad|manaden|manadens|manader|months?)$/, 'MONTH'],
  [/^(v|vuosi|vuoden|vuotta|ar|aret|years?)$/, 'YEAR'],
  [/^(neljannesvuosittain|kvartalsvis|quarterly)$/, 'QUARTERLY'],
  [
    /^(q|kvartaali\w*|kvartaalin|neljannes|neljanneksen|neljannesta|neljannesvuo\w*|vuosineljannes|vuosineljanneksen|vuosineljannesta|kvartal|kvartalet|kvartalets|quarter|quarters)$/,
    'QUARTER',
  ],
  [/^(tilikausi|tilikauden|tilikautta|rakenskapsperiod(en|ens)?|rakenskapsar(et|ets)?|fy)$/, 'FY'],
  [/^(paattymisesta|lopusta)$/, 'END AFTER'],
  [/^(loppu|lopun|loppua|loppuun|lopussa|paattyminen|paattymisen|paattymista|slut|slutet|utgang|utgangen|end)$/, 'END'],
  [/^(viim|viimeinen|viimeisen|viimeista|viimeisena|sista|last)$/, 'LAST'],
  [/^(joka|jokainen|jokaisen|kunkin|varje|var|vart|every|each)$/, 'EVERY'],
  [/^(varannan|vartannat)$/, 'EVERY #2.'],
  [/^(kuukausittain|manatligen|manadsvis|monthly)$/, 'MONTHLY'],
  [/^(vuosittain|arligen|yearly|annually)$/, 'YEARLY'],
  [/^(viikoittain|veckovis|weekly)$/, 'WEEKLY'],
  [/^(puolivuosittain|halvarsvis)$/, 'HALF'],
  [/^valein$/, 'INTERVAL'],
  [/^(ennen|fore|innan|before)$/, 'BEFORE'],
  [/^(jalkeen|efter|after|kuluttua|paasta)$/, 'AFTER'],
  [/^(alkaen|fran|from)$/, 'FROM'],
  [/^(edeltava|edeltavan|edeltavana|edellinen|edellisen|edellisena|foregaende|forra|previous|preceding)$/, 'PREV'],
  [/^(seuraava|seuraavan|seuraavana|seur|jalkeinen|jalkeisen|jalkeisena|foljande|nasta|next|following)$/, 'NEXT'],
  [/^(ja|seka|och|samt|and)$/, 'AND'],
  [/^(tai|eller|or)$/, 'OR'],
  [/^(jos|om|if)$/, 'IF'],
  [/^(viikonloppu|viikonlopulle|viikonloppuna|pyha|pyhapaiva|vapaapaiva|helg|helgdag|weekend|holiday)$/, 'OFF'],
  [/^(parillinen|parillisen|parillisten|parillisina|parillisella|parilliset|jamn|jamna|even)$/, 'EVEN'],
  [/^(pariton|parittoman|parittomien|parittomina|parittomalla|parittomat|udda|odd)$/, 'ODD'],
  // With a nought before it, as a word alone ("toinen", "en") is no day of the month.
  [/^(ensimmainen|ensimmaisen|ensimmaisena|ensimmaista|eka|forsta|first)$/, '#01.'],
  [/^(toinen|toisen|toisena|toista|andra|second)$/, '#02.'],
  [/^(kolmas|kolmannen|kolmantena|tredje|third)$/, '#03.'],
  [/^(neljas|neljannen|neljantena|fjarde|fourth)$/, '#04.'],
  [/^(viides|viidennen|viidentena|femte|fifth)$/, '#05.'],
  [/^(yksi|yhden|en|ett|one|a)$/, '#01'],
  [/^(kaksi|kahden|tva|two)$/, '#02'],
  [/^(kolme|kolmen|tre|three)$/, '#03'],
  [/^(nelja|neljan|fyra|four)$/, '#04'],
  [/^(viisi|viiden|fem|five)$/, '#05'],
  [/^(kuusi|kuuden|sex|six)$/, '#06'],
  [/^(seitseman|sju|seven)$/, '#07'],
  [/^(kymmenen|tio|ten)$/, '#010'],
]

/** Finnish months without their ending, as they stand in `tammi-, huhti- ja heinäkuun`. */
const stems = ['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesa', 'heina', 'elo', 'syys', 'loka', 'marras', 'joulu']
/** The month that a stem with a hyphen after it means. */
export const monthOfStem = (word: string): number | undefined => {
  const at = stems.indexOf(word)
  return at < 0 ? undefined : at + 1
}

/** What one word means; empty where it adds nothing, undefined where nobody knows it. */
export function conceptOf(word: string): string | undefined {
  const known = words.find(([form]) => form.test(word))?.[1]
  const weekday = known === undefined ? weekdayNamed(word) : undefined
  return weekday === undefined ? known : `WD${weekday}`
}

/** The words for what rules hang on, by kind of event, plain; longest first, so that none is cut by a shorter one. */
const events = anchorPhrases().map(([kind, phrase]): readonly [string, string] => [plain(phrase), `EVENT=${kind}`])
const together = [...phrases, ...events].toSorted(([a], [b]) => b.length - a.length)

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const known = together.map(([phrase, concept]) => ({
  // A plural or definite ending may follow: "working days".
  form: new RegExp(String.raw`(?<![\p{L}\d])${escaped(phrase)}(?:s|en)?(?![\p{L}\d])`, 'gu'),
  open: new RegExp(String.raw`(?<![\p{L}\d])${escaped(phrase)}`, 'gu'),
  concept,
}))

/** A plain text with what several words mean together put in their place, in braces. */
export function joined(text: string): string {
  return known.reduce(
    (all, { form, open, concept }) =>
      concept.startsWith('SECOND-LAST ')
        ? all.replaceAll(open, ` {SECOND} ${concept.slice('SECOND-LAST '.length)}`)
        : all.replaceAll(form, ` {${concept}} `),
    text,
  )
}
