import { counted } from './counted.ts'
import { messages } from './messages.ts'

/** What was removed and may be brought back. */
export const bin = messages(
  {
    help: 'Poistetut, uusin ensin. Palautettu tulee takaisin kaikkine tietoineen.',
    empty: 'Roskakori on tyhjä',
    emptyText: 'Poistettu asiakas, yhteyshenkilö tai muu tieto tulee tänne, ja sen voi palauttaa.',
    what: 'Poistettu',
    when: 'Milloin',
    by: 'Kuka',
    actions: 'Toiminnot',
    parts: (count: number) => `mukana ${counted(count, 'tieto', 'tietoa')}`,
    restore: 'Palauta',
    restored: (what: string) => `Palautettu: ${what}`,
    purge: 'Tyhjennä roskakori…',
    purgeTitle: 'Tyhjennetäänkö roskakori?',
    purgeText: (count: number) =>
      `${counted(count, 'poistettu poistetaan', 'poistettua poistetaan')} lopullisesti. Niitä ei voi enää palauttaa, ja aiemmatkaan muutokset eivät ole enää kumottavissa.`,
    purgeDo: 'Poista lopullisesti',
    purged: (count: number) => `Poistettu lopullisesti: ${count}`,
  },
  {
    help: 'Borttagna, den nyaste först. Det som återställs kommer tillbaka med alla uppgifter.',
    empty: 'Papperskorgen är tom',
    emptyText: 'En borttagen kund, kontaktperson eller annan uppgift hamnar här och kan återställas.',
    what: 'Borttagen',
    when: 'När',
    by: 'Vem',
    actions: 'Åtgärder',
    parts: (count) => `med ${counted(count, 'uppgift', 'uppgifter')}`,
    restore: 'Återställ',
    restored: (what) => `Återställd: ${what}`,
    purge: 'Töm papperskorgen…',
    purgeTitle: 'Töm papperskorgen?',
    purgeText: (count) =>
      `${counted(count, 'borttagen sak raderas', 'borttagna saker raderas')} slutgiltigt. De kan inte längre återställas, och tidigare ändringar kan inte längre ångras.`,
    purgeDo: 'Radera slutgiltigt',
    purged: (count) => `Slutgiltigt raderade: ${count}`,
  },
  {
    help: 'What was removed, newest first. What is restored comes back with all its details.',
    empty: 'The bin is empty',
    emptyText: 'A client, contact or anything else that is removed comes here and can be restored.',
    what: 'Removed',
    when: 'When',
    by: 'Who',
    actions: 'Actions',
    parts: (count) => `with ${counted(count, 'detail', 'details')}`,
    restore: 'Restore',
    restored: (what) => `Restored: ${what}`,
    purge: 'Empty the bin…',
    purgeTitle: 'Empty the bin?',
    purgeText: (count) =>
      `${counted(count, 'removed thing is', 'removed things are')} deleted for good. They can no longer be restored, and earlier changes can no longer be undone.`,
    purgeDo: 'Delete for good',
    purged: (count) => `Deleted for good: ${count}`,
  },
)
