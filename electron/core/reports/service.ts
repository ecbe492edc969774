import { AppError } from '../../../shared/api/errors.ts'
import type { LateLine } from '../../../shared/api/late.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { ServiceReport } from '../../../shared/api/reports.ts'
import { monthBefore, monthOf } from '../../../shared/domain/feedback/review.ts'
import type { FoundLine } from '../../../shared/domain/meetings/agenda.ts'
import type { Figure, Measure } from '../../../shared/domain/reports/measures.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { agendaFrom } from '../agenda.ts'
import { findClient } from '../clients/index.ts'
import { toldBetween } from '../feedback/index.ts'
import type { Reading } from '../handlers.ts'
import { deadlinesKept, lateHistory } from '../late/index.ts'
import { oneOf } from '../sound.ts'
import { countedSurveys } from '../surveys/index.ts'
import { measuresFor } from './agreed.ts'

type Part = ServiceReport['parts'][number]
type Asked = Parsed<'reports.service'>
type Told = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly language: Language
  /** What the client's meeting would say of the period, without what is for us alone. */
  readonly lines: readonly FoundLine[]
}

/** Whose a line of the agenda is: the report says what the meeting says, in the same words (decision 114). */
const isOf: Readonly<Record<Measure, (line: FoundLine) => boolean>> = {
  deadlines: ({ source, section }) => section === 'schedule' && source !== 'late:figures',
  deviations: ({ source }) => source === 'late:deviations',
  feedback: ({ source }) => source.startsWith('matter:'),
  survey: ({ source }) => source.startsWith('survey:'),
  actions: ({ section }) => section === 'actions',
  changes: ({ section }) => section === 'changes',
  ahead: ({ section }) => section === 'ahead',
}

/** How a client was served in a period. */
export async function serviceReport(input: Asked, context: Reading): Promise<ServiceReport> {
  const { db, who, env } = context
  const { from, to } = input
  if (to < from) throw new AppError('invalid', 'fields', { fields: { to: 'ends-before-start' } })
  const client = await findClient(db, who, input.client)
  const language = input.language ?? oneOf(languages, client.language, 'fi')
  const today = env.clock.today()
  const asked = { client: client.id, meeting: '', kind: 'review', from, to, today, language } as const
  const found = await agendaFrom(env.agenda, asked, context)
  const told: Told = { id: client.id, from, to, language, lines: found.filter(({ internal }) => internal !== true) }
  const parts: Part[] = []
  for (const measure of await measuresFor({ client: client.id, measures: input.measures }, context))
    parts.push({
      measure,
      figures: await figuresOf(measure, told, context),
      lines: told.lines.filter(isOf[measure]).map(({ text }) => text),
      months: measure === 'deadlines' ? await monthsOf(told, context) : [],
    })
  return { client: client.name, number: client.number, language, from, to, parts }
}

async function figuresOf(
  measure: Measure,
  { id, from, to, language, lines: said }: Told,
  context: Reading,
): Promise<Figure[]> {
  const one = (name: Figure['name'], value: number, of: number | null = null): Figure => ({ name, value, of })
  if (measure === 'deadlines' || measure === 'deviations') {
    const isTold = (row: LateLine) => row.state !== 'change' && row.shown && row.cause + row.measure !== ''
    if (measure === 'deviations') {
      const { lines } = await lateHistory({ client: id, from, to, language }, context)
      return [one('deviations', lines.filter(isTold).length)]
    }
    const kept = await deadlinesKept({ client: id, from, to }, context)
    return [
      one('onTime', kept.onTime, kept.due),
      one('lateProvider', kept.lateProvider, kept.due),
      one('lateClient', kept.lateClient, kept.due),
      one('waits', kept.waits),
    ]
  }
  if (measure === 'feedback') {
    const matters = (await toldBetween({ first: from, to, client: id }, context)).filter(
      ({ line }) => !line.internal && line.opened_day >= from,
    )
    const kept = (said: readonly (boolean | null)[]) => said.filter((each) => each === true).length
    const known = (said: readonly (boolean | null)[]) => said.filter((each) => each !== null).length
    const answers = matters.map(({ line }) => line.answerKept)
    const solutions = matters.map(({ line }) => line.solutionKept)
    const of = (...kinds: readonly string[]) => matters.filter(({ line }) => kinds.includes(line.kind)).length
    return [
      one('matters', matters.length),
      one('praise', of('praise')),
      one('trouble', of('complaint', 'error')),
      one('answers', kept(answers), known(answers)),
      one('solutions', kept(solutions), known(solutions)),
    ]
  }
  if (measure === 'survey') {
    const surveys = (await countedSurveys({ client: id, from, to }, context)).filter(({ over }) => over)
    return [one('surveys', surveys.filter(({ answered }) => answered).length, surveys.length)]
  }
  if (measure === 'actions') {
    const done = said.find(({ source }) => source === 'actions:done')?.rows.length ?? 0
    const open = said.filter(({ source }) => source.startsWith('action:')).length
    return [one('actionsDone', done), one('actionsOpen', open)]
  }
  return []
}

/** So many months are told one by one. */
const MONTHS = 24

/** How deadlines were kept month by month, of months in which nothing was due as well. */
async function monthsOf({ id, from, to }: Told, context: Reading): Promise<Part['months']> {
  const today = context.env.clock.today()
  const { months } = await deadlinesKept({ client: id, from, to }, context)
  const known = new Map(months.map((one) => [one.month, one]))
  const last = monthOf(to < today ? to : today)
  const found: Part['months'] = []
  for (let month = monthOf(from); month <= last && found.length < MONTHS; month = monthBefore(month, -1)) {
    const { due = 0, late = 0 } = known.get(month) ?? {}
    found.push({ month, kept: due - late, late })
  }
  return found
}
