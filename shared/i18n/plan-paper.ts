import type { PlanWords } from '../domain/documents/plan.ts'
import type { Language } from '../domain/words.ts'
import { plans } from './plans.ts'

/** The words of a plan on paper. */
export const planWords = (language: Language): PlanWords => {
  const words = plans[language]
  const states: Readonly<Record<string, string>> = words.paper
  return {
    ...words.paper,
    today: words.today,
    timeline: words.timeline,
    progress: words.progress,
    columns: words.columns,
    sides: words.sides,
    entryKinds: words.entryKinds,
    state: (status) => states[status] ?? words.paper.open,
    waitsFor: words.waitsFor,
  }
}
