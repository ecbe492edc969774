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

/** The numbers of the firm's dashboard, by what they are about; behind each stand exactly the rows that it counts. */
export const firmGroups = {
  deadlines: ['onTime', 'lateProvider', 'lateClient'],
  load: ['ahead', 'noDeputy', 'actionsOpen', 'actionsLate'],
  feedback: ['open', 'late', 'answers', 'solutions', 'complaints', 'errors', 'praise'],
  surveys: ['surveyRate', 'surveySilent', 'surveyLow'],
} as const
export type FirmGroup = keyof typeof firmGroups
export const firmFigures = [
  ...firmGroups.deadlines,
  ...firmGroups.load,
  ...firmGroups.feedback,
  ...firmGroups.surveys,
] as const
export type FirmFigure = (typeof firmFigures)[number]

/** What the months of the dashboard tell of feedback; the rows of each month stand behind its number. */
export const trendFigures = ['praise', 'trouble', 'others'] as const
/** Whatever has rows behind it. */
export const countedFigures = [...firmFigures, 'trouble', 'others'] as const
export type CountedFigure = (typeof countedFigures)[number]

/** So many weeks ahead of today the firm's load is told, the one of today among them. */
export const WEEKS_AHEAD = 4
