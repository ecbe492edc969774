import { marks as messages } from '../../../shared/i18n/marks.ts'
import { runNotes } from '../../../shared/i18n/run-notes.ts'
import { runs } from '../../../shared/i18n/runs.ts'
import { useCommands } from '../../desk/commands.ts'
import { useResumed } from '../../desk/resume.ts'
import { useLanguage } from '../../desk/session.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { later } from '../../ui/later.tsx'
import { RequestDialog } from '../agenda/RequestDialog.tsx'
import { resumeMark } from './resumed.ts'
import { Whose } from './Whose.tsx'
import { closeWindows, markSpan, rangeIn, useWindows } from './windows.ts'

const MarkDialog = later(async () => (await import('./MarkDialog.tsx')).MarkDialog)
const DeviationForm = later(async () => (await import('./DeviationForm.tsx')).DeviationForm)
const NoteForm = later(async () => (await import('../runs/NoteForm.tsx')).NoteForm)
const PaydayForm = later(async () => (await import('../runs/PaydayForm.tsx')).PaydayForm)
const RangeForm = later(async () => (await import('./RangeForm.tsx')).RangeForm)

/** The windows about marks that may open over any screen, and the palette's way to them. Stands once, in the frame. */
export function MarkWindows() {
  const language = useLanguage()
  const words = messages[language]
  const { asked, drafted, deviating, range, payday, noted } = useWindows()
  useResumed(resumeMark)
  useResumed((place, asked) => {
    if (!place.startsWith('mark-range/')) return false
    markSpan(rangeIn(asked))
    return true
  })
  useCommands([{ id: 'marks.range', title: words.range.action, group: 'edit', run: () => markSpan() }])
  return (
    <>
      {asked && <MarkDialog asked={asked} onMarked={closeWindows} onClose={closeWindows} />}
      <RequestDialog drafted={drafted} onClose={closeWindows} />
      <Dialog
        title={words.deviation.titleOf(deviating?.items.length ?? 1)}
        opened={deviating !== undefined}
        onClose={closeWindows}
      >
        {deviating && <Whose items={deviating.items} />}
        {deviating && <DeviationForm {...deviating} onClose={closeWindows} />}
      </Dialog>
      <Dialog title={words.range.title} opened={range !== undefined} onClose={closeWindows} size="lg">
        {range && <RangeForm start={range} onClose={closeWindows} />}
      </Dialog>
      <Dialog title={runs[language].payday.title} opened={payday !== undefined} onClose={closeWindows}>
        {payday && <PaydayForm item={payday} onClose={closeWindows} />}
      </Dialog>
      <Dialog
        title={runNotes[language][noted?.note ? 'edit' : 'add']}
        opened={noted !== undefined}
        onClose={closeWindows}
      >
        {noted && <NoteForm noted={noted} onClose={closeWindows} />}
      </Dialog>
    </>
  )
}
