import { marks as messages } from '../../../shared/i18n/marks.ts'
import { useCommands } from '../../desk/commands.ts'
import { useLanguage } from '../../desk/session.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { later } from '../../ui/later.tsx'
import { closeWindows, markSpan, useWindows } from './windows.ts'

const DeviationForm = later(async () => (await import('./DeviationForm.tsx')).DeviationForm)
const RangeForm = later(async () => (await import('./RangeForm.tsx')).RangeForm)

/** The windows about marks that may open over any screen, and the palette's way to them. Stands once, in the frame. */
export function MarkWindows() {
  const words = messages[useLanguage()]
  const { deviating, range } = useWindows()
  useCommands([{ id: 'marks.range', title: words.range.action, group: 'edit', run: () => markSpan() }])
  return (
    <>
      <Dialog
        title={words.deviation.titleOf(deviating?.length ?? 1)}
        opened={deviating !== undefined}
        onClose={closeWindows}
      >
        {deviating && <DeviationForm items={deviating} onClose={closeWindows} />}
      </Dialog>
      <Dialog title={words.range.title} opened={range !== undefined} onClose={closeWindows} size="lg">
        {range && <RangeForm start={range} onClose={closeWindows} />}
      </Dialog>
    </>
  )
}
