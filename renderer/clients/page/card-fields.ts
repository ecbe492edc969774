import type { ClientCard, ClientFields } from '../../../shared/api/clients.ts'

type Client = ClientCard['client']
export type CardValues = ClientFields & { id: string; version: number }

/** The fields of the client's own row, as the command takes them. */
export function cardFields({ origin: _, updated: __, ...fields }: Client): CardValues {
  return fields
}
