import { type Handlers, oneStep } from '../handlers.ts'
import { movePayday, previewRun } from './move-payday.ts'
import { noteRun, removeNote, settleNote, showRun } from './notes.ts'
import { previewGroup } from './preview-group.ts'
import { printTimetable } from './print-timetable.ts'

export const runs: Handlers<'runs'> = {
  preview: previewRun,
  previewGroup,
  movePayday,
  show: showRun,
  note: noteRun,
  settleNote,
  removeNote,
  print: oneStep(printTimetable),
}
