import { Alert, Button, Checkbox, TextInput } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { Time } from '../../shared/api/storage.ts'
import { reminders as messages } from '../../shared/i18n/reminders.ts'
import { runCommand } from '../app/commands.ts'
import { useAsk } from '../app/queries.ts'
import { type Preferences, useRemember, useSession } from '../app/session.tsx'
import { useFailures } from '../app/toast.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import classes from './firm.module.css'

/** Settings: whether and when the program reminds, and a plain word on when it cannot. */
export function Reminders() {
  const { preferences } = useSession()
  const { language, reminders, reminderTime, afternoonReminder, startAtLogin } = preferences
  const words = messages[language]
  const by = useAsk('storage.notices', {}).data?.by
  const remember = useRemember()
  const fail = useFailures()
  const keep = (changed: Partial<Preferences>) => void remember(changed).catch(fail)
  return (
    <>
      <PageHeader title={words.title} />
      {by && (
        <Alert className={classes['when'] ?? ''} icon={<IconInfoCircle aria-hidden />} variant="light">
          {words.when[by]}
        </Alert>
      )}
      {by === 'program' && (
        <>
          <p className={classes['text']}>{words.text}</p>
          <div className={classes['choices']}>
            <Checkbox
              label={words.on}
              description={words.onHelp}
              checked={reminders}
              onChange={(event) => keep({ reminders: event.currentTarget.checked })}
            />
            <TimeChoice
              label={words.morning}
              value={reminderTime}
              disabled={!reminders}
              onChange={(time) => keep({ reminderTime: time })}
            />
            <Checkbox
              label={words.afternoonOn}
              checked={afternoonReminder !== null}
              disabled={!reminders}
              onChange={(event) => keep({ afternoonReminder: event.currentTarget.checked ? '14:30' : null })}
            />
            {afternoonReminder !== null && (
              <TimeChoice
                label={words.afternoon}
                value={afternoonReminder}
                disabled={!reminders}
                error={afternoonReminder <= reminderTime ? words.later : undefined}
                onChange={(time) => keep({ afternoonReminder: time })}
              />
            )}
          </div>
        </>
      )}
      {(by === 'program' || by === 'unsupported') && (
        <div className={classes['choices']}>
          <Checkbox
            label={words.login}
            description={words.loginHelp}
            checked={startAtLogin}
            onChange={(event) => keep({ startAtLogin: event.currentTarget.checked })}
          />
        </div>
      )}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={() => runCommand('calendar.export')}>
          {words.export}
        </Button>
      </div>
    </>
  )
}

type TimeProps = {
  readonly label: string
  readonly value: string
  readonly disabled: boolean
  readonly error?: string | undefined
  readonly onChange: (time: string) => void
}

/** A time of the day, kept once it is whole. */
function TimeChoice({ label, value, disabled, error, onChange }: TimeProps) {
  const { language } = useSession().preferences
  const [typed, setTyped] = useState(value)
  const whole = Time.safeParse(typed).success
  return (
    <TextInput
      type="time"
      w={200}
      label={label}
      value={typed}
      disabled={disabled}
      error={whole ? error : messages[language].badTime}
      onChange={(event) => {
        const time = event.currentTarget.value
        setTyped(time)
        if (Time.safeParse(time).success) onChange(time)
      }}
    />
  )
}
