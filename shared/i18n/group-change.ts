import { counted } from './counted.ts'
import { messages } from './messages.ts'

/** The counts that are not nought. */
const some = (...counts: readonly (readonly [string, number])[]) =>
  counts.flatMap(([text, count]) => (count > 0 ? [text] : [])).join(', ')

/** From when a pay group's terms hold, and what saving them would do. */
export const groupChange = messages(
  {
    from: 'Muutokset voimaan alkaen',
    help: 'Tyhjä: koko ajalta. Päivällä: sitä aikaisemmat palkanmaksupäivät ja niihin liittyvät päivät pysyvät ennallaan.',
    begins: 'Ryhmä alkaa',
    ends: 'Ryhmä päättyy',
    title: 'Mikä muuttuu',
    head: { what: 'Palkka', before: 'Nyt', after: 'Jälkeen' },
    gone: 'jää pois',
    none: 'ei ole',
    more: (count: number) => `ja ${counted(count, 'muu palkanmaksupäivä', 'muuta palkanmaksupäivää')}`,
    agreed: 'Sovittu päivä, seuraava',
    counts: (moved: number, added: number, removed: number) =>
      some([`siirtyy ${moved}`, moved], [`tulee lisää ${added}`, added], [`jää pois ${removed}`, removed]),
    steps: (counts: string) => `Muut ajojen päivät: ${counts}.`,
    newTitle: 'Mitä tulee lisää',
    newHead: { what: 'Lähiviikkoina', after: 'Päivä' },
    newSum: (paydays: number, steps: number) =>
      `Ensi vuoden loppuun mennessä yhteensä ${counted(paydays, 'palkanmaksupäivä', 'palkanmaksupäivää')} ja ${counted(steps, 'muu ajojen päivä', 'muuta ajojen päivää')}.`,
    late: (count: number) =>
      `${counted(count, 'päivä on', 'päivää on')} jo mennyt ja näkyy heti myöhässä. Jos aiemmat ajot eivät kuulu meille, anna päivä kohtaan ”Ryhmä alkaa”.`,
  },
  {
    from: 'Ändringarna gäller från',
    help: 'Tomt: för hela tiden. Med en dag: tidigare lönebetalningsdagar och det som hör till dem är oförändrade.',
    begins: 'Gruppen börjar',
    ends: 'Gruppen slutar',
    title: 'Vad som ändras',
    head: { what: 'Lön', before: 'Nu', after: 'Efter' },
    gone: 'faller bort',
    none: 'finns inte',
    more: (count) => `och ${counted(count, 'lönebetalningsdag', 'lönebetalningsdagar')} till`,
    agreed: 'Avtalad dag, den följande',
    counts: (moved, added, removed) =>
      some([`${moved} flyttas`, moved], [`${added} tillkommer`, added], [`${removed} faller bort`, removed]),
    steps: (counts) => `Körningarnas övriga dagar: ${counts}.`,
    newTitle: 'Vad som tillkommer',
    newHead: { what: 'De närmaste veckorna', after: 'Dag' },
    newSum: (paydays, steps) =>
      `Sammanlagt ${counted(paydays, 'lönebetalningsdag', 'lönebetalningsdagar')} och ${counted(steps, 'annan dag', 'andra dagar')} i körningarna före utgången av nästa år.`,
    late: (count) =>
      `${counted(count, 'dag har', 'dagar har')} redan gått och visas genast som försenade. Om tidigare körningar inte är våra, ge en dag i ”Gruppen börjar”.`,
  },
  {
    from: 'Changes hold from',
    help: 'Empty: for all its time. With a day: earlier paydays and what belongs to them stay as they are.',
    begins: 'Group begins',
    ends: 'Group ends',
    title: 'What changes',
    head: { what: 'Pay', before: 'Now', after: 'After' },
    gone: 'goes',
    none: 'none',
    more: (count) => `and ${counted(count, 'more payday', 'more paydays')}`,
    agreed: 'Agreed day, the next',
    counts: (moved, added, removed) =>
      some([`${moved} moved`, moved], [`${added} added`, added], [`${removed} dropped`, removed]),
    steps: (counts) => `Other dates of the runs: ${counts}.`,
    newTitle: 'What is added',
    newHead: { what: 'In the next weeks', after: 'Day' },
    newSum: (paydays, steps) =>
      `By the end of next year ${counted(paydays, 'payday', 'paydays')} and ${counted(steps, 'other date', 'other dates')} of the runs in all.`,
    late: (count) =>
      `${counted(count, 'date has', 'dates have')} already passed and would show as overdue at once. If earlier runs are not ours, give a day under “Group begins”.`,
  },
)
