import { CloseButton, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { app } from '../../shared/i18n/app.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { runCommand } from './commands.ts'
import { KeyOf } from './KeyOf.tsx'
import classes from './notice.module.css'
import { type Notice as Told, show, useNotice } from './notice.ts'
import { useLanguage } from './session.tsx'

type Props = {
  /** The deed that the key for undoing would turn back now. */
  readonly next?: string | undefined
}

/** What was last done, or went wrong, in a line that covers nothing. */
export function Notice({ next }: Props) {
  const { notice } = useNotice()
  return notice && <Line notice={notice} next={next} />
}

function Line({ notice, next }: Props & { readonly notice: Told }) {
  const language = useLanguage()
  const { failure, text, undo, action } = notice
  const close = <CloseButton size="xs" aria-label={ui[language].close} onClick={() => show(undefined)} />
  if (failure !== undefined)
    return (
      <div className={classes['failure']} role="alert" data-notice="failure">
        <IconAlertTriangle size={16} aria-hidden />
        <span>
          <strong>{failure}</strong> {text}
        </span>
        {close}
      </div>
    )
  return (
    <div className={classes['notice']} data-notice="deed">
      <IconCheck size={16} aria-hidden />
      <span>{text}</span>
      {action && (
        <UnstyledButton
          className={classes['action'] ?? ''}
          onClick={() => {
            show(undefined)
            action.run()
          }}
        >
          {action.label}
        </UnstyledButton>
      )}
      {undo !== undefined && (
        <UnstyledButton
          className={classes['action'] ?? ''}
          onClick={() => {
            show(undefined)
            runCommand('undo', undo)
          }}
        >
          {app[language].commands.undo}{' '}
          {undo === next && (
            <span aria-hidden>
              <KeyOf of="undo" />
            </span>
          )}
        </UnstyledButton>
      )}
      {close}
    </div>
  )
}
