import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useCallback } from 'react'
import { app } from '../../shared/i18n/app.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { runCommand } from './commands.ts'
import { failureIn } from './failure.ts'
import { say } from './live.tsx'
import { keepSaid } from './said.ts'
import { useLanguage } from './session.tsx'

type Toast = {
  /** The deed that was done, which the message offers to turn back. */
  readonly undo?: string | undefined
  /** What was done, where the message tells more than that. */
  readonly done?: string | undefined
  /** Something more that may be done about it, and need not be. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** The message that offers to undo a deed. */
export const toastOf = (deed: string): string => `deed-${deed}`

/** Short messages at the lower edge: what was done, with a way back. Screen readers hear them as well. */
export function useToast(): (message: string, options?: Toast) => void {
  const language = useLanguage()
  return useCallback(
    (message, { undo, done = message, action } = {}) => {
      say(message)
      if (undo !== undefined) keepSaid(undo, done)
      const id = notifications.show({
        ...(undo !== undefined && { id: toastOf(undo) }),
        message: (
          <Group justify="flex-end" gap="sm">
            <span style={{ flex: '1 1 12.5rem', overflowWrap: 'anywhere' }}>{message}</span>
            <Group wrap="nowrap" gap="sm">
              {action && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  flex="none"
                  onClick={() => {
                    notifications.hide(id)
                    action.run()
                  }}
                >
                  {action.label}
                </Button>
              )}
              {undo !== undefined && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  flex="none"
                  onClick={() => {
                    notifications.hide(id)
                    runCommand('undo', undo)
                  }}
                >
                  {app[language].commands.undo}
                </Button>
              )}
            </Group>
          </Group>
        ),
        role: 'presentation',
        autoClose: action ? 12_000 : undo !== undefined ? 8000 : 4000,
        withCloseButton: true,
        closeButtonProps: { 'aria-label': ui[language].close },
      })
    },
    [language],
  )
}

/** Tells a failure that no form is there to show. A cancelled job is none. */
export function useFailures(): (error: unknown) => void {
  const language = useLanguage()
  return useCallback(
    (error) => {
      const failure = failureIn(language)(error)
      if (failure.kind === 'cancelled') return
      notifications.show({
        title: failure.title,
        message: failure.text,
        color: 'red',
        icon: <IconAlertTriangle size={18} aria-hidden />,
        role: 'alert',
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': ui[language].close },
      })
    },
    [language],
  )
}
