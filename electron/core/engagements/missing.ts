import { noticeDay } from '../../../shared/domain/engagements/engagement.ts'
import { byName, type Warning, type Warns } from '../warnings.ts'

/**
 * What is missing of clients' contracts: a contract at all; or a signed data-processing agreement, the identification of the client
 * or its renewal; and a contract with an end whose notice period has begun with nothing agreed to follow it.
 */
export const contractWarnings: Warns = async (db, clients, today) => {
  let contracts = db
    .selectFrom('engagement')
    .select(['id', 'client_id', 'kind', 'name', 'valid_from', 'valid_until', 'notice_months'])
    .select(['identified_on', 'identify_next'])
    .where('origin', '=', '')
    .where((e) => e.or([e('valid_until', 'is', null), e('valid_until', '>=', today)]))
  let signed = db
    .selectFrom('appendix')
    .select('engagement_id')
    .where('kind', '=', 'dpa')
    .where('signed_on', 'is not', null)
  const names = byName(clients)
  if (names) {
    contracts = contracts.where('client_id', 'in', names)
    signed = signed.where('client_id', 'in', names)
  }
  const current = Map.groupBy(await contracts.execute(), (row) => row.client_id)
  const agreed = new Set((await signed.execute()).map((row) => row.engagement_id))
  return new Map(
    clients.map((client): [string, readonly Warning[]] => {
      const its = current.get(client) ?? []
      if (its.length === 0) return [client, [{ code: 'no-contract' }]]
      const ending = its.find((one) => isEnding(one, its, today))
      const checked = its.filter((one) => one.identified_on !== null)
      const isOverdue = checked.length > 0 && checked.every((one) => (one.identify_next ?? '9999') < today)
      return [
        client,
        [
          ...(its.some((one) => agreed.has(one.id)) ? [] : [{ code: 'no-dpa' }]),
          ...(checked.length === 0 ? [{ code: 'not-identified' }] : isOverdue ? [{ code: 'identification-old' }] : []),
          ...(ending ? [{ code: 'contract-ending', facts: { name: ending.name } }] : []),
        ],
      ]
    }),
  )
}

type Contract = {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly valid_from: string | null
  readonly valid_until: string | null
  readonly notice_months: number
}

/** Whether a contract's notice period has begun, or it ends within a month, and none of its kind goes on after it. */
function isEnding(contract: Contract, all: readonly Contract[], today: string): boolean {
  const { valid_until } = contract
  if (valid_until === null) return false
  const last = noticeDay({ valid_until, notice_months: contract.notice_months || 1 }) ?? valid_until
  if (today < last) return false
  return !all.some(
    (one) => one.id !== contract.id && one.kind === contract.kind && (one.valid_until ?? '9999') > valid_until,
  )
}
