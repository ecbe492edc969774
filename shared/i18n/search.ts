import type { Hit } from '../api/search.ts'
import type { Piece } from '../domain/search/piece.ts'
import { formatDay } from '../domain/calendar/days/format-day.ts'
import type { Language, Words } from '../domain/words.ts'
import type { Field, RecordOf } from '../records/field.ts'
import { records } from '../records/records.ts'
import type { SoughtTable } from '../records/texts.ts'
import { counted } from './counted.ts'
import { messages } from './messages.ts'
import { valueOf } from './record-values.ts'
import { labelsOf } from './records.ts'

/** Finding what is written anywhere: the page, and what the command line says of it. */
export const search = messages(
  {
    label: 'Mitä haetaan',
    placeholder: 'Sanoja mistä tahansa tekstistä',
    all: 'Kaikki',
    filter: 'Näytä vain',
    found: (count: number, more: boolean) =>
      more ? `Yli ${counted(count, 'osuma', 'osumaa')}` : counted(count, 'osuma', 'osumaa'),
    count: (count: number, more: boolean) => (more ? `${count}+` : String(count)),
    startTitle: 'Mitä etsit?',
    startText:
      'Haku käy läpi asiakkaiden tiedot, ohjeet, sopimukset, muistiinpanot, yhteydenotot ja muut tekstit, myös yhdyssanojen sisältä. Jokaisen sanan on löydyttävä samasta tekstistä tai asiakkaan nimestä.',
    nothingTitle: 'Ei osumia',
    nothingText: 'Kirjoita vähemmän sanoja tai sanasta vain osa. Poistettuja ei haeta: ne ovat roskakorissa.',
    newest: (count: number) => `Näkyvissä uusimmat, ${counted(count, 'osuma', 'osumaa')}. Tarkenna hakua.`,
    showAll: 'Näytä kaikki osumat',
    untitled: 'Nimetön',
    columns: { what: 'Mitä', where: 'Kohta', client: 'Asiakas', when: 'Milloin', kind: 'Laji', number: 'Nro' },
  },
  {
    label: 'Vad som söks',
    placeholder: 'Ord ur vilken text som helst',
    all: 'Alla',
    filter: 'Visa bara',
    found: (count, more) => (more ? `Över ${counted(count, 'träff', 'träffar')}` : counted(count, 'träff', 'träffar')),
    count: (count, more) => (more ? `${count}+` : String(count)),
    startTitle: 'Vad letar du efter?',
    startText:
      'Sökningen går igenom kundernas uppgifter, instruktioner, avtal, anteckningar, kontakter och andra texter, också inne i sammansatta ord. Varje ord ska finnas i samma text eller i kundens namn.',
    nothingTitle: 'Inga träffar',
    nothingText: 'Skriv färre ord eller bara en del av ett ord. Borttagna söks inte: de finns i papperskorgen.',
    newest: (count) => `De nyaste visas, ${counted(count, 'träff', 'träffar')}. Precisera sökningen.`,
    showAll: 'Visa alla träffar',
    untitled: 'Utan namn',
    columns: { what: 'Vad', where: 'Ställe', client: 'Kund', when: 'När', kind: 'Slag', number: 'Nr' },
  },
  {
    label: 'What to search for',
    placeholder: 'Words of any text',
    all: 'All',
    filter: 'Show only',
    found: (count, more) => (more ? `More than ${counted(count, 'hit', 'hits')}` : counted(count, 'hit', 'hits')),
    count: (count, more) => (more ? `${count}+` : String(count)),
    startTitle: 'What are you looking for?',
    startText:
      'The search goes through clients’ details, instructions, contracts, notes, encounters and other texts, also inside compound words. Each word must stand in the same text or in the name of its client.',
    nothingTitle: 'No hits',
    nothingText: 'Type fewer words, or only a part of a word. Removed things are not searched: they are in the bin.',
    newest: (count) => `The newest are shown, ${counted(count, 'hit', 'hits')}. Say more of what you look for.`,
    showAll: 'Show all hits',
    untitled: 'No name',
    columns: { what: 'What', where: 'Where', client: 'Client', when: 'When', kind: 'Kind', number: 'No.' },
  },
)

const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

/** What the rows of each table are called, many of them: headings of what was found. */
const kinds: { readonly [T in SoughtTable]: Words } = {
  client: w('Asiakkaat', 'Kunder', 'Clients'),
  firm: w('Toimisto', 'Byrån', 'The firm'),
  pay_group: w('Palkkaryhmät', 'Lönegrupper', 'Pay groups'),
  contact: w('Yhteyshenkilöt', 'Kontaktpersoner', 'Contact persons'),
  event: w('Asiakkaan tapahtumat', 'Kundens händelser', 'Client’s events'),
  engagement: w('Sopimukset', 'Avtal', 'Contracts'),
  appendix: w('Sopimusten liitteet', 'Avtalsbilagor', 'Contract appendices'),
  service: w('Palvelut', 'Tjänster', 'Services'),
  attachment: w('Liitteet', 'Bilagor', 'Attachments'),
  encounter: w('Yhteydenotot', 'Kontakter', 'Encounters'),
  matter: w('Palautteet', 'Respons', 'Feedback'),
  matter_event: w('Palautteiden vaiheet', 'Skeden i respons', 'Trails of feedback'),
  feedback_review: w('Palautekatsaukset', 'Genomgångar av respons', 'Feedback reviews'),
  meeting: w('Tapaamiset', 'Möten', 'Meetings'),
  meeting_line: w('Tapaamisten asiat', 'Mötenas ärenden', 'Subjects of meetings'),
  meeting_note: w('Muistioiden merkinnät', 'Anteckningar i protokoll', 'Entries of minutes'),
  survey: w('Kyselyt', 'Enkäter', 'Surveys'),
  survey_template: w('Kyselypohjat', 'Enkätmallar', 'Survey templates'),
  information: w('Tietokartta', 'Informationskarta', 'Information map'),
  information_round: w('Tarkistuskierrokset', 'Kontrollrundor', 'Verification rounds'),
  authorisation: w('Valtuudet', 'Fullmakter', 'Authorisations'),
  plan: w('Suunnitelmat', 'Planer', 'Plans'),
  plan_task: w('Suunnitelmien tehtävät', 'Planernas uppgifter', 'Tasks of plans'),
  tacit_knowledge: w('Hiljainen tieto', 'Tyst kunskap', 'Tacit knowledge'),
  run_difference: w('Rinnakkaisajojen erot', 'Skillnader i parallellkörningar', 'Differences of parallel runs'),
  handover_item: w('Luovutettavat ryhmät', 'Grupper som överlämnas', 'Groups to hand over'),
  retention_line: w('Säilytettävä aineisto', 'Material som bevaras', 'Material that is kept'),
  plan_entry: w('Suunnitelmien kirjaukset', 'Planernas anteckningar', 'Notes of plans'),
  rule: w('Omat säännöt ja tehtävät', 'Egna regler och uppgifter', 'Own rules and tasks'),
  catalogue: w('Määräaikaluettelo', 'Katalogen över tidsfrister', 'Catalogue of deadlines'),
  handover: w('Luovutuspaketit', 'Överlämningspaket', 'Handover packages'),
  instruction: w('Ohjeet', 'Instruktioner', 'Instructions'),
  sheet: w('Ohjeiden muut tekstit', 'Instruktionernas övriga texter', 'Other texts of instructions'),
  sheet_version: w('Ohjeiden versiot', 'Versioner av instruktioner', 'Versions of instructions'),
  responsibility: w('Vastuumatriisin vaiheet', 'Ansvarsmatrisens skeden', 'Steps of the responsibility matrix'),
  responsibility_version: w(
    'Sovitut vastuumatriisit',
    'Överenskomna ansvarsmatriser',
    'Agreed responsibility matrices',
  ),
  person: w('Toimiston henkilöt', 'Byråns personer', 'The firm’s people'),
  absence: w('Poissaolot', 'Frånvaro', 'Absences'),
  cutoff: w('Aineisto- ja hyväksyntäpäivät', 'Inlämnings- och godkännandedagar', 'Cut-off days'),
  mark: w('Tehtävien merkinnät', 'Markeringar av uppgifter', 'Marks of tasks'),
  run_note: w('Palkka-ajojen merkinnät', 'Anteckningar om lönekörningar', 'Notes on payroll runs'),
  letter: w('Kirjeet asiakkaille', 'Brev till kunder', 'Letters to clients'),
  segment: w('Asiakasryhmät', 'Kundgrupper', 'Client groups'),
}
export const kindOf = (table: SoughtTable, language: Language): string => kinds[table][language]

/** What a hit is called, as people read it: codes and days in words. */
export function titleOf({ table, label, facts, day }: Hit, language: Language): Piece {
  const { named, fields }: RecordOf = records[table]
  const field = named === null ? undefined : fields[named]
  const inWords = (text: string) => ({ text, marks: [] })
  if (field?.words !== undefined && label.text !== '') return inWords(valueOf(field.words, label.text, language))
  if (field?.kind === 'day' && day !== null)
    return inWords([formatDay(day, language, 'date'), kindIn(facts, fields, language)].filter(Boolean).join(' '))
  if (label.text !== '') return label
  return inWords(kindIn(facts, fields, language) || kindOf(table, language))
}

/** The kind of a row that is called nothing else: `Puhelu`. */
function kindIn(facts: Hit['facts'], fields: RecordOf['fields'], language: Language): string {
  const words = (fields['kind'] as Field | undefined)?.words
  return words === undefined || !facts['kind'] ? '' : valueOf(words, facts['kind'], language)
}

/** What the field is called in which a text stands; empty where it has no name of its own. */
export const fieldOf = ({ table, found }: Hit, language: Language): string =>
  (labelsOf(table, language) as Readonly<Record<string, string>>)[found?.field ?? ''] ?? ''
