import type { Answer, Question } from '../domain/surveys/survey.ts'
import { answerWays } from '../domain/surveys/survey.ts'
import type { Words } from '../domain/words.ts'
import * as f from './field.ts'

const none: Words = { fi: '', sv: '', en: '' }

/** A survey as it was put to somebody of a client: what was asked, until when, and what was answered. */
export const survey = f.record('survey', {
  named: 'title',
  year: 'own',
  fields: {
    client_id: f.ref('client', { silent: true }),
    contact_id: f.maybeRef('contact'),
    /** Of which template it was made. */
    template: f.line({ max: 60, silent: true }),
    title: f.name({ max: 200 }),
    language: f.language(),
    /** As it was asked, whatever becomes of the template. */
    questions: f.data([] as readonly Question[], { own: true, silent: true }),
    sent_on: f.day(),
    /** The one reminder. */
    remind_on: f.maybeDay(),
    closes_on: f.day(),
    /** What only the form that was sent and this row know. */
    token: f.line({ own: true, silent: true, stays: true, unsought: 'a secret' }),
    answered_day: f.maybeDay({ own: true }),
    answered_how: f.choice(answerWays, { own: true, words: 'answerWays' }),
    answers: f.data([] as readonly Answer[], { own: true, texts: ['text'] }),
    /** Whether somebody should be called for it, found when the answer came. */
    low: f.flag({ own: true, silent: true }),
  },
})

/** A survey of the firm's own, or one of the program's as the firm has changed it. */
export const surveyTemplate = f.record('survey_template', {
  named: 'key',
  year: 'none',
  fields: {
    key: f.name({ max: 60, unsought: 'a key' }),
    name: f.data(none, { texts: ['fi', 'sv', 'en'] }),
    intro: f.data(none, { texts: ['fi', 'sv', 'en'] }),
    questions: f.data([] as readonly Question[], { texts: ['fi', 'sv', 'en'] }),
  },
})
