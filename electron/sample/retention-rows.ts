import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { usualLines } from '../../shared/domain/retention/plan.ts'
import type { Teller } from './client-deeds.ts'
import { insert } from './deed.ts'

type About = { readonly client_id: string; readonly number: string; readonly ended: IsoDay; readonly at: string }

/**
 * What is still kept of a client that has ended: most went back, one thing could not be given back since nobody answers any
 * more, our own copy is to be deleted, and something was deleted already.
 */
export function retentionRows({ client_id, number, ended, at }: About, { days, id }: Pick<Teller, 'days' | 'id'>) {
  const over = days.plus(ended, 14)
  const lines = usualLines(ended).map((line, position) => {
    const row = { client_id, name: '', place: '', ground: '', state: 'kept', state_on: ended, position, ...line }
    if (line.material === 'ledger' || line.material === 'vouchers' || line.material === 'payroll')
      return { ...row, state: 'returned', place: 'Asiakkaan arkisto' }
    if (line.material === 'contracts') return { ...row, state: 'undelivered', place: 'Toimiston arkisto, mappi 4' }
    if (line.material === 'incomes-register') return { ...row, place: 'Tulorekisteri' }
    const agreed = { ground: 'Sovittu päättämisen yhteydessä', place: 'Palkkaohjelma' }
    return { ...row, ...agreed, retention: 'until' as const, retention_day: over }
  })
  const log = { day: over, number, material: 'own', retention: 'relationship', kept_until: ended, count: 12 }
  return [
    ...lines.map((row) => insert('retention_line', { id: id(at), ...row })),
    insert('deletion', { id: id(at), ...log }),
  ]
}
