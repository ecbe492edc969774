import { messages } from './messages.ts'

/** Whom a rule is for: the form of its condition. */
export const conditionForm = messages(
  {
    add: 'Rajaa asiakkaita',
    addMore: 'Lisää ehto',
    remove: (what: string) => `Poista ehto: ${what}`,
    is: { any: 'jokin näistä', none: 'ei mikään näistä', atLeast: 'vähintään', under: 'alle' },
    which: (what: string) => `${what}: ehto`,
    answers: (what: string) => `${what}: vastaukset`,
    number: (what: string) => `${what}: määrä`,
    all: 'Kaikkien ehtojen on täytyttävä.',
    other: 'Ehtoa ei voi muokata tässä. Sen voi poistaa.',
    whole: 'ehto',
  },
  {
    add: 'Avgränsa kunderna',
    addMore: 'Lägg till ett villkor',
    remove: (what) => `Ta bort villkoret: ${what}`,
    is: { any: 'något av dessa', none: 'inget av dessa', atLeast: 'minst', under: 'under' },
    which: (what) => `${what}: villkor`,
    answers: (what) => `${what}: svar`,
    number: (what) => `${what}: antal`,
    all: 'Alla villkor måste uppfyllas.',
    other: 'Villkoret kan inte ändras här. Det kan tas bort.',
    whole: 'villkoret',
  },
  {
    add: 'Narrow to some clients',
    addMore: 'Add a condition',
    remove: (what) => `Remove the condition: ${what}`,
    is: { any: 'one of these', none: 'none of these', atLeast: 'at least', under: 'under' },
    which: (what) => `${what}: condition`,
    answers: (what) => `${what}: answers`,
    number: (what) => `${what}: number`,
    all: 'All conditions must hold.',
    other: 'This condition cannot be changed here. It can be removed.',
    whole: 'condition',
  },
)
