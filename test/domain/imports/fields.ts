import { client, contact, payGroup } from '../../../shared/records/clients.ts'

/** Fields of each kind that cells are read for. */
export const clientRecordFields = {
  name: client.fields.name,
  headcount: client.fields.headcount,
  phone: contact.fields.phone,
  payday: payGroup.fields.payday,
}
