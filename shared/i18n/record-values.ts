import { eventKinds } from '../domain/calendar/rules/event-kinds.ts'
import { clientFacts } from '../domain/calendar/rules/facts.ts'
import { type Language, wordOf } from '../domain/words.ts'
import { formatMonthDay } from '../domain/calendar/days/format-day.ts'
import type { Field, Vocabulary } from '../records/field.ts'
import { records } from '../records/records.ts'
import { attachments } from './attachments.ts'
import { authorisations } from './authorisations.ts'
import { calendarWords } from './calendar.ts'
import { clients } from './clients.ts'
import { countryName } from './countries.ts'
import { encounters } from './encounters.ts'
import { feedback } from './feedback.ts'
import { meetingWords } from './meeting-words.ts'
import { engagements } from './engagements.ts'
import { handover } from './handover.ts'
import { history } from './history.ts'
import { information } from './information.ts'
import { instructions } from './instructions.ts'
import { people } from './people.ts'
import { look } from './look.ts'
import { letters } from './letters.ts'
import { labelsOf } from './records.ts'
import { planContentValues } from './plan-content-values.ts'
import { planValues } from './plan-values.ts'
import { responsibilities } from './responsibilities.ts'
import { retention } from './retention.ts'
import { runNotes } from './run-notes.ts'
import { surveys } from './surveys.ts'
import { savedViews } from './saved-views.ts'

type Texts = Readonly<Record<string, string>>

const industries = clientFacts.find((fact) => fact.key === 'industry')

const texts: Readonly<Record<Exclude<Vocabulary, 'countries'>, (language: Language) => Texts>> = {
  forms: (language) => clients[language].forms,
  industries: (language) =>
    industries?.type === 'choice'
      ? Object.fromEntries(industries.choices.map(({ value, name }) => [value, name[language]]))
      : {},
  languages: (language) => clients[language].languages,
  channels: (language) => clients[language].channels,
  states: (language) => clients[language].states,
  contactRoles: (language) => clients[language].contactRoles,
  assignmentRoles: (language) => clients[language].assignmentRoles,
  // By the hour was an interval once, and stands so in the history.
  frequencies: (language) => ({ ...clients[language].frequencies, hourly: runNotes[language].payForms.hourly }),
  cutoffKinds: (language) => clients[language].cutoffKinds,
  eventKinds: (language) => Object.fromEntries(eventKinds.map(({ kind, name }) => [kind, name[language]])),
  sides: (language) => calendarWords[language].sides,
  personRoles: (language) => people[language].roles,
  markStates: (language) => history[language].markStates,
  payPeriods: (language) => runNotes[language].periods,
  payForms: (language) => runNotes[language].payForms,
  runNoteKinds: (language) => runNotes[language].kinds,
  runOutcomes: (language) => runNotes[language].outcomes,
  audiences: (language) => instructions[language].audiences,
  deliveredWays: (language) => instructions[language].ways,
  directions: (language) => handover[language].directions,
  profiles: (language) => handover[language].profiles,
  screens: (language) => savedViews[language].screens,
  paperKinds: (language) => look[language].kinds,
  letterKinds: (language) => letters[language].kinds,
  parts: (language) => responsibilities[language].parts,
  agreedWays: (language) => responsibilities[language].ways,
  contractKinds: (language) => engagements[language].contractKinds,
  billings: (language) => engagements[language].billings,
  appendixKinds: (language) => engagements[language].appendixKinds,
  serviceKinds: (language) => engagements[language].serviceKinds,
  valueFields: (language) => engagements[language].valueFields,
  encounterKinds: (language) => encounters[language].kinds,
  initiatives: (language) => encounters[language].initiatives,
  informationKinds: (language) => information[language].kinds,
  keptBy: (language) => information[language].keptBy,
  knownStates: (language) => information[language].known,
  authorisationKinds: (language) => authorisations[language].kinds,
  authorisationStates: (language) => authorisations[language].states,
  cancellers: (language) => authorisations[language].cancellers,
  matterKinds: (language) => feedback[language].kinds,
  answerWays: (language) => surveys[language].ways,
  matterChannels: (language) => feedback[language].channels,
  matterStates: (language) => feedback[language].states,
  matterWhose: (language) => encounters[language].whose,
  matterEvents: (language) => feedback[language].events,
  meetingKinds: (language) => meetingWords[language].kinds,
  meetingWays: (language) => meetingWords[language].ways,
  meetingStates: (language) => meetingWords[language].states,
  agendaSections: (language) => meetingWords[language].sections,
  noteKinds: (language) => meetingWords[language].notes,
  retentionClasses: (language) => attachments[language].classes,
  planTemplates: (language) => planValues[language].templates,
  planStates: (language) => planValues[language].states,
  planSides: (language) => planValues[language].sides,
  taskParts: (language) => planValues[language].parts,
  entryKinds: (language) => planValues[language].entryKinds,
  entryStates: (language) => planValues[language].entryStates,
  landings: (language) => planContentValues[language].landings,
  stages: (language) => planContentValues[language].stages,
  payKinds: (language) => planContentValues[language].payKinds,
  materials: (language) => retention[language].materials,
  keptStates: (language) => retention[language].keptStates,
  handoverItems: (language) => planContentValues[language].handoverItems,
  itemStates: (language) => planContentValues[language].itemStates,
}

/** A stored value in words; the value itself where it has none: people may have a kind of their own. */
export function valueOf(vocabulary: Vocabulary, value: string, language: Language): string {
  if (vocabulary === 'countries') return countryName(value, language)
  return wordOf(texts[vocabulary](language), value)
}

/** The values of a choice with their words, in the order given: what a field offers. */
export const optionsOf = (vocabulary: Vocabulary, values: readonly string[], language: Language) =>
  values.map((value) => ({ value, label: valueOf(vocabulary, value, language) }))

type Values = Readonly<Record<string, unknown>>
type InWords = { readonly field: string; readonly label: string; readonly value: string }

/** The basic facts of a client as people read them, in the order of its record; the value of what is not known is empty. */
export const basicsOf = (client: Values, language: Language): readonly InWords[] =>
  clientInWords(client, language, basics)

/** Fields of a client in words, in the order of its record; the value of what is not known is empty. */
export function clientInWords(client: Values, language: Language, named: readonly string[]): readonly InWords[] {
  const labels: Texts = labelsOf('client', language)
  return Object.entries<Field>(records.client.fields)
    .filter(([name]) => named.includes(name))
    .map(([name, field]) => ({
      field: name,
      label: wordOf(labels, name),
      value: fieldText(field, client[name], language),
    }))
}

const basics = Object.entries<Field>(records.client.fields).flatMap(([name, { basic }]) => (basic ? name : []))

/** A value of a field as people read it; empty where it says nothing. */
export function fieldText({ kind, words }: Field, value: unknown, language: Language): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
  if (kind === 'whole') return value === 0 ? '' : text
  if (kind === 'month-day') {
    const [month, day] = text.split('-').map(Number)
    return formatMonthDay(month ?? 0, day ?? 0, language)
  }
  return words === undefined ? text : valueOf(words, text, language)
}
