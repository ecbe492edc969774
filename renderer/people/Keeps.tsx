import { Link } from '@tanstack/react-router'
import { information } from '../../shared/i18n/information.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import classes from './people.module.css'

/** How much of the clients' information a person keeps up, and the way to it; nothing for who keeps nothing. */
export function Keeps({ personId }: { readonly personId: string }) {
  const { finder } = information[useUi().language]
  const { data } = useAsk('information.list', { personId, limit: 1 })
  if (!data || data.total === 0) return null
  return (
    <p className={classes['quiet']}>
      {finder.keeps}{' '}
      <Link to="/information" search={{ keeper: personId }}>
        {finder.total(data.total, data.stale)}
      </Link>
    </p>
  )
}
