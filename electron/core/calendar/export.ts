import type { z } from 'zod'
import type { calendar } from '../../../shared/api/calendar.ts'
import { findClient } from '../clients/find.ts'
import type { Working } from '../handlers.ts'
import { calendarFile } from './ics.ts'

type Input = z.output<NonNullable<(typeof calendar.export)['~orpc']['inputSchema']>>

/** One client's dates as an iCalendar file in the outbox. */
export async function exportCalendar({ client, from, to, language }: Input, { db, env }: Working) {
  const row = await findClient(db, client)
  const bytes = await calendarFile(db, env, row, { from, to, language })
  return env.files.put(`vuosikello-${row.number.replaceAll(/[^\w-]/g, '')}-${from}.ics`, bytes)
}
