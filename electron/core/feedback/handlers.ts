import type { Handlers } from '../handlers.ts'
import { escalatedTo, listMatters, matterCard, similarMatters } from './find.ts'
import { monthlyReview, saveReview } from './review.ts'
import { printReview } from './review-paper.ts'
import { doStep, learnMatter, noteMatter, removeMatter, saveMatter } from './save.ts'
import { answer, nowOf, reopen, resume, solve, wait } from './steps.ts'
import { saveTargets, targetsNow } from './targets.ts'

export const feedback: Handlers<'feedback'> = {
  list: listMatters,
  get: matterCard,
  start: (_, context) => ({ ...nowOf(context), person_id: context.who.id }),
  similar: async (input, context) => [...(await similarMatters(input, context))],
  escalated: escalatedTo,
  save: saveMatter,
  learn: learnMatter,
  remove: removeMatter,
  answer: ({ text, ...said }, context) => doStep(said, text, answer, context),
  wait: ({ text, ...said }, context) => doStep(said, text, wait, context),
  resume: ({ text, ...said }, context) => doStep(said, text, resume, context),
  solve: ({ solution, ...said }, context) => doStep(said, solution, solve, context),
  reopen: ({ text, ...said }, context) => doStep(said, text, reopen, context),
  note: noteMatter,
  review: monthlyReview,
  saveReview,
  printReview,
  targets: targetsNow,
  saveTargets,
}
