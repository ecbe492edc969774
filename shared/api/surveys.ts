import { z } from 'zod'
import { answerWays, dimensions, LONGEST, questionKinds, surveyStates } from '../domain/surveys/survey.ts'
import { command, job, query } from './procedure.ts'
import { Day, FileRef, Id, Key, Lang, Line, maybeSeen, Name, Saved, Seen, Text, Version } from './values.ts'

const Words = z.object({ fi: Line, sv: Line, en: Line })
/** Something that people read: a language that is not written yet is read in another. */
const Said = Words.refine((words) => Object.values(words).some((text) => text !== ''), 'required')

const Question = z.object({
  id: Key(60),
  kind: z.enum(questionKinds),
  dimension: z.enum([...dimensions, '']),
  text: Said,
  options: z.array(Said).max(12),
  required: z.boolean(),
})
export const Questions = z
  .array(Question)
  .min(1, 'required')
  .max(40)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'malformed')

const Template = z.object({
  key: Key(60),
  name: Said,
  intro: Words,
  questions: Questions,
  /** The row of one that the firm has written or changed. */
  row: z.object({ id: Id, version: Version }).nullable(),
  builtIn: z.boolean(),
})
export type SurveyTemplateRow = z.output<typeof Template>

const Answer = z.object({
  id: Key(60),
  value: z.number().int().min(0).max(100).nullable(),
  text: Text.max(LONGEST, 'too-long'),
})

const Row = Saved.extend({
  client_id: Id,
  client: z.string(),
  number: z.string(),
  contact_id: Id.nullable(),
  contact: z.string(),
  template: z.string(),
  title: z.string(),
  language: Lang,
  sent_on: Day,
  remind_on: Day.nullable(),
  closes_on: Day,
  state: z.enum(surveyStates),
  answered_day: Day.nullable(),
  answered_how: z.enum(answerWays),
  low: z.boolean(),
  /** The mean of what was answered on the scale, and what was said of recommending us. */
  scale: z.number().nullable(),
  nps: z.number().int().nullable(),
  /** The firm that wrote it down; empty for us. */
  origin: z.string(),
})
export type SurveyRow = z.output<typeof Row>

const Card = Row.extend({ questions: z.array(Question), answers: z.array(Answer) })
export type SurveyCard = z.output<typeof Card>

const Count = z.number().int()
const Rate = z.object({ sent: Count, answered: Count, over: Count })
const Result = z.object({
  id: z.string(),
  kind: z.enum(questionKinds),
  dimension: z.enum([...dimensions, '']),
  text: z.string(),
  answers: Count,
  score: z.number().nullable(),
  chosen: z.array(z.object({ text: z.string(), count: Count })),
})
const Results = z.object({
  /** Under so many answers no score is told. */
  fewest: Count,
  rate: Rate,
  templates: z.array(z.object({ template: z.string(), title: z.string(), rate: Rate, questions: z.array(Result) })),
  trend: z.array(z.object({ half: z.string(), rate: Rate, scale: z.number().nullable(), nps: z.number().nullable() })),
})
export type SurveyResults = z.output<typeof Results>

const Which = {
  client: Name.optional(),
  template: Key(60).optional(),
  states: z.array(z.enum(surveyStates)).max(3).optional(),
  from: Day.optional(),
  to: Day.optional(),
  /** Only answers with a low score. */
  low: z.literal(true).optional(),
}

export const surveys = {
  /** The surveys that can be sent: the program's as the firm has changed them, and the firm's own. */
  templates: query('work').input(z.object({})).output(z.array(Template)),
  /** Throws `invalid: fields`. What was sent before stays as it was asked. */
  saveTemplate: command('work')
    .input(z.object({ ...maybeSeen, key: Key(60), name: Said, intro: Words, questions: Questions }))
    .output(Saved),
  /** One of the firm's own goes; one of the program's is as the program has it again. */
  removeTemplate: command('work').input(Seen).output(Saved),
  /** Surveys of the clients that are seen, the newest first. */
  list: query('work')
    .input(
      z.object({
        ...Which,
        search: Line.default(''),
        offset: Count.min(0).max(1_000_000).default(0),
        limit: Count.min(1).max(1000).default(100),
      }),
    )
    .output(z.object({ rows: z.array(Row), total: Count })),
  /** One with what was asked and answered. Throws `not-found: gone`. */
  get: query('work')
    .input(z.object({ id: Id }))
    .output(Card),
  /** Scores with how many were asked and answered; of a client, or of the firm, which shows none below three answers. */
  results: query('work')
    .input(z.object({ client: Name.optional(), from: Day.optional(), to: Day.optional(), language: Lang }))
    .output(Results),
  /** Puts a survey to somebody of a client. What asked for it in the year is done with that. */
  send: command('work')
    .input(
      z.object({
        client_id: Id,
        contact_id: Id.nullable(),
        template: Key(60),
        language: Lang,
        sent_on: Day,
        remind_on: Day.nullable(),
        closes_on: Day,
      }),
    )
    .output(Saved),
  /** Other days, or somebody else. Throws `conflict: survey-answered`. */
  save: command('work')
    .input(Seen.extend({ contact_id: Id.nullable(), remind_on: Day.nullable(), closes_on: Day }))
    .output(Saved),
  /** What was answered on paper, on the phone or at a meeting is keyed in, or corrected. */
  answer: command('work')
    .input(Seen.extend({ day: Day, how: z.enum(answerWays), answers: z.array(Answer).max(40) }))
    .output(Saved),
  remove: command('work').input(Seen).output(Saved),
  /** The form that the client fills in: a page that needs no network, or paper. Throws `conflict: survey-answered`. */
  form: job('work', z.object({ id: Id, format: z.enum(['html', 'pdf']) }), FileRef),
  /**
   * Takes in what a form wrote. Throws `invalid`: `not-an-answer`, `answer-edited`, `answer-other-firm`; `not-found:
   * answer-no-survey`; `conflict: survey-answered`. Nothing is counted twice.
   */
  import: job(
    'work',
    z.object({ file: FileRef.optional(), path: z.string().min(1).max(1000).optional() }),
    Saved.extend({ client_id: Id, client: z.string(), title: z.string() }),
  ),
  /** What the client answered over time, for the client, as a PDF. */
  print: job('work', z.object({ client: Name, language: Lang.optional() }), FileRef),
}
