import { removePart } from '../clients/index.ts'
import type { Handlers } from '../handlers.ts'
import { closePlan, reopenPlan } from './close.ts'
import { plansOf } from './find.ts'
import { listPlans } from './list.ts'
import { movePlan, previewMove } from './move.ts'
import { printPlan } from './print.ts'
import { removePlan, saveEntry, savePlan, saveTask } from './save.ts'
import { listTemplates, startPlan } from './start.ts'

export const plans: Handlers<'plans'> = {
  templates: (input, context) => listTemplates(input, context),
  get: plansOf,
  list: listPlans,
  start: startPlan,
  save: savePlan,
  previewMove,
  move: movePlan,
  saveTask,
  removeTask: (input, context) => removePart('plan_task', input, context),
  saveEntry,
  removeEntry: (input, context) => removePart('plan_entry', input, context),
  close: closePlan,
  reopen: reopenPlan,
  remove: removePlan,
  print: (input, context) => printPlan(input, context),
}
