import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import { isMailAddress, type MailAddress } from '../../../shared/domain/letters/addresses.ts'
import type { Db } from '../db/read-only.ts'
import { theFirm } from '../firm/index.ts'
import type { Who } from '../who.ts'

/**
 * The first contact person with an address, and the deputy beside; the deputy alone where there is nobody else. Approval is
 * asked of whoever gives it.
 */
export async function contactsOf(db: Db, client: string, today: string, approval = false) {
  const rows = await db
    .selectFrom('contact')
    .select(['name', 'email', 'role', 'deputy', 'valid_from', 'valid_until'])
    .where('client_id', '=', client)
    .orderBy('id')
    .execute()
  const reached = rows.filter((row) => holdsOn(row, today) && isMailAddress(row.email))
  const shown = ({ name, email }: MailAddress): MailAddress => ({ name, email })
  const main = reached.filter((row) => row.deputy === 0)
  const whose = approval ? ['approver', 'contact'] : ['contact']
  const first = whose.map((role) => main.find((row) => row.role === role)).find(Boolean) ?? main[0]
  const deputy = reached.find((row) => row.deputy === 1)
  if (!first) return { to: deputy ? [shown(deputy)] : [], cc: [] }
  return { to: [shown(first)], cc: deputy && deputy.email !== first.email ? [shown(deputy)] : [] }
}

export type Sender = {
  /** Undefined where neither the person nor the firm has an address: the mail program then uses its own. */
  readonly from: MailAddress | undefined
  readonly name: string
  /** Name, firm, telephone and address, a line each. */
  readonly signature: string
}

/** Who of us writes: whoever sits here, or the firm where nobody has said who that is. */
export async function senderOf(db: Db, who: Who): Promise<Sender> {
  const firm = await theFirm(db)
  const person = await db
    .selectFrom('person')
    .select(['name', 'email', 'phone'])
    .where('id', '=', who.id ?? '')
    .executeTakeFirst()
  const email = [person?.email ?? '', firm.email].find(isMailAddress)
  const name = person?.name ?? firm.name
  const signed = [person?.name ?? '', firm.name, person?.phone || firm.phone, email ?? '']
  return {
    from: email === undefined ? undefined : { name, email },
    name,
    signature: signed.filter(Boolean).join('\n'),
  }
}
