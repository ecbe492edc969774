import { app } from '../../shared/i18n/app.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import { RuleEditor } from './RuleEditor.tsx'

type Props = {
  /** Whose rule it is: the firm's where it is null. */
  readonly clientId: string | null
  readonly ruleKey: string
  /** It must give dates to be saved. */
  readonly dated?: boolean
  readonly onClose: () => void
}

/** The editor of a rule of which no more is known than its key. */
export function RuleByKey({ clientId, ruleKey, dated = false, onClose }: Props) {
  const { language } = useUi()
  const words = ruleEditor[language]
  const { data } = useAsk('rules.list', { ...(clientId !== null && { client: clientId }), language })
  const line = data?.find(({ key }) => key === ruleKey)
  if (line) return <RuleEditor clientId={clientId} line={line} dated={dated} onClose={onClose} />
  return (
    <Dialog title={app[language].commands.editRule} opened onClose={onClose} size="sm">
      {data ? <p>{words.gone}</p> : <Loading rows={4} />}
    </Dialog>
  )
}
