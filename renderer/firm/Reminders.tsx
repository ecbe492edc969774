import { Alert, Button, Checkbox, TextInput } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { plainTime, timeOfDay } from '../../shared/domain/time-of-day.ts'
import { reminders as messages } from '../../shared/i18n/reminders.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { runCommand } from '../desk/commands.ts'
import { useAsk } from '../desk/queries.ts'
import { type Preferences, useRemember, useSession } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
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
      <PageHeader title={titles[language].reminders} />
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

/** A time of the day as it is written here, `8.30`; kept once it is whole. Browsers' own fields go by the system's language. */
function TimeChoice({ label, value, disabled, error, onChange }: TimeProps) {
  const { language } = useSession().preferences
  const [typed, setTyped] = useState(plainTime(value))
  return (
    <TextInput
      w={200}
      label={label}
      value={typed}
      disabled={disabled}
      inputMode="numeric"
      autoComplete="off"
      error={timeOfDay(typed) === undefined ? messages[language].badTime : error}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const time = timeOfDay(text)
        // Eleven begins with a one: hours alone count when the field is left.
        if (time !== undefined && /\d{2}$/.test(text.trim()) && /^\d{1,2}\D/.test(text.trim())) onChange(time)
      }}
      onBlur={() => {
        const time = timeOfDay(typed)
        setTyped(plainTime(time ?? value))
        if (time !== undefined && time !== value) onChange(time)
      }}
    />
  )
}
