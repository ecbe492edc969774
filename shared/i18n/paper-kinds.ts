import type { GuideWords } from '../domain/documents/guide.ts'
import type { CardWords } from '../domain/documents/process-card.ts'
import type { Language } from '../domain/words.ts'
import { messages } from './messages.ts'

/** What stands on a process card besides what every sheet has. */
export const cardWords: Readonly<Record<Language, CardWords>> = {
  fi: {
    kind: 'Prosessikortti',
    internal: 'sisäinen, ei asiakkaalle',
    printed: 'Tulostettu',
    team: 'Tekijät',
    process: 'Näin palkat tehdään',
    run: (group, payday) => `Seuraava palkka-ajo ${payday}${group === '' ? '' : `: ${group}`}`,
    day: 'Päivä',
    step: 'Vaihe',
    known: 'Järjestelmät ja käytännöt',
    what: 'Asia',
    value: 'Käytössä tai sovittu',
    note: 'Huomautukset',
    nothing: 'Prosessia ei ole kirjoitettu. Kirjoita se asiakkaan ohjeisiin, kohtaan ”Meille (prosessikortti)”.',
  },
  sv: {
    kind: 'Processkort',
    internal: 'internt, inte till kunden',
    printed: 'Utskrivet',
    team: 'Utförare',
    process: 'Så här sköts lönerna',
    run: (group, payday) => `Följande lönekörning ${payday}${group === '' ? '' : `: ${group}`}`,
    day: 'Dag',
    step: 'Skede',
    known: 'System och praxis',
    what: 'Sak',
    value: 'I bruk eller avtalat',
    note: 'Anmärkningar',
    nothing: 'Processen har inte skrivits. Skriv den i kundens instruktion, under ”För oss (processkort)”.',
  },
  en: {
    kind: 'Process card',
    internal: 'internal, not for the client',
    printed: 'Printed',
    team: 'Done by',
    process: 'How this payroll is done',
    run: (group, payday) => `Next payroll run ${payday}${group === '' ? '' : `: ${group}`}`,
    day: 'Day',
    step: 'Step',
    known: 'Systems and practices',
    what: 'Matter',
    value: 'In use or agreed',
    note: 'Notes',
    nothing: 'The process is not written. Write it in the client’s instruction, under “For us (process card)”.',
  },
}

/** The papers that are made of a client's instruction. */
export const sheetPaperWords = messages(
  {
    label: 'Tuloste',
    papers: { client: 'Asiakasohje', process: 'Prosessikortti (sisäinen)', exception: 'Poikkeustilanteet' },
    titles: {
      client: (client: string) => `Asiakasohje: ${client}`,
      process: (client: string) => `Prosessikortti: ${client}`,
      exception: (client: string) => `Poikkeustilanteet: ${client}`,
    },
  },
  {
    label: 'Utskrift',
    papers: { client: 'Kundinstruktion', process: 'Processkort (internt)', exception: 'Undantagssituationer' },
    titles: {
      client: (client) => `Kundinstruktion: ${client}`,
      process: (client) => `Processkort: ${client}`,
      exception: (client) => `Undantagssituationer: ${client}`,
    },
  },
  {
    label: 'Paper',
    papers: { client: 'Client instruction', process: 'Process card (internal)', exception: 'Exceptional situations' },
    titles: {
      client: (client) => `Client instruction: ${client}`,
      process: (client) => `Process card: ${client}`,
      exception: (client) => `Exceptional situations: ${client}`,
    },
  },
)

/** What stands on the firm's pocket guide. */
export const guideWords: Readonly<Record<Language, GuideWords>> = {
  fi: { kind: 'Taskuopas', internal: 'Toimiston oma ohje', people: 'Henkilöt' },
  sv: { kind: 'Fickguide', internal: 'Byråns egen anvisning', people: 'Personer' },
  en: { kind: 'Pocket guide', internal: "The firm's own guide", people: 'People' },
}
