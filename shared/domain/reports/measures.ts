/** What a service report can tell of; chosen by what was agreed with the client. */
export const measures = ['deadlines', 'deviations', 'feedback', 'survey', 'actions', 'changes', 'ahead'] as const
export type Measure = (typeof measures)[number]

/** The numbers of a service report, each with its definition. */
export const figures = [
  'due',
  'onTime',
  'lateProvider',
  'lateClient',
  'waits',
  'deviations',
  'matters',
  'praise',
  'trouble',
  'answers',
  'solutions',
  'surveys',
  'actionsDone',
  'actionsOpen',
] as const
export type FigureName = (typeof figures)[number]

/** `of`: of how many, where it is a part of something. */
export type Figure = { readonly name: FigureName; readonly value: number; readonly of: number | null }

/** The numbers of the firm's dashboard, and the list of the rows behind each. */
export const firmFigures = [
  'open',
  'late',
  'answers',
  'solutions',
  'complaints',
  'errors',
  'praise',
  'surveyRate',
  'surveySilent',
  'surveyLow',
] as const
export type FirmFigure = (typeof firmFigures)[number]
