import type { Handlers } from '../handlers.ts'
import { catalogueInUse, previewCatalogue, takeCatalogue } from '../rules/catalogue-calls.ts'
import { backToWider, changeRule } from '../rules/change-rule.ts'
import { checkOf } from './check.ts'
import { printCheck } from './export/print-check.ts'
import { explainOccurrence } from './explain.ts'
import { exportCalendar } from './export/export.ts'
import { yearGrid } from './grid.ts'
import { listItems } from './list.ts'
import { exportHistory } from '../late/export-history.ts'
import { lateHistory } from '../late/late-history.ts'
import { mark, unmark } from '../marks/marks.ts'
import { markRange, range } from '../marks/range.ts'
import { deviate, tick } from '../marks/tick.ts'
import { monthOf } from './month.ts'
import { printMonth, printYear } from './export/print-views.ts'
import { printWheel } from './export/print-wheel.ts'
import { requestDrafts } from './export/request.ts'
import { orderViews, removeView, savedViews, saveView } from '../views/saved-views.ts'
import { previewRule } from '../rules/preview-rule.ts'
import { ruleClients } from '../rules/rule-clients.ts'
import { ruleLines } from '../rules/rules.ts'
import { testRule } from '../rules/test-rule.ts'
import { todayOf } from './today.ts'
import { yearWheel } from './wheel.ts'

export const calendar: Handlers<'calendar'> = {
  list: (input, context) => listItems(input, context),
  grid: (input, context) => yearGrid(input, context),
  month: (input, context) => monthOf(input, context),

  today: (input, context) => todayOf(input, context),
  wheel: (input, context) => yearWheel(input, context),

  explain: (input, context) => explainOccurrence(input, context),
  mark: (input, context) => mark(input, context),
  unmark: (input, context) => unmark(input, context),
  tick: (input, context) => tick(input, context),
  deviate: (input, context) => deviate(input, context),
  range: (input, context) => range(input, context),
  markRange: (input, context) => markRange(input, context),
  history: (input, context) => lateHistory(input, context),
  async *exportHistory(input, context) {
    yield { done: 0, total: 1, step: 'computing' }
    return exportHistory(input, context)
  },

  rules: (input, context) => ruleLines(input, context),
  ruleClients: (input, context) => ruleClients(input, context),
  test: (input, context) => testRule(input, context),
  previewRule: (input, context) => previewRule(input, context),
  changeRule: (input, context) => changeRule(input, context),
  backToWider: (input, context) => backToWider(input, context),

  check: (input, context) => checkOf(input, context),
  async *printCheck(input, context) {
    yield { done: 0, total: 1, step: 'computing' }
    return printCheck(input, context)
  },

  catalogue: (_, context) => catalogueInUse(context),
  previewCatalogue: (input, context) => previewCatalogue(input, context),
  takeCatalogue: (input, context) => takeCatalogue(input, context),
  views: (input, context) => savedViews(input, context),
  saveView: (input, context) => saveView(input, context),
  orderViews: (input, context) => orderViews(input, context),
  removeView: (input, context) => removeView(input, context),

  request: (input, context) => requestDrafts(input, context),

  export: (input, context) => exportCalendar(input, context),

  async *printWheel(input, context) {
    yield { done: 0, total: 1, step: 'computing' }
    return printWheel(input, context)
  },

  async *printMonth(input, context) {
    yield { done: 0, total: 1, step: 'computing' }
    return printMonth(input, context)
  },

  async *printYear(input, context) {
    yield { done: 0, total: 1, step: 'computing' }
    return printYear(input, context)
  },
}
