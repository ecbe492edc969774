import { handover } from '../../shared/i18n/handover.ts'
import { useAsk } from '../desk/queries.ts'
import { CopyText } from '../ui/CopyText.tsx'
import { useUi } from '../ui/context.tsx'
import { plainDay } from '../ui/dates.ts'
import classes from './handover.module.css'

/** Packages that were made of this client, and the one it came in. */
export function Earlier({ client }: { readonly client: string }) {
  const words = handover[useUi().language]
  const { data } = useAsk('handover.list', { client })
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
              </tr>
            </thead>
            <tbody>
              {data.map((row) => (
                <tr key={row.id}>
                  <td>{row.day === null ? '–' : plainDay(row.day)}</td>
                  <td>{words.directions[row.direction]}</td>
                  <td>{row.partner}</td>
                  <td>{row.person}</td>
                  <td>
                    <CopyText value={row.digest} label={words.list.digest}>
                      {row.digest.slice(0, 8)}
                    </CopyText>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
