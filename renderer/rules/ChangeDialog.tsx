import { onceOn } from '../../shared/domain/calendar/rules/own-rule.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { useDeed } from '../desk/deed.ts'
import { useFailures } from '../desk/tell.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useUi } from '../ui/context.tsx'
import { type Change, type Fields, type RuleLine, seenOf } from './change.ts'
import { Difference, type Reach } from './Difference.tsx'

/** What can be done to a rule by one button: back to the wider rule (or away, where there is none), out of use, into use. */
export type Quick = 'back' | 'off' | 'on'
type Props = {
  readonly clientId: string | null
  readonly line: RuleLine
  readonly what: Quick
  readonly onClose: () => void
}

/** The change of one button, with its difference first. */
export function ChangeDialog({ clientId, line, what, onClose }: Props) {
  const { language, words: kit } = useUi()
  const words = ruleEditor[language]
  const deed = useDeed()
  const fail = useFailures()
  const { fields, back } = said(line, what)
  const change: Change = { client_id: clientId, key: line.key, fields, seen: seenOf(line), ...(back && { back }) }
  const save = async (reach: Reach) => {
    try {
      const { client_id, seen } = change
      const told = words[what === 'back' ? 'restored' : what === 'off' ? 'turnedOff' : 'turnedOn'](line.name)
      if (back) await deed('rules.backToWider', { client_id, key: line.key, seen }, told)
      else await deed('rules.change', { client_id, key: line.key, fields, seen, ...reach }, told)
      onClose()
    } catch (error) {
      fail(error)
    }
  }
  return (
    <Dialog title={words.titles[what](line.name)} opened onClose={onClose} size="lg" closeOnEscape={false}>
      <Difference
        change={change}
        once={onceOn(line.rule) !== undefined}
        onBack={onClose}
        backLabel={kit.cancel}
        onSave={save}
      />
    </Dialog>
  )
}

/** What the scope says after the button; nothing more of its own at all where `back` is set. */
function said(line: RuleLine, what: Quick): { readonly fields: Fields; readonly back: boolean } {
  const { off, ...own } = line.own
  if (what === 'back') return { fields: {}, back: true }
  if (what === 'off') return { fields: { ...own, off: true }, back: false }
  // Into use: what was said against it is taken back; where the wider rule is out of use, it is said outright.
  if (off !== true) return { fields: { ...own, off: false }, back: false }
  return { fields: own, back: Object.keys(own).length === 0 }
}
