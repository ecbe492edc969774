import { ClientFields, ContactFields } from '../../../shared/api/clients.ts'
import { fieldsOf } from '../../../shared/api/fields.ts'
import type { AssignmentRole } from '../../../shared/domain/clients/client.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import { type FaultCode, faultCodes } from '../../../shared/domain/imports/faults.ts'
import type { Known, KnownClient } from '../../../shared/domain/imports/known.ts'
import type { Part } from '../../../shared/domain/imports/targets.ts'
import { languages } from '../../../shared/domain/words.ts'
import { imports as words } from '../../../shared/i18n/imports.ts'
import { records } from '../../../shared/records/records.ts'
import { clientShown, contactShown, visible } from '../clients/index.ts'
import { fromRow } from '../db/rows.ts'
import { findFirm } from '../firm/index.ts'
import type { Reading } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { program } from '../who.ts'
import { valueInWords } from './value-words.ts'

/** Everything of ours that an import is compared with, read in five queries. */
export async function readKnown({ db, who, env }: Pick<Reading, 'db' | 'who' | 'env'>): Promise<Known> {
  const today = env.clock.today()
  const catalogues = await env.catalogue.all(db)
  const firm = await findFirm(db)
  const language = oneOf(languages, firm?.language ?? '', 'fi')
  const rows = await visible(who).rows(db).selectAll('client').where('office', '=', 0).execute()
  const numbers = await visible(program).rows(db).select(['client.id', 'number']).execute()
  const people = await db.selectFrom('person').selectAll().where('active', '=', 1).execute()
  const contacts = byClient(await db.selectFrom('contact').selectAll().execute())
  const groups = byClient(await db.selectFrom('pay_group').selectAll().orderBy('position').execute())
  // Another firm's people, whom a package told of, are in no role of ours.
  const assignments = byClient(
    await db
      .selectFrom('assignment')
      .innerJoin('person', 'person.id', 'assignment.person_id')
      .selectAll('assignment')
      .where('person.origin', '=', '')
      .execute(),
  )
  const clients = rows.map((row): KnownClient => {
    const { row: client } = clientShown(row)
    return {
      id: row.id,
      version: row.version,
      values: client,
      contacts: (contacts.get(row.id) ?? []).map((one) => ({
        id: one.id,
        version: one.version,
        values: contactShown(one).row,
      })),
      groups: (groups.get(row.id) ?? []).map((one) => ({
        id: one.id,
        version: one.version,
        values: fromRow('pay_group', one),
      })),
      team: Object.fromEntries(
        (assignments.get(row.id) ?? []).filter((one) => holdsOn(one, today)).map((one) => [one.role, one.person_id]),
      ) as Partial<Record<AssignmentRole, string>>,
    }
  })
  const seen = new Set(rows.map(({ id }) => id))
  const ids = new Map(rows.map(({ business_id }) => [business_id, business_id]))
  return {
    today,
    home: catalogues.home.code,
    language,
    groupName: words[language].groupName,
    clients,
    // The firm itself has a number as well.
    hiddenNumbers: new Set(numbers.filter(({ id }) => !seen.has(id)).map(({ number }) => number)),
    people: people.map(({ id, name, initials }) => ({ id, name, initials })),
    isDescribed: (code) => catalogues.isDescribed(code),
    businessIdOf: (code) => catalogues.country(code).businessId,
    businessIdKnown: (text) => ids.get(text),
    valueOf: valueInWords(catalogues.all.map(({ country }) => country.code)),
    judge,
  }
}

const byClient = <R extends { client_id: string }>(rows: readonly R[]) => Map.groupBy(rows, (row) => row.client_id)

const schemas: Readonly<Record<Part, Readonly<Record<string, { safeParse(value: unknown): Parsed }>>>> = {
  client: ClientFields.shape,
  contact: ContactFields.shape,
  pay_group: fieldsOf(records.pay_group).shape,
}
type Parsed = { success: true; data: unknown } | { success: false; error: { issues: readonly { message: string }[] } }

/** As the contract judges what a form sends. */
function judge(part: Part, name: string, value: unknown): ReturnType<Known['judge']> {
  const parsed = schemas[part][name]?.safeParse(value)
  if (parsed === undefined) return { code: 'not-allowed' }
  if (parsed.success) return { value: parsed.data }
  const message = parsed.error.issues[0]?.message ?? ''
  return { code: faultCodes.find((code): code is FaultCode => code === message) ?? 'not-allowed' }
}
