import type { AuthorisationKind } from '../domain/authorisations/authorisation.ts'
import type { IsoDay } from '../domain/calendar/types.ts'
import { plainDate } from '../domain/documents/dates.ts'
import type { ReturnInput, ReturnWords } from '../domain/documents/return.ts'
import type { PayKind, Stage, Standing } from '../domain/plans/content-kinds.ts'
import { moneyText } from '../domain/plans/contents.ts'
import type { Language } from '../domain/words.ts'
import { authorisations } from './authorisations.ts'
import { documents } from './documents.ts'
import { planContents } from './plan-contents.ts'
import { labelsOf } from './records.ts'

/** The words of the hand-back document. */
export function returnWords(language: Language): ReturnWords {
  const { paper, columns, items, reconciliation } = planContents[language]
  return {
    ...paper,
    items,
    columns: { ...columns, ...reconciliation.columns },
    years: labelsOf('handover_item', language).years,
    reconciliation: paper.reconciled,
  }
}

type Side = { readonly count: number; readonly cents: number }
type Compared = {
  readonly stage: Stage
  readonly kind: PayKind
  readonly name: string
  readonly payroll: Side
  readonly other: Side
  readonly standing: Standing
  readonly explanation: string
  readonly accepted_by: string
  readonly accepted_on: IsoDay | null
}

/** A line of a reconciliation as paper tells it, whether it comes from the plan or from a package. */
export function comparedLine(line: Compared, language: Language): ReturnInput['reconciliation'][number] {
  const { stages, payKinds, lineStates } = planContents[language]
  const side = ({ count, cents }: Side) => `${count} · ${moneyText(cents, language === 'en' ? '.' : ',')}`
  const accepted = line.accepted_on === null ? '' : plainDate(line.accepted_on, documents[language])
  return {
    stage: stages[line.stage],
    kind: line.name === '' ? payKinds[line.kind] : `${payKinds[line.kind]}: ${line.name}`,
    payroll: side(line.payroll),
    other: side(line.other),
    standing: lineStates[line.standing],
    explanation: line.explanation,
    accepted: [line.accepted_by, accepted].filter(Boolean).join(', '),
  }
}

/** What an authorisation is called where the client is asked to end it. */
export function authorisationLine(kind: AuthorisationKind, name: string, language: Language): string {
  const named = authorisations[language].kinds[kind]
  return name === '' ? named : `${named}: ${name}`
}
