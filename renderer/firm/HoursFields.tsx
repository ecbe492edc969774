import { useWatch } from 'react-hook-form'
import type { Firm } from '../../shared/api/firm.ts'
import { openingOn } from '../../shared/domain/feedback/office-hours.ts'
import { firm as messages } from '../../shared/i18n/firm.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { useLanguage } from '../desk/session.tsx'
import { TimeField } from '../ui/fields.tsx'
import classes from './firm.module.css'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** The firm as its form has it: with the hours of every weekday, as said or as usual. */
export const withHours = (firm: Firm): Firm => ({
  ...firm,
  hours: weekdays.map((weekday) => ({
    weekday,
    from: openingOn(firm.hours, weekday).from,
    to: openingOn(firm.hours, weekday).to,
  })),
})

/** When the firm is open on the weekdays that it works, and how long on the eve of a feast. */
export function HoursFields() {
  const language = useLanguage()
  const words = messages[language].firm
  const week = useWatch<Firm, 'working_week'>({ name: 'working_week' })
  const names = ui[language].weekdays.long.split(' ')
  return (
    <>
      <div className={classes['hours']} role="group" aria-label={words.hours}>
        {weekdays.map(
          (weekday, at) =>
            week.includes(weekday) && (
              <div key={weekday} className={classes['opening']}>
                <TimeField name={`hours.${at}.from`} label={words.opens(names[at] ?? '')} required />
                <TimeField name={`hours.${at}.to`} label={words.closes(names[at] ?? '')} required />
              </div>
            ),
        )}
      </div>
      <p className={classes['text']}>{words.hoursText}</p>
      <TimeField name="eve_until" label={labelsOf('firm', language).eve_until} />
      <p className={classes['text']}>{words.eveText}</p>
    </>
  )
}
