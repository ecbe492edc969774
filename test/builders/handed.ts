import type { Kysely } from 'kysely'
import type { Schema } from '../../electron/core/db/schema.ts'

/** The receipt of a package with one part and one group, still to be filled in. */
const blank = {
  $schema: '../schema/receipt-1.schema.json',
  version: '1.2',
  package: 'luovutus-0003-2026-11-16',
  client: 'Asiakas Oy',
  business_id: '',
  sender: 'Luovuttaja Oy',
  recipient: '',
  day: '2026-11-16',
  profile: 'successor',
  items: [
    { part: 'client', name: 'Asiakas', state: 'included', rows: 1, reason: '', files: [], received: null, remark: '' },
  ],
  groups: [{ group: 'company', name: 'Yritystiedot', state: 'collected', whereabouts: '', received: null, remark: '' }],
  received_by: '',
  received_on: null,
}

/** A package that a client came in, with the receipt it asks for: its id. */
export async function aPackageTakenIn(db: Kysely<Schema>, client_id: string): Promise<string> {
  const id = crypto.randomUUID()
  await db
    .insertInto('handover')
    .values({
      id,
      version: 1,
      updated: '',
      origin: '',
      client_id,
      person_id: null,
      direction: 'in',
      profile: 'successor',
      day: blank.day,
      partner: '',
      digest: '',
      signed_by: '',
      report_json: JSON.stringify({ blank }),
      receipt_json: '{}',
    })
    .execute()
  return id
}
