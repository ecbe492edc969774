import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Item } from '../../shared/api/items.ts'
import { reminderIn } from '../../shared/domain/engagements/reminders.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import { RuleEditor } from './RuleEditor.tsx'

type Props = {
  readonly item: Item
  readonly onClose: () => void
  readonly onThis: (what: 'move' | 'skip') => void
}

/** The rule of one occurrence, for its client: from this time on, for all times, or this time alone. */
export function RuleOfItem({ item, onClose, onThis }: Props) {
  const { language } = useUi()
  const words = ruleEditor[language]
  const { data } = useAsk('rules.list', { client: item.client_id, language })
  const line = data?.find(({ key }) => key === item.rule)
  const contract = reminderIn(item.rule)
  if (line) return <RuleEditor clientId={item.client_id} line={line} item={item} onClose={onClose} onThis={onThis} />
  if (contract)
    return (
      <Dialog title={item.name} opened onClose={onClose} size="sm">
        <p>{engagements[language].itemText}</p>
        <Button component={Link} to={`/clients/${item.client_id}/engagements`} onClick={onClose}>
          {engagements[language].openContract}
        </Button>
      </Dialog>
    )
  return (
    <Dialog title={words.editTitle(item.name)} opened onClose={onClose} size="sm">
      {data ? <p>{words.gone}</p> : <Loading rows={4} />}
    </Dialog>
  )
}
