/** The words that rules are said with, as they are spelled, plain: what a word with a letter wrong can have been. */
const spellings = `
maksupaiva maksupaivaa maksupaivan maksupaivana maksupaivasta palkkapaiva palkkapaivaa palkkapaivan palkkapaivana palkkapaivasta
palkanmaksupaiva palkanmaksupaivaa palkanmaksupaivan palkanmaksupaivana palkanmaksupaivasta palkanmaksu palkanmaksua palkanmaksun
palkanmaksusta palkkaa tilipaiva tilipaivaa palkkakuukauden palkanmaksukuukauden palkanmaksukuukautta palkkaviikon palkanmaksuviikon
arkipaiva arkipaivaa arkipaivan arkipaivana tyopaiva tyopaivaa tyopaivan tyopaivana pankkipaiva pankkipaivaa pankkipaivan pankkipaivana
kalenteripaiva kalenteripaivaa kalenteripaivan paiva paivaa paivan paivana paivaan viikko viikkoa viikon viikolla viikoilla
kuukausi kuukautta kuukauden kuukautena kuukaudessa kuukausittain vuosi vuotta vuoden vuosittain viikoittain neljannesvuosittain
kvartaali kvartaalin kvartaaleittain vuosineljanneksen tilikausi tilikauden tilikautta paattymisesta paattymisen paattyminen paattymista
loppu loppuun lopussa loppua alku alussa alkua viimeinen viimeisen viimeista viimeisena viimeistaan ensimmainen ensimmaisen ensimmaisena
toinen toisen kolmas kolmannen neljas viides viidennen toiseksi ennen jalkeen jalkeinen jalkeisen edeltava edeltavan edeltavana edellinen
edellisen edellisena seuraava seuraavan seuraavana seuraavaa mennessa kuluessa kuluttua alkaen valein joka jokainen jokaisen parillisten
parittomien maanantai maanantaina maanantaisin tiistai tiistaina tiistaisin keskiviikko keskiviikkona keskiviikkoisin torstai torstaina
torstaisin perjantai perjantaina perjantaisin tammikuun helmikuun maaliskuun huhtikuun toukokuun kesakuun heinakuun elokuun syyskuun
lokakuun marraskuun joulukuun juhannus juhannusta joulua jouluaatto paasiaista paasiainen loman lomautuksen tyosuhteen
kaksi kolme nelja viisi seitseman kahdeksan yhdeksan kymmenen
lonedag lonedagen lonebetalningsdagen lonebetalningen bankdag bankdagar bankdagen vardag vardagar vardagen arbetsdag arbetsdagar
arbetsdagen dagar dagen vecka veckan veckor manad manaden manader manadens varje varannan sista forsta foregaende foljande efter fore
innan senast kvartalet rakenskapsperiodens mandag tisdag onsdag torsdag fredag januari februari augusti september oktober november december
payday payroll working business banking calendar before after month months monthly quarter quarterly week weeks weekday first second third
fourth fifth last every previous preceding following next within monday tuesday wednesday thursday friday january february march april
august october financial
`
  .trim()
  .split(/\s+/)

/** Whether one word becomes the other by one letter more, less or other, or by two that change places. */
export function isOneOff(word: string, other: string): boolean {
  if (word === other || Math.abs(word.length - other.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === other[start]) start++
  const [rest, left] = [word.slice(start), other.slice(start)]
  return (
    rest.slice(1) === left.slice(1) ||
    rest === left.slice(1) ||
    rest.slice(1) === left ||
    (rest[0] === left[1] && rest[1] === left[0] && rest.slice(2) === left.slice(2))
  )
}

/** In so short a word every letter may make another. */
const SHORTEST = 4

/** The one known word that this is a slip of the hand from; undefined where there is none, or several that differ. */
function nearest(word: string): string | undefined {
  if (word.length < SHORTEST) return undefined
  const all = spellings.filter((known) => isOneOff(word, known))
  const [first] = all
  // Forms of one word may both be near; the one as long as what was typed is a slip, too, and the likelier.
  return all.length <= 1 ? first : (all.find(({ length }) => length === word.length) ?? first)
}

/** A plain text with its unknown words spelled right; undefined where one of them is near nothing. */
export function spelled(text: string, unknown: readonly RegExpMatchArray[]): string | undefined {
  let right = text
  for (const found of unknown.toReversed()) {
    const near = nearest(found[0])
    if (near === undefined) return undefined
    right = right.slice(0, found.index) + near + right.slice((found.index ?? 0) + found[0].length)
  }
  return unknown.length === 0 ? undefined : right
}
