import type { Item } from '../../../shared/api/items.ts'
import type { Letter } from '../../../shared/api/letters.ts'
import type { NotedRun } from '../runs/noted.ts'
import type { Asked } from './MarkDialog.tsx'
import { questionOf } from './place.ts'
import { movePayday, noteDeviation, noteRun, useWindows } from './windows.ts'

const asks: Readonly<Record<string, Asked['what']>> = { skip: 'skip', move: 'move', wait: 'since', give: 'give' }
const after = () => {}

/**
 * Opens the window of a draft about marks or a payroll run, on whatever screen. What it was about was kept with it by the form
 * itself, so its shape is what the form had.
 */
export function resumeMark(place: string, asked: unknown): boolean {
  if (/^client\/[^/]+\/run\//.test(place) && typeof asked === 'object' && asked !== null && 'run' in asked) {
    noteRun(asked as NotedRun)
    return true
  }
  const question = questionOf(place, asked)
  if (!question) return false
  const items = question.items as Item[]
  const [first] = items
  const what = asks[question.what]
  if (what) useWindows.setState({ asked: { what, items } })
  else if (question.what === 'deviation') noteDeviation(items)
  else if (question.what === 'payday' && first) movePayday(first)
  else if (question.what === 'request' && 'letters' in question)
    useWindows.setState({ drafted: { letters: question.letters as Letter[], items, after } })
  else return false
  return true
}
