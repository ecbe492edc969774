import { Button, FileButton } from '@mantine/core'
import { IconFileImport, IconPrinter } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { HandoverLine } from '../../shared/api/plan-contents.ts'
import { type HandoverItem, itemStates } from '../../shared/domain/plans/content-kinds.ts'
import type { Language } from '../../shared/domain/words.ts'
import { planContents } from '../../shared/i18n/plan-contents.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { takenWords } from '../../shared/i18n/receipts.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import { upload } from '../desk/connect.ts'
import { useDeed } from '../desk/deed.ts'
import { Detail } from '../desk/Detail.tsx'
import { useJob } from '../desk/jobs.ts'
import { PaperPreview } from '../desk/PaperPreview.tsx'
import { useAsk } from '../desk/queries.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { plainDay } from '../ui/dates.ts'
import { Loading } from '../ui/Loading.tsx'
import { Bar, Space } from '../ui/Screen.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import { ItemForm } from './ItemForm.tsx'
import classes from './plans.module.css'

type Props = {
  readonly card: ClientCard
  readonly plan: string
  /** Asks how the plan is closed; undefined where it is closed already. */
  readonly onClose: (() => void) | undefined
}

/** The groups of a handover: what blocks it first, then each with its state. Space marks as collected. */
export function Items({ card, plan, onClose }: Props) {
  const { client } = card
  const { language } = useUi()
  const words = planContents[language]
  const { data } = useAsk('planContents.items', { client: client.id }, { keep: true })
  const deed = useDeed()
  const fail = useFailures()
  const work = useJob()
  const [open, setOpen] = useState<HandoverItem>()
  const [printing, setPrinting] = useState(false)
  const columns = useMemo(() => columnsIn(language), [language])
  const make = useCallback(
    (tongue: Language) => work('planContents.printReturn', { plan_id: plan, language: tongue }, words.returnPaper),
    [work, plan, words.returnPaper],
  )
  if (!data) return <Loading rows={12} />
  const mark = (rows: readonly HandoverLine[], state: HandoverLine['state']) =>
    void deed('planContents.markItems', { plan_id: plan, items: rows.map(({ item }) => item), state }, ({ marked }) =>
      words.marked(marked, words.itemStates[state]),
    ).catch(fail)
  const receipt = async (file: File | null) => {
    if (!file) return
    try {
      const ref = await upload(file)
      await deed(
        'planContents.takeReceipt',
        { plan_id: plan, file: ref },
        ({ marked, ...taken }) => takenWords(language, taken) ?? words.receiptDone(marked),
      )
    } catch (error) {
      fail(error)
    }
  }
  const names = (items: readonly HandoverItem[]) => items.map((item) => words.handoverItems[item]).join(', ')
  const line = data.items.find(({ item }) => item === open)
  return (
    <>
      <Bar>
        <div className={classes['blocks']} role="status">
          {data.complete ? (
            <StatusSign sign="done" label={words.complete} withWord />
          ) : data.blocking.length > 0 ? (
            <StatusSign sign="overdue" label={words.blocking(names(data.blocking))} withWord />
          ) : (
            <StatusSign sign="done" label={words.nothingBlocks} withWord />
          )}
          {data.faulty.length > 0 && <StatusSign sign="fault" label={words.faulty(names(data.faulty))} withWord />}
          {data.open.length > 0 && <span>{words.open(data.open.length)}</span>}
        </div>
        <Space />
        {onClose && data.complete && data.faulty.length === 0 && (
          <Button onClick={onClose}>{plans[language].close}</Button>
        )}
        <FileButton onChange={(file) => void receipt(file)} accept="application/json,.json">
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileImport size={16} aria-hidden />}>
              {words.receipt}
            </Button>
          )}
        </FileButton>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setPrinting(true)}>
          {words.returnPaper}
        </Button>
      </Bar>
      <DataTable
        label={words.items}
        keep={`items|${plan}`}
        rows={data.items}
        columns={columns}
        rowId={({ item }) => item}
        openId={open}
        onOpen={({ item }) => setOpen(item)}
        onAction={(rows) => mark(rows, 'collected')}
        autoFocus
        tone={({ state }) => (state === 'not-needed' ? 'struck' : state === 'received' ? 'muted' : undefined)}
        selection={{
          title: (rows) => `${rows.length}`,
          deeds: (rows) =>
            itemStates.map((state) => ({ id: state, title: words.markAs[state], run: () => mark(rows, state) })),
        }}
      />
      {line && (
        <Detail key={line.item} title={words.handoverItems[line.item]} onClose={() => setOpen(undefined)}>
          <ItemForm client={client.id} plan={plan} line={line} onDone={() => setOpen(undefined)} />
        </Detail>
      )}
      {printing && (
        <PaperPreview
          title={`${words.returnPaper}: ${client.name}`}
          language={client.language}
          downloadLabel={responsibilities[language].download}
          make={make}
          onClose={() => setPrinting(false)}
        />
      )}
    </>
  )
}

const signs = {
  'to-do': 'planned',
  'not-needed': 'skipped',
  collected: 'due',
  delivered: 'waiting',
  received: 'done',
  missing: 'overdue',
  unreadable: 'fault',
} as const

function columnsIn(language: Language): readonly Column<HandoverLine>[] {
  const words = planContents[language]
  const { columns } = words
  return [
    {
      id: 'group',
      title: columns.group,
      width: 'minmax(14rem, 1.6fr)',
      names: true,
      cell: ({ item, essential }) =>
        essential ? <strong>{words.handoverItems[item]}</strong> : words.handoverItems[item],
    },
    {
      id: 'state',
      title: columns.state,
      width: '10rem',
      cell: ({ state }) => <StatusSign sign={signs[state]} label={words.itemStates[state]} withWord />,
    },
    {
      id: 'on',
      title: columns.verified,
      width: '7rem',
      digits: true,
      from: 640,
      cell: ({ state_on }) => (state_on === null ? '' : plainDay(state_on)),
    },
    {
      id: 'package',
      title: columns.inPackage,
      width: '9.5rem',
      from: 760,
      cell: ({ rows }) => (rows === null ? words.elsewhere : words.rows(rows)),
    },
    { id: 'note', title: columns.note, width: 'minmax(9rem, 1.4fr)', from: 700, cell: ({ note }) => note },
  ]
}
