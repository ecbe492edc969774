import { Agreement, ResponsibilityFields, Steps } from '../../../shared/api/responsibilities.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { type GreyArea, greyAreas } from '../../../shared/domain/responsibilities/grey-areas.ts'
import type { Step } from '../../../shared/domain/responsibilities/parts.ts'
import { saysTheSame } from '../../../shared/domain/responsibilities/versions.ts'
import type { ValuesOf } from '../../../shared/records/field.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import type { Db } from '../db/read-only.ts'
import { fromRow } from '../db/rows.ts'
import { theFirm } from '../firm/index.ts'
import { fitting } from '../sound.ts'

type Values = ValuesOf<typeof records.responsibility>
/** A step as it stands in the matrix, with the names of its persons and what is unclear about it. */
export type Found = Values & {
  readonly id: string
  readonly version: number
  readonly provider_name: string
  readonly client_name: string
  readonly grey: readonly GreyArea[]
}

/** A client's steps in their order; what of them cannot be used is replaced, and mended by saving. */
export async function stepsOf(db: Db, client: string, today: IsoDay): Promise<Found[]> {
  const rows = await db
    .selectFrom('responsibility')
    .leftJoin('person', 'person.id', 'responsibility.provider_person')
    .leftJoin('contact', 'contact.id', 'responsibility.client_person')
    .selectAll('responsibility')
    .select(['person.name as provider_name', 'person.active', 'person.origin as person_origin'])
    .select(['contact.name as client_name', 'contact.valid_until'])
    .where('responsibility.client_id', '=', client)
    .orderBy('responsibility.position')
    .orderBy('responsibility.id')
    .execute()
  return rows.map(({ active, person_origin, valid_until, ...row }) => {
    const step = {
      ...fitting(ResponsibilityFields, row, fallbackOf(records.responsibility)).row,
      provider_name: row.provider_name ?? '',
      client_name: row.client_name ?? '',
    } as Omit<Found, 'grey'>
    const provider_gone = step.provider_person !== null && (active !== 1 || person_origin !== '')
    const client_gone = valid_until !== null && valid_until < today
    return { ...step, grey: greyAreas({ ...step, provider_gone, client_gone }) }
  })
}

/** A step in words alone. */
export const inWords = (step: Found): Step => ({
  id: step.id,
  service: step.service,
  step: step.step,
  note: step.note,
  provider: step.provider,
  provider_name: step.provider_name,
  client: step.client,
  client_name: step.client_name,
  other: step.other,
  other_name: step.other_name,
})

export type FoundVersion = Agreement & { readonly steps: readonly Step[] }

/** What was agreed for a client, the last version first. One that cannot be read any more is passed over. */
export async function versionsOf(db: Db, client: string): Promise<FoundVersion[]> {
  const rows = await db
    .selectFrom('responsibility_version')
    .selectAll()
    .where('client_id', '=', client)
    .orderBy('number', 'desc')
    .orderBy('id', 'desc')
    .execute()
  // What came back in a package of our own was agreed with us.
  const { name } = await theFirm(db)
  return rows.flatMap((row) => {
    const origin = row.origin === name ? '' : row.origin
    const read = Agreement.extend({ steps: Steps }).safeParse({ ...fromRow('responsibility_version', row), origin })
    return read.success ? [read.data] : []
  })
}

/** The version that we and the client go by: what an earlier provider agreed on binds neither. */
export const inForce = (versions: readonly FoundVersion[]): FoundVersion | undefined =>
  versions.find(({ origin }) => origin === '')

/** Whether the steps are no longer what was agreed; false before anything was. */
export const isChanged = (steps: readonly Found[], agreed: FoundVersion | undefined): boolean =>
  agreed !== undefined && !saysTheSame(agreed.steps, steps.map(inWords))
