import { ExportTable } from '../../desk/ExportTable.tsx'
import { Bar, Screen, Space } from '../../ui/Screen.tsx'
import type { ReactNode } from 'react'
import { YearSteps } from './bar.tsx'
import { ClientLate } from './ClientLate.tsx'

type Props = {
  readonly client: string
  readonly year: number
  readonly onYear: (year: number) => void
  /** Stands first in the bar: the choice between the views of the year. */
  readonly switches: ReactNode
}

/** The late history on a client's own page. */
export function ClientYearLate({ client, year, onYear, switches }: Props) {
  return (
    <Screen>
      <Bar>
        {switches}
        <YearSteps year={year} onYear={onYear} />
        <Space />
        <ExportTable lists={['late']} asked={{ client, from: `${year}-01-01`, to: `${year}-12-31` }} />
      </Bar>
      <ClientLate client={client} year={year} />
    </Screen>
  )
}
