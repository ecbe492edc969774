import type { RetentionClass } from '../attachments/retention.ts'
import type { IsoDay } from '../calendar/types.ts'

/** What is kept of a client, by class of document (practice, section 5). */
export const materials = [
  'ledger',
  'vouchers',
  'payroll',
  'contracts',
  'incomes-register',
  'provider-copy',
  'own',
] as const
export type Material = (typeof materials)[number]

/** What became of it. `undelivered`: it should have gone back, and the client cannot be reached. */
export const keptStates = ['kept', 'returned', 'undelivered', 'deleted'] as const
export type KeptState = (typeof keptStates)[number]

/** Whether somebody still has to see to it. */
export const isHeld = (state: KeptState): boolean => state === 'kept' || state === 'undelivered'

/** How long each usual class is kept. An employment ends on many days: nobody knows the one that counts yet. */
const usualClass: Readonly<Record<Exclude<Material, 'own'>, RetentionClass>> = {
  ledger: 'ten-years',
  vouchers: 'six-years',
  payroll: 'six-years',
  contracts: 'employment',
  'incomes-register': 'ten-years',
  'provider-copy': 'relationship',
}

/** What a plan begins with: each usual class, counted from the last day of the relationship where its class counts from a day. */
export function usualLines(ended: IsoDay) {
  return materials
    .filter((material) => material !== 'own')
    .map((material) => {
      const retention = usualClass[material]
      const counts = retention === 'ten-years' || retention === 'six-years'
      return { material, retention, retention_day: counts ? ended : null }
    })
}
