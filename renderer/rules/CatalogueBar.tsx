import { Alert, Button } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import { useState } from 'react'
import { cataloguePage } from '../../shared/i18n/catalogue-page.ts'
import { useAsk } from '../desk/queries.ts'
import { plainDay } from '../ui/dates.ts'
import { useUi } from '../ui/context.tsx'
import { CatalogueDialog } from './CatalogueDialog.tsx'
import classes from './rules.module.css'

/** Which catalogue of deadlines is in use; quietly, that a newer one is there; and the way to another one. */
export function CatalogueBar() {
  const { language } = useUi()
  const words = cataloguePage[language]
  const { data } = useAsk('rules.catalogue', {})
  const [open, setOpen] = useState<'offered' | 'file'>()
  if (!data) return null
  const unverified = data.confidences.find(({ confidence }) => confidence === 'not-verified')?.items ?? 0
  const parts = [
    ...(unverified > 0 ? [words.unverified(unverified)] : []),
    ...(data.taken !== null ? [words.since(plainDay(data.taken))] : []),
  ]
  return (
    <>
      <div className={classes['catalogue']}>
        <span
          data-may-cut
          className={classes['cut']}
          title={`${data.title}. ${words.items(data.items)}. ${data.status}`}
        >
          <strong>
            {[data, ...data.others].map((one) => words.inUse(one.country.toUpperCase(), one.number)).join(' · ')}
          </strong>{' '}
          · {parts.join(' · ')}
        </span>
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen('file')}>
          {words.another}
        </Button>
      </div>
      {data.offered && (
        <Alert className={classes['offered'] ?? ''} variant="light" icon={<IconBook2 size={18} aria-hidden />}>
          <div className={classes['offeredLine']}>
            <span title={data.offered.title}>{data.damaged ? words.damaged : words.offered(data.offered.number)}</span>
            <Button size="compact-sm" variant="default" onClick={() => setOpen('offered')}>
              {words.look}
            </Button>
          </div>
        </Alert>
      )}
      {open && <CatalogueDialog start={open} offered={data.offered !== null} onClose={() => setOpen(undefined)} />}
    </>
  )
}
