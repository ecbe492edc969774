import type { ReactNode } from 'react'
import { app } from '../../shared/i18n/app.ts'
import { useCommands } from '../desk/commands.ts'
import { useUi } from '../ui/context.tsx'
import type { RuleLine } from './change.ts'
import { ChangeDialog, type Quick } from './ChangeDialog.tsx'
import { RuleEditor } from './RuleEditor.tsx'
import { RulePanel } from './RulePanel.tsx'

/** What is being done to a rule; `edit` without one makes a new rule. */
export type Work = { readonly what: 'edit' | Quick; readonly line?: RuleLine }

type Props = {
  /** Whose rules these are: the firm's where it is null. */
  readonly clientId: string | null
  /** The rule in the panel. */
  readonly open: RuleLine | undefined
  readonly work: Work | undefined
  readonly onWork: (work: Work | undefined) => void
  readonly onClose: () => void
  /** A rule was saved: the list may go to it. */
  readonly onMade?: (key: string) => void
  /** Below in the panel. */
  readonly children?: ReactNode
}

/** The panel of a rule and the dialogs that change it; the same beside the firm's list and a client's. */
export function RuleWork({ clientId, open, work, onWork, onClose, onMade, children }: Props) {
  const { language } = useUi()
  const done = () => onWork(undefined)
  useCommands([
    {
      id: 'rules.edit',
      title: app[language].commands.editRule,
      group: 'edit',
      keys: 'ruleEdit',
      when: () => open !== undefined,
      run: () => open && onWork({ what: 'edit', line: open }),
    },
  ])
  return (
    <>
      {open && (
        <RulePanel
          key={open.key}
          line={open}
          clientId={clientId}
          onEdit={() => onWork({ what: 'edit', line: open })}
          onBack={() => onWork({ what: 'back', line: open })}
          onOff={(off) => onWork({ what: off ? 'off' : 'on', line: open })}
          onClose={onClose}
        >
          {children}
        </RulePanel>
      )}
      {work?.what === 'edit' && (
        <RuleEditor
          clientId={clientId}
          line={work.line}
          onClose={done}
          onSaved={(key) => {
            if (!work.line) onMade?.(key)
          }}
        />
      )}
      {work?.line && work.what !== 'edit' && (
        <ChangeDialog clientId={clientId} line={work.line} what={work.what} onClose={done} />
      )}
    </>
  )
}
