import { Button } from '@mantine/core'
import { type HitGroup, mostHits } from '../../shared/api/search.ts'
import { kindOf, search as messages } from '../../shared/i18n/search.ts'
import { useUi } from '../ui/context.tsx'
import { Muted } from '../ui/Screen.tsx'
import classes from './search.module.css'

type Props = {
  readonly groups: readonly HitGroup[]
  readonly chosen: HitGroup['table'] | undefined
  readonly onChoose: (table: HitGroup['table'] | undefined) => void
}

/** The kinds of what was found, with how many there are of each: all of them, or one alone. */
export function Kinds({ groups, chosen, onChoose }: Props) {
  const { language } = useUi()
  const words = messages[language]
  const choice = (table: HitGroup['table'] | undefined, title: string, count?: string) => (
    <Button
      key={table ?? 'all'}
      size="compact-sm"
      variant={table === chosen ? 'light' : 'default'}
      aria-pressed={table === chosen}
      onClick={() => onChoose(table)}
    >
      {title}
      {count !== undefined && <span className={classes['count']}>{count}</span>}
    </Button>
  )
  return (
    <div className={classes['kinds']} role="group" aria-label={words.filter}>
      {choice(undefined, words.all)}
      {groups.map(({ table, total, more }) => choice(table, kindOf(table, language), words.count(total, more)))}
      {groups.find(({ table }) => table === chosen)?.more === true && <Muted>{words.newest(mostHits)}</Muted>}
    </div>
  )
}
