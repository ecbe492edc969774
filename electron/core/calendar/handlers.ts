import { type Handlers, oneStep } from '../handlers.ts'
import { checkOf } from './check.ts'
import { explainOccurrence, lawsOf } from './explain.ts'
import { exportCalendar } from './export/export.ts'
import { printCheck } from './export/print-check.ts'
import { printMonth, printYear } from './export/print-views.ts'
import { printWheel } from './export/print-wheel.ts'
import { yearGrid } from './grid.ts'
import { listItems } from './list.ts'
import { monthOf } from './month.ts'
import { todayOf } from './today.ts'
import { yearWheel } from './wheel.ts'

export const calendar: Handlers<'calendar'> = {
  list: listItems,
  today: todayOf,
  explain: explainOccurrence,
  laws: lawsOf,
  grid: yearGrid,
  month: monthOf,
  wheel: yearWheel,
  check: checkOf,
  export: exportCalendar,
  printCheck: oneStep(printCheck),
  printMonth: oneStep(printMonth),
  printWheel: oneStep(printWheel),
  printYear: oneStep(printYear),
}
