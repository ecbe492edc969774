import type { Handlers } from '../handlers.ts'
import { findSurvey, listSurveys } from './find.ts'
import { importAnswer } from './import.ts'
import { printResults, surveyForm } from './paper.ts'
import { surveyResults } from './results.ts'
import { answerSurvey, removeSurvey, saveSurvey, sendSurvey } from './send.ts'
import { allTemplates, removeTemplate, saveTemplate } from './templates.ts'

export const surveys: Handlers<'surveys'> = {
  templates: (_, { db }) => allTemplates(db),
  saveTemplate,
  removeTemplate,
  list: listSurveys,
  get: async ({ id }, context) => (await findSurvey(id, context)).card,
  results: surveyResults,
  send: sendSurvey,
  save: saveSurvey,
  answer: answerSurvey,
  remove: removeSurvey,
  form: surveyForm,
  import: importAnswer,
  print: printResults,
}
