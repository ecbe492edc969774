import { ExportTable } from '../desk/ExportTable.tsx'
import { Button, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import type { Information } from '../../shared/api/information.ts'
import { information } from '../../shared/i18n/information.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { useDeed } from '../desk/deed.ts'
import { Detail } from '../desk/Detail.tsx'
import { useAsk } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useResumed } from '../desk/resume.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { plainDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { columnsIn, lineName } from './columns.tsx'
import classes from './information.module.css'
import { LineForm } from './LineForm.tsx'
import { RoundForm } from './RoundForm.tsx'

export type InformationBook = OutputOf<'information.get'>
type Open =
  | { readonly what: 'line'; readonly id?: string; readonly mend?: boolean }
  | { readonly what: 'round'; readonly ids: readonly string[] }
  | undefined

/** Where the client's information is, who keeps it up, and whether it is still so. */
export function InformationMap({ card }: ClientTabProps) {
  const { readFailure } = useUi()
  const { data, error } = useAsk('information.get', { client: card.client.id }, { keep: true })
  if (data) return <Lines card={card} book={data} />
  if (!error) return <Loading rows={8} />
  const failure = readFailure(error)
  return <EmptyState title={failure.title} text={failure.text} />
}

type Props = { readonly card: ClientCard; readonly book: InformationBook }

function Lines({ card, book }: Props) {
  const { client } = card
  const { language } = useUi()
  const words = information[language]
  const deed = useDeed()
  const fail = useFailures()
  const columns = useMemo(() => columnsIn(language), [language])
  const [open, setOpen] = useState<Open>()
  useResumed((place) => {
    const [, id = ''] = new RegExp(`^client/${client.id}/information/(.*)$`).exec(place) ?? []
    if (id === '') return false
    setOpen({ what: 'line', ...(id !== 'new' && { id }) })
    return true
  })
  const close = () => setOpen(undefined)
  const verify = (rows: readonly Information[]) =>
    void deed('information.verify', { ids: rows.map(({ id }) => id) }, ({ verified }) =>
      words.verified(verified),
    ).catch(fail)
  const row = open?.what === 'line' ? book.lines.find(({ id }) => id === open.id) : undefined
  const add = () => setOpen({ what: 'line' })
  return (
    <div className={classes['tab']}>
      <div className={classes['head']}>
        <Keeper clientId={client.id} book={book} />
        {book.lines.length > 0 && <ExportTable lists={['information']} asked={{ client: client.id }} />}
        {book.lines.length > 0 && (
          <Button variant="default" onClick={() => setOpen({ what: 'round', ids: book.lines.map(({ id }) => id) })}>
            {words.round.start}
          </Button>
        )}
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {words.add}
        </Button>
      </div>
      {book.rounds.length > 0 && (
        <ul className={classes['rounds']} aria-label={words.round.title}>
          {book.rounds.map((round) => (
            <li key={round.id}>
              <span>{round.name}</span>
              <span className={classes['muted']}>
                {words.round.due} {plainDay(round.due)}
              </span>
              <Button
                size="compact-sm"
                variant="subtle"
                disabled={round.lines.length === 0}
                onClick={() => verify(book.lines.filter(({ id }) => round.lines.includes(id)))}
              >
                {words.verify}: {words.round.lines(round.lines.length)}
              </Button>
              <RemoveButton
                call="information.removeRound"
                row={round}
                name={round.name}
                label={words.round.remove}
                onDone={close}
              />
            </li>
          ))}
        </ul>
      )}
      <DataTable
        label={words.map}
        keep={`information/${client.id}`}
        rows={book.lines}
        columns={columns}
        rowId={({ id }) => id}
        openId={row?.id}
        onOpen={({ id }) => setOpen({ what: 'line', id })}
        onAction={verify}
        selection={{
          title: (rows) => words.round.lines(rows.length),
          deeds: (rows) => [
            { id: 'verify', title: words.verify, run: () => verify(rows) },
            {
              id: 'round',
              title: words.round.start,
              run: () => setOpen({ what: 'round', ids: rows.map(({ id }) => id) }),
            },
            {
              id: 'not-true',
              title: words.notTrue,
              disabled: rows.length !== 1,
              run: () => rows[0] && setOpen({ what: 'line', id: rows[0].id, mend: true }),
            },
          ],
        }}
        empty={
          <EmptyState title={words.empty} text={words.emptyNext}>
            <Button onClick={add}>{words.add}</Button>
          </EmptyState>
        }
      />
      {open?.what === 'line' && (open.id === undefined || row) && (
        <Detail key={open.id ?? 'new'} title={row ? lineName(row, language) : words.add} onClose={close}>
          <LineForm card={card} book={book} row={row} mend={open.mend === true} onDone={close} />
        </Detail>
      )}
      {open?.what === 'round' && (
        <Detail key="round" title={words.round.start} onClose={close}>
          <RoundForm ids={open.ids} onDone={close} />
        </Detail>
      )}
    </div>
  )
}

/** Who keeps the client's map, saved as it is chosen. */
function Keeper({ clientId, book: { keeper } }: { readonly clientId: string; readonly book: InformationBook }) {
  const { language } = useUi()
  const words = information[language]
  const people = useAsk('people.list', {}).data ?? []
  const deed = useDeed()
  const fail = useFailures()
  return (
    <Select
      label={words.keeper}
      value={keeper?.id ?? ''}
      allowDeselect={false}
      openOnFocus={false}
      searchable
      {...(keeper?.gone === true && { error: `${keeper.name} ${words.keeperGone}` })}
      data={[
        { value: '', label: words.noKeeper },
        ...people
          .filter(({ id, active }) => active || id === keeper?.id)
          .map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(id) => {
        if (id === null || id === (keeper?.id ?? '')) return
        deed('information.saveKeeper', { client_id: clientId, person_id: id === '' ? null : id }, words.saved).catch(
          fail,
        )
      }}
    />
  )
}
