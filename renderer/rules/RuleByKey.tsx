import { app } from '../../shared/i18n/app.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import { RuleEditor } from './RuleEditor.tsx'

type Props = { readonly clientId: string; readonly ruleKey: string; readonly onClose: () => void }

/** The editor for a rule of a client that has no date yet, or none that can be computed: it must give dates to be saved. */
export function RuleByKey({ clientId, ruleKey, onClose }: Props) {
  const { language } = useUi()
  const words = ruleEditor[language]
  const { data } = useAsk('rules.list', { client: clientId, language })
  const line = data?.find(({ key }) => key === ruleKey)
  if (line) return <RuleEditor clientId={clientId} line={line} dated onClose={onClose} />
  return (
    <Dialog title={app[language].commands.editRule} opened onClose={onClose} size="sm">
      {data ? <p>{words.gone}</p> : <Loading rows={4} />}
    </Dialog>
  )
}
