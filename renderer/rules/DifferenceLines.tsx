import { Alert, ScrollArea, Table } from '@mantine/core'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { listDay } from '../ui/dates.ts'
import { Compare } from '../ui/Compare.tsx'
import { useUi } from '../ui/context.tsx'
import { PastLaw } from '../ui/PastLaw.tsx'
import classes from './rules.module.css'

type Found = OutputOf<'rules.preview'>
type DateLine = Found['clients'][number]['lines'][number]
type Props = { readonly found: Pick<Found, 'totals' | 'clients'> & { readonly fields?: Found['fields'] } }

/** The dates that move, appear and go, client by client, and what else would change; the sums first. */
export function DifferenceLines({ found: { totals, clients, fields = [] } }: Props) {
  const { language } = useUi()
  const words = ruleEditor[language]
  const sums = [
    ...(totals.moved > 0 ? [words.moved(totals.moved)] : []),
    ...(totals.added > 0 ? [words.added(totals.added)] : []),
    ...(totals.removed > 0 ? [words.removed(totals.removed)] : []),
    ...(totals.kept > 0 ? [words.kept(totals.kept)] : []),
  ]
  // One rule's dates have one name: it stands in the title already.
  const named = new Set(clients.flatMap((client) => client.lines.map(({ name }) => name))).size > 1
  return (
    <>
      <p className={classes['sums']} aria-live="polite">
        {sums.length === 0 ? words.same : `${words.total(totals.clients)}: ${sums.join(', ')}.`}
      </p>
      {totals.late > 0 && (
        <Alert role="alert" color="red">
          {words.late(totals.late)}
        </Alert>
      )}
      {fields.length > 0 && (
        <Compare
          label={words.fieldsTable}
          head={{ what: words.columns.field, before: words.columns.before, after: words.columns.after }}
          lines={fields.map(({ field, ...values }) => ({ ...values, id: field, what: words.fields[field] }))}
          none={words.none}
        />
      )}
      {clients.length > 0 && (
        // Scrolls by itself: whoever has only a keyboard must be able to stand in it.
        <ScrollArea.Autosize
          mah={300}
          className={classes['dateChanges'] ?? ''}
          viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': words.datesTable }}
        >
          <Table className={classes['changes'] ?? ''} aria-label={words.datesTable}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.columns.client}</Table.Th>
                {named && <Table.Th>{words.columns.what}</Table.Th>}
                <Table.Th>{words.columns.before}</Table.Th>
                <Table.Th>{words.columns.after}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            {clients.map((client) => (
              <Table.Tbody key={client.id}>
                {client.lines.map((line, at) => (
                  <Lines
                    key={`${line.name}|${line.nominal}|${at}`}
                    line={line}
                    client={at === 0 ? client.name : ''}
                    named={named}
                  />
                ))}
                {client.more > 0 && (
                  <Table.Tr>
                    <Table.Td />
                    <Table.Td colSpan={named ? 3 : 2}>{words.more(client.more)}</Table.Td>
                  </Table.Tr>
                )}
              </Table.Tbody>
            ))}
          </Table>
          {totals.clients > clients.length && (
            <p className={classes['rest']}>{words.moreClients(totals.clients - clients.length)}</p>
          )}
        </ScrollArea.Autosize>
      )}
    </>
  )
}

type LineProps = { readonly line: DateLine; readonly client: string; readonly named: boolean }

function Lines({ line, client, named }: LineProps) {
  const { language, today } = useUi()
  const words = ruleEditor[language]
  const { before, after, kept } = line
  const day = (one: string) => listDay(one, language, today)
  return (
    <Table.Tr data-change={kept ? 'kept' : before === null ? 'added' : after === null ? 'removed' : 'moved'}>
      <Table.Td>{client}</Table.Td>
      {named && <Table.Td>{line.name}</Table.Td>}
      <Table.Td>{before === null ? words.none : day(before)}</Table.Td>
      <Table.Td>
        {kept ? (
          words.keptWord
        ) : after === null ? (
          <em>{words.removedWord}</em>
        ) : (
          <>
            {before !== null && <span aria-hidden>→ </span>}
            <strong>{day(after)}</strong>
            {before === null && ` (${words.addedWord})`}
            {line.law !== null && (
              <>
                {' '}
                <PastLaw day={line.law} />
              </>
            )}
          </>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
