import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import { readableOnWhite } from '../../../shared/domain/documents/colour.ts'
import { plainDate } from '../../../shared/domain/documents/dates.ts'
import { surveyFormPaper, surveyResultsPaper } from '../../../shared/domain/documents/survey.ts'
import { formHtml } from '../../../shared/domain/surveys/form-html.ts'
import { FEWEST, resultsOf } from '../../../shared/domain/surveys/results.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { surveyPaper } from '../../../shared/i18n/survey-paper.ts'
import { findClient } from '../clients/index.ts'
import { findFirm, letterhead, onPaper } from '../firm/index.ts'
import type { Reading, Working } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { findSurvey } from './find.ts'
import { formScript } from './form-script.ts'
import { countedSurveys, textIn } from './results.ts'
import { allTemplates } from './templates.ts'

const hashed = (text: string): string => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
const numberIn = (number: string): string => number.replaceAll(/[^\w-]/g, '') || 'x'

/** The form of a survey that waits for its answer. */
export async function* surveyForm(
  { id, format }: Parsed<'surveys.form'>,
  context: Working,
): AsyncGenerator<Progress, FileRef, void> {
  yield { done: 0, total: 1, step: 'composing' }
  const { db, who, env } = context
  const { card, token } = await findSurvey(id, context)
  if (card.state === 'answered') throw new AppError('conflict', 'survey-answered')
  const { language } = card
  const [words, own] = [documents[language], surveyPaper[language]]
  const firm = onPaper(await letterhead(db), language)
  const client = await findClient(db, who, card.client_id)
  const template = (await allTemplates(db)).find(({ key }) => key === card.template)
  const all = (text: string) => ({ fi: text, sv: text, en: text })
  const about = {
    language,
    client: { number: client.number, name: client.name },
    title: card.title,
    intro: template ? textIn(template.intro, language) : '',
    closes_on: card.closes_on,
    closes: plainDate(card.closes_on, words),
    questions: card.questions.map((one) => ({
      ...one,
      text: all(textIn(one.text, language)),
      options: one.options.map((option) => all(textIn(option, language))),
    })),
  }
  const name = `${own.form.file}-${numberIn(client.number)}.${format}`
  if (format === 'pdf') {
    const paper = { ...about, firm, contact: card.contact, sent_on: card.sent_on }
    const words2 = { ...own.form, ...own.sheet }
    return env.files.put(name, await env.documents.render('sheet', surveyFormPaper(paper, words, words2), 'pdf'))
  }
  const row = await findFirm(db)
  const html = formHtml(
    {
      ...about,
      firm: { id: row?.id ?? '', name: firm.name, email: row?.email ?? '', colour: readableOnWhite(firm.colour) },
      survey: card.id,
      token,
    },
    own.form,
    hashed,
    formScript,
  )
  return env.files.put(name, Buffer.from(html, 'utf8'))
}

/** What a client answered, told back to it. */
export async function* printResults(
  { client: asked, language: said }: Parsed<'surveys.print'>,
  context: Working,
): AsyncGenerator<Progress, FileRef, void> {
  yield { done: 0, total: 1, step: 'composing' }
  const { db, who, env } = context
  const client = await findClient(db, who, asked)
  const language = said ?? oneOf(languages, client.language, 'fi')
  const [words, own] = [documents[language], surveyPaper[language]]
  const data = surveyResultsPaper(
    {
      language,
      firm: onPaper(await letterhead(db), language),
      day: env.clock.today(),
      client: { number: client.number, name: client.name },
      ...(await toldBack(client.id, language, context)),
    },
    words,
    own.results,
  )
  const bytes = await env.documents.render('sheet', data, 'pdf')
  return env.files.put(`${own.results.file}-${numberIn(client.number)}.pdf`, bytes)
}

/** The latest answer of each template beside the one before and the firm's, and how the mean went. */
export async function toldBack(client: string, language: Language, context: Reading) {
  const words = documents[language]
  const own = surveyPaper[language].results
  const mine = (await countedSurveys({ client }, context)).filter(({ answered }) => answered)
  const everybody = await countedSurveys({}, context)
  const date = (day: string) => plainDate(day, words)
  const score = (kind: string, value: number | null | undefined) =>
    value === null || value === undefined ? '–' : kind === 'scale' ? own.ofFive(value) : `${value}/10`
  const ofAll = (kind: string, value: number | null | undefined) =>
    kind === 'nps' && typeof value === 'number'
      ? `${value > 0 ? '+' : ''}${value}`.replace('-', '−')
      : score(kind, value)
  const rounds = [...Map.groupBy(mine.toReversed(), ({ template }) => template)].flatMap(([template, its]) => {
    const [last, before] = its
    if (!last) return []
    const firm = resultsOf(
      everybody.filter((one) => one.template === template),
      FEWEST,
    )
    const valueOf = (one: typeof before, id: string) => one?.answers.find((each) => each.id === id)?.value
    const same = everybody.filter((one) => one.template === template)
    return [
      {
        title: last.title,
        answered: date(last.sent_on),
        asked: own.asked(same.length, same.filter(({ answered }) => answered).length),
        questions: last.questions
          .filter(({ kind }) => kind === 'scale' || kind === 'nps')
          .map(({ id, kind, text }) => ({
            kind,
            text: textIn(text, language),
            last: score(kind, valueOf(last, id)),
            before: score(kind, valueOf(before, id)),
            firm: ofAll(kind, firm.find((one) => one.id === id)?.score),
          })),
        said: last.questions.flatMap(({ id, kind, text }) => {
          const answer = last.answers.find((one) => one.id === id)?.text.trim() ?? ''
          return kind === 'open' && answer !== '' ? [{ question: textIn(text, language), text: answer }] : []
        }),
      },
    ]
  })
  const trend = mine.flatMap((one) => {
    const values = one.questions.flatMap(({ id, kind }) =>
      kind === 'scale' ? (one.answers.find((each) => each.id === id)?.value ?? []) : [],
    )
    if (values.length === 0) return []
    const scale = Math.round((values.reduce((sum, each) => sum + each, 0) / values.length) * 10) / 10
    return [{ label: date(one.sent_on), scale, said: own.ofFive(scale) }]
  })
  return { rounds, trend }
}
