import { randomBytes } from 'node:crypto'
import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { dayOf } from '../../../shared/domain/calendar/days/days.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { takeoverTemplates } from '../../../shared/domain/plans/plan.ts'
import {
  type Answer,
  dueAfterTakeover,
  isAnswer,
  isLow,
  takeoverSurveyKey,
  unanswered,
  YEARLY_WITHIN,
  yearlySurveyKey,
} from '../../../shared/domain/surveys/survey.ts'
import { wordOf } from '../../../shared/domain/words.ts'
import { findPart, mustSee, removePart } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { markPlain, targetsOf } from '../marks/index.ts'
import { findPlan } from '../planned.ts'
import { dayIn } from '../sound.ts'
import { clockBetween, isSettled, loadYears, shiftDay } from '../year/index.ts'
import { findSurvey } from './find.ts'
import { allTemplates } from './templates.ts'

const refused = (field: string, code: string) => new AppError('invalid', 'fields', { fields: { [field]: code } })

type Days = { readonly sent_on: string; readonly remind_on: string | null; readonly closes_on: string }
/** Throws `invalid: fields` for days that do not follow each other. */
function refuseDays({ sent_on, remind_on, closes_on }: Days): void {
  if (closes_on < sent_on) throw refused('closes_on', 'before-sent')
  if (remind_on !== null && (remind_on < sent_on || remind_on > closes_on)) throw refused('remind_on', 'not-between')
}

/** Puts a survey to somebody of a client, as it stands in its template today, in the language that is chosen. */
export async function sendSurvey(input: Parsed<'surveys.send'>, context: Writing) {
  const { db, who, write } = context
  const { client_id, contact_id, language, sent_on } = input
  await mustSee(db, who, [client_id])
  if (contact_id !== null && (await findPart(db, who, 'contact', contact_id)).client_id !== client_id)
    throw new AppError('not-found', 'gone')
  const template = (await allTemplates(db)).find(({ key }) => key === input.template)
  if (!template) throw refused('template', 'required')
  refuseDays(input)
  const due =
    template.key === 'takeover'
      ? [...(await takeoversDue(client_id, context)), ...(await tasksFor(client_id, context))]
      : template.key === 'yearly'
        ? await yearlyDue(client_id, sent_on, context)
        : []
  const saved = await write.insert(
    'survey',
    toRow('survey', {
      ...input,
      title: wordOf(template.name, language),
      questions: template.questions,
      token: randomBytes(24).toString('base64url'),
      answered_day: null,
      answered_how: 'paper' as const,
      answers: [],
      low: false,
    }),
  )
  await markPlain(due, { state: 'done', day: sent_on }, context)
  return saved
}

/** What of the client's year asked for the survey of a takeover; found before it is sent, as no rule makes it any more then. */
async function takeoversDue(client_id: string, context: Writing) {
  const plans = await context.db
    .selectFrom('plan')
    .select(['id', 'anchor'])
    .where('client_id', '=', client_id)
    .where('template', 'in', takeoverTemplates)
    .where('origin', '=', '')
    .execute()
  const keys = plans.flatMap(({ id, anchor }) => {
    const day = dayIn(anchor)
    return day === null ? [] : [occurrenceKey({ rule: takeoverSurveyKey(id), nominal: dueAfterTakeover(day) })]
  })
  if (keys.length === 0) return []
  const found = await targetsOf(
    keys.map((key) => ({ client_id, key })),
    context,
  ).catch(() => [])
  return found.map(({ target }) => target)
}

/** The open tasks of the client's takeover that are the survey itself. Those that wait for others stay open: their order holds. */
async function tasksFor(client_id: string, context: Writing) {
  const plans = await context.db
    .selectFrom('plan')
    .select('id')
    .where('client_id', '=', client_id)
    .where('template', 'in', takeoverTemplates)
    .where('state', '=', 'open')
    .where('origin', '=', '')
    .execute()
  const items: { readonly client_id: string; readonly key: string }[] = []
  for (const { id } of plans)
    for (const { part, waits, item } of (await findPlan(id, 'fi', context)).tasks)
      if (part === 'survey' && waits.length === 0 && item.status !== 'done' && item.status !== 'skipped')
        items.push({ client_id, key: item.key })
  return items.length === 0 ? [] : (await targetsOf(items, context)).map(({ target }) => target)
}

/** The yearly survey that the catalogue asks for and that is nearest to a day, if it waits to be sent. */
async function yearlyDue(client_id: string, day: IsoDay, context: Writing) {
  const { db, who, env } = context
  const span = { from: shiftDay(day, -YEARLY_WITHIN), to: shiftDay(day, YEARLY_WITHIN) }
  const years = await loadYears(db, who, await env.catalogue.all(db), [client_id], span)
  const year = years.clients.get(client_id)
  if (!year) return []
  const far = ({ due }: { readonly due: IsoDay }) => Math.abs(dayOf(due) - dayOf(day))
  const [nearest] = clockBetween(year, span.from, span.to)
    .occurrences.filter(({ rule }) => rule === yearlySurveyKey)
    .toSorted((a, b) => far(a) - far(b))
  if (nearest === undefined || isSettled(year.marks.get(occurrenceKey(nearest)))) return []
  const found = await targetsOf([{ client_id, key: occurrenceKey(nearest) }], context)
  return found.map(({ target }) => target)
}

/** One of ours that waits for its answer. */
async function findOpen(id: string, version: number, context: Writing) {
  const { card } = await findSurvey(id, context)
  if (card.origin !== '') throw new AppError('conflict', 'came-in-package')
  if (card.version !== version) throw new AppError('conflict', 'changed-elsewhere')
  return card
}

export async function saveSurvey({ id, version, ...said }: Parsed<'surveys.save'>, context: Writing) {
  const { db, who, write } = context
  const card = await findOpen(id, version, context)
  if (card.state === 'answered') throw new AppError('conflict', 'survey-answered')
  if (said.contact_id !== null && (await findPart(db, who, 'contact', said.contact_id)).client_id !== card.client_id)
    throw new AppError('not-found', 'gone')
  refuseDays({ ...said, sent_on: card.sent_on })
  return write.update('survey', id, version, said)
}

/** What was answered: keyed in, or corrected. Throws `invalid: fields` by the question. */
export async function answerSurvey({ id, version, day, how, answers }: Parsed<'surveys.answer'>, context: Writing) {
  const card = await findOpen(id, version, context)
  if (day > context.env.clock.today()) throw refused('day', 'not-after-today')
  if (day < card.sent_on) throw refused('day', 'before-sent')
  return keepAnswers(card, { day, how, answers }, context)
}

type Card = Awaited<ReturnType<typeof findOpen>>
type Given = Omit<Parsed<'surveys.answer'>, 'id' | 'version'>

/** Keeps the answers of a survey. Throws `invalid: fields` by the question. */
export function keepAnswers(card: Card, { day, how, answers }: Given, { write }: Writing) {
  const kept = card.questions.map((question): Answer => {
    const said = answers.find((one) => one.id === question.id) ?? { id: question.id, value: null, text: '' }
    if (!isAnswer(question, said)) throw refused(`answers.${question.id}`, 'malformed')
    return said
  })
  const [missing] = unanswered(card.questions, kept)
  if (missing !== undefined) throw refused(`answers.${missing}`, 'required')
  return write.update('survey', card.id, card.version, {
    ...toRow('survey', { answers: kept, low: isLow(card.questions, kept) }),
    answered_day: day,
    answered_how: how,
  })
}

export const removeSurvey = (input: Parsed<'surveys.remove'>, context: Writing) => removePart('survey', input, context)
