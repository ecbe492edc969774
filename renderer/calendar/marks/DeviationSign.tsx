import { IconArrowsSplit2 } from '@tabler/icons-react'
import type { Item } from '../../../shared/api/items.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { marks as messages } from '../../../shared/i18n/marks.ts'
import classes from './marks.module.css'

type Props = {
  readonly deviation: NonNullable<NonNullable<Item['mark']>['deviation']>
  readonly language: Language
}

/** A small sign in a row: something went otherwise than agreed. The cause is its tooltip. */
export function DeviationSign({ deviation, language }: Props) {
  const words = messages[language].deviation
  return (
    <span className={classes['deviation']} title={`${words[deviation.by]}: ${deviation.cause}`}>
      <IconArrowsSplit2 size={12} aria-hidden />
      {words.sign}
    </span>
  )
}
