import { Button } from '@mantine/core'
import { useState } from 'react'
import { wordOf } from '../../shared/domain/words.ts'
import { handover } from '../../shared/i18n/handover.ts'
import { receipts } from '../../shared/i18n/receipts.ts'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { CopyText } from '../ui/CopyText.tsx'
import { useUi } from '../ui/context.tsx'
import { plainDay } from '../ui/dates.ts'
import classes from './handover.module.css'
import { ReceiptForm } from './ReceiptForm.tsx'

/** Packages that were made of this client, and the one it came in. */
export function Earlier({ client }: { readonly client: string }) {
  const { language } = useUi()
  const words = handover[language]
  const ofReceipts = receipts[language]
  const { data } = useAsk('handover.list', { client })
  const [open, setOpen] = useState<string>()
  useResumed((place) => {
    const id = new RegExp(`^client/${client}/receipt/(.+)$`).exec(place)?.[1]
    if (id !== undefined) setOpen(id)
    return id !== undefined
  })
  if (!data) return null
  return (
    <section aria-label={words.earlier}>
      <div className={classes['head']}>
        <h2 className={classes['title']}>{words.earlier}</h2>
      </div>
      {data.length === 0 ? (
        <p className={classes['help']}>{words.noEarlier}</p>
      ) : (
        <div className={classes['scroll']}>
          <table className={classes['list']}>
            <thead>
              <tr>
                <th scope="col">{words.list.day}</th>
                <th scope="col">{words.list.direction}</th>
                <th scope="col">{words.list.partner}</th>
                <th scope="col">{words.list.person}</th>
                <th scope="col">{words.list.digest}</th>
                <th scope="col">{ofReceipts.column}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((row) => (
                <tr key={row.id}>
                  <td>{row.day === null ? '–' : plainDay(row.day)}</td>
                  <td>
                    {words.directions[row.direction]}
                    {row.profile !== 'successor' && ` · ${wordOf(words.profiles, row.profile)}`}
                  </td>
                  <td>{row.partner}</td>
                  <td>{row.person}</td>
                  <td>
                    <CopyText value={row.digest} label={words.list.digest}>
                      {row.digest.slice(0, 8)}
                    </CopyText>
                  </td>
                  <td>
                    {row.receipt && (
                      <span>
                        {row.receipt.on !== null && `${plainDay(row.receipt.on)} `}
                        {ofReceipts.counts(row.receipt.received, row.receipt.missing, row.receipt.unreadable)}{' '}
                      </span>
                    )}
                    {row.answerable && (
                      <Button size="compact-sm" variant="default" onClick={() => setOpen(row.id)}>
                        {row.receipt ? ofReceipts.again : ofReceipts.make}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open !== undefined && <ReceiptForm client={client} id={open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}
