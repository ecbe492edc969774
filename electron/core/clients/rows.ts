import { Assignment, ClientCard, ClientEvent, Contact, PayGroup } from '../../../shared/api/clients.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { fromRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import { carriedOver } from '../../../shared/domain/clients/frequency.ts'
import { fitting } from '../sound.ts'

/** A row as the contract shows it, and the fields in which the file holds what no form could have sent. */
export type Shown<T> = { readonly row: T; readonly damaged: readonly string[] }

export const clientShown = ({ search: _, ...row }: Schema['client']) =>
  fitting(ClientCard.shape.client, fromRow('client', row), fallbackOf(records.client)) as Shown<ClientCard['client']>

export const contactShown = (row: Schema['contact']) =>
  fitting(Contact, fromRow('contact', row), fallbackOf(records.contact)) as Shown<ClientCard['contacts'][number]>

export const eventShown = (row: Schema['event']) =>
  fitting(ClientEvent, row, fallbackOf(records.event)) as Shown<ClientCard['events'][number]>

export const payGroupShown = (row: Schema['pay_group'], cutoffs: readonly Schema['cutoff'][]) => {
  const group = fromRow('pay_group', row)
  return fitting(
    PayGroup,
    {
      ...group,
      ...carriedOver(group),
      cutoffs: cutoffs
        .filter((cutoff) => cutoff.pay_group_id === row.id)
        .map((cutoff) => fromRow('cutoff', cutoff))
        .map(({ id, kind, name, responsible, rule }) => ({ id, kind, name, responsible, rule })),
    },
    { ...fallbackOf(records.pay_group), cutoffs: [] },
  ) as unknown as Shown<ClientCard['payGroups'][number]>
}

export const assignmentShown = <T extends object>(row: T) =>
  fitting(Assignment, row, { ...fallbackOf(records.assignment), role: 'deputy' }) as Shown<
    ClientCard['assignments'][number]
  >
