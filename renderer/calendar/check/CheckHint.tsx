import { IconCalendarSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { check as messages } from '../../../shared/i18n/check.ts'
import { useUi } from '../../ui/context.tsx'
import classes from './check.module.css'
import { yearToCheck } from './hint.ts'

/** From October on, quietly: the way to the check of the coming year. */
export function CheckHint() {
  const { language, today } = useUi()
  const year = yearToCheck(today)
  if (year === undefined) return null
  return (
    <Link to="/calendar/check" search={{ year }} className={classes['hint']}>
      <IconCalendarSearch size={16} aria-hidden />
      {messages[language].hint(year)}
    </Link>
  )
}
