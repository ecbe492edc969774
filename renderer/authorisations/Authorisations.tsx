import { ExportTable } from '../desk/ExportTable.tsx'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Authorisation } from '../../shared/api/authorisations.ts'
import type { Language } from '../../shared/domain/words.ts'
import { authorisations } from '../../shared/i18n/authorisations.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { Detail } from '../desk/Detail.tsx'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { plainDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import { AuthorisationForm } from './AuthorisationForm.tsx'
import classes from './authorisations.module.css'
import { nameOf } from './names.ts'

/** What the client has authorised us for, what is still missing, and in which order all of it ends. */
export function Authorisations({ card: { client } }: ClientTabProps) {
  const { language, today, readFailure } = useUi()
  const words = authorisations[language]
  const { data, error } = useAsk('authorisations.get', { client: client.id }, { keep: true })
  const [open, setOpen] = useState<string>()
  useResumed((place) => {
    const [, id = ''] = new RegExp(`^client/${client.id}/authorisation/(.*)$`).exec(place) ?? []
    if (id !== '') setOpen(id)
    return id !== ''
  })
  const columns = useMemo(() => columnsIn(language, today), [language, today])
  if (!data) {
    if (!error) return <Loading rows={8} />
    const failure = readFailure(error)
    return <EmptyState title={failure.title} text={failure.text} />
  }
  const close = () => setOpen(undefined)
  const row = data.rows.find(({ id }) => id === open)
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
      {words.add}
    </Button>
  )
  return (
    <div className={classes['tab']}>
      <div className={classes['head']}>
        <h2>{words.heading}</h2>
        {data.rows.length > 0 && <ExportTable lists={['authorisations']} asked={{ client: client.id }} />}
        {data.rows.length > 0 && add}
      </div>
      {data.missing.length > 0 && (
        <p className={classes['note']}>{words.missing(data.missing.map((kind) => words.kinds[kind]).join(', '))}</p>
      )}
      <DataTable
        label={words.heading}
        keep={`authorisations/${client.id}`}
        rows={data.rows}
        columns={columns}
        rowId={({ id }) => id}
        openId={row?.id}
        onOpen={({ id }) => setOpen(id)}
        tone={({ state }) => (state === 'cancelled' ? 'muted' : undefined)}
        empty={
          <EmptyState title={words.empty} text={words.emptyNext}>
            {add}
          </EmptyState>
        }
      />
      {data.rows.length > 0 && <p className={classes['note']}>{words.order}</p>}
      {open !== undefined && (open === 'new' || row) && (
        <Detail key={open} title={row ? words.one : words.add} onClose={close}>
          <AuthorisationForm clientId={client.id} row={row} missing={data.missing} onDone={close} />
        </Detail>
      )}
    </div>
  )
}

const signs = { granted: 'done', asked: 'waiting', 'to-cancel': 'fault', cancelled: 'skipped' } as const

function columnsIn(language: Language, today: string): readonly Column<Authorisation>[] {
  const words = authorisations[language]
  const { columns } = words
  return [
    { id: 'what', title: columns.what, width: 'minmax(14rem, 2fr)', names: true, cell: (row) => nameOf(row, language) },
    {
      id: 'state',
      title: columns.state,
      width: '9rem',
      cell: ({ state, valid_until }) =>
        state === 'granted' && valid_until !== null && valid_until < today ? (
          <StatusSign sign="fault" label={words.over} withWord />
        ) : (
          <StatusSign sign={signs[state]} label={words.states[state]} withWord />
        ),
    },
    {
      id: 'holder',
      title: columns.holder,
      width: 'minmax(8rem, 1fr)',
      cell: ({ holder, holder_gone }) => (holder === '' ? words.firm : holder_gone ? words.left(holder) : holder),
    },
    {
      id: 'granted',
      title: columns.granted,
      width: '7rem',
      from: 760,
      digits: true,
      cell: ({ granted_on }) => (granted_on === null ? '' : plainDay(granted_on)),
    },
    {
      id: 'until',
      title: columns.until,
      width: '8rem',
      digits: true,
      cell: ({ valid_until }) => (valid_until === null ? '' : plainDay(valid_until)),
    },
    {
      id: 'cancels',
      title: columns.cancels,
      width: '7rem',
      from: 760,
      cell: ({ cancelled_by }) => words.cancellers[cancelled_by],
    },
  ]
}
