import type { SurveyRow } from '../../shared/api/surveys.ts'

const signs = { out: 'waiting', answered: 'done', silent: 'overdue' } as const

/** The sign of how a survey stands; a low score asks for somebody. */
export const signOf = (row: Pick<SurveyRow, 'state' | 'low'>) => (row.low ? 'due' : signs[row.state])
