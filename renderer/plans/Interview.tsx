import { Button, Checkbox } from '@mantine/core'
import { IconPencil, IconPrinter } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import type { Plan } from '../../shared/api/plans.ts'
import { type Asked, interview, type InterviewSection, interviewSections } from '../../shared/domain/plans/interview.ts'
import type { Language } from '../../shared/domain/words.ts'
import { interviewWords, questionText } from '../../shared/i18n/interview.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import { Detail } from '../desk/Detail.tsx'
import { useJob } from '../desk/jobs.ts'
import { PaperPreview } from '../desk/PaperPreview.tsx'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Bar, Muted, Space } from '../ui/Screen.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import { InterviewForm } from './InterviewForm.tsx'

type Row = OutputOf<'planContents.interview'>['questions'][number] & Pick<Asked, 'section' | 'lands'>
const byKey = new Map(interview.map((question) => [question.key, question]))

type Props = { readonly card: ClientCard; readonly plan: Plan }

/** The base-data interview: every question with what is recorded of it; a part of it is answered in one form. */
export function Interview({ card, plan }: Props) {
  const { language } = useUi()
  const words = interviewWords[language]
  const { data } = useAsk('planContents.interview', { plan: plan.id, language }, { keep: true })
  const work = useJob()
  const [open, setOpen] = useState<{ readonly section: InterviewSection; readonly key?: string }>()
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [printing, setPrinting] = useState(false)
  useResumed((place) => {
    const named = place.startsWith(`client/${plan.client_id}/plan-interview/`) ? place.split('/').at(-1) : undefined
    const section = interviewSections.find((one) => one === named)
    if (section) setOpen({ section })
    return section !== undefined
  })
  const columns = useMemo(() => columnsIn(language), [language])
  const rows = useMemo(
    () =>
      (data?.questions ?? []).flatMap((row): Row[] => {
        const question = byKey.get(row.key)
        return question ? [{ ...row, section: question.section, lands: question.lands }] : []
      }),
    [data],
  )
  const make = useCallback(
    (tongue: Language) => work('planContents.printInterview', { plan_id: plan.id, language: tongue }, words.paper.kind),
    [work, plan.id, words.paper.kind],
  )
  if (!data) return <Loading rows={12} />
  const next = rows.find(({ state }) => state === 'open')
  const shown = onlyOpen ? rows.filter(({ state }) => state === 'open') : rows
  return (
    <>
      <Bar>
        <Muted>{words.open(data.open, rows.length)}</Muted>
        <Checkbox
          label={words.onlyOpen}
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
        />
        <Space />
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setPrinting(true)}>
          {words.print}
        </Button>
        {next && (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setOpen({ section: next.section, key: next.key })}
          >
            {words.next}
          </Button>
        )}
      </Bar>
      <DataTable
        label={words.title}
        keep={`interview|${plan.id}`}
        rows={shown}
        columns={columns}
        rowId={({ key }) => key}
        section={({ section }) => ({ id: section, title: words.paper.sections[section].title })}
        openId={open?.key}
        onOpen={({ section, key }) => setOpen({ section, key })}
        autoFocus
        tone={({ state }) => (state === 'open' ? undefined : 'muted')}
        empty={<EmptyState title={words.allTold} text={words.allToldText} />}
      />
      {open && (
        <Detail
          key={`${open.section} ${open.key}`}
          title={words.paper.sections[open.section].title}
          onClose={() => setOpen(undefined)}
        >
          <InterviewForm
            plan={plan}
            version={data.version}
            section={open.section}
            came={open.key}
            rows={rows.filter(({ section }) => section === open.section)}
            onDone={() => setOpen(undefined)}
          />
        </Detail>
      )}
      {printing && (
        <PaperPreview
          title={`${words.paper.kind}: ${card.client.name}`}
          language={card.client.language}
          downloadLabel={responsibilities[language].download}
          make={make}
          onClose={() => setPrinting(false)}
        />
      )}
    </>
  )
}

export type InterviewRow = Row

const signs = { open: 'planned', told: 'done', none: 'skipped' } as const

function columnsIn(language: Language): readonly Column<Row>[] {
  const words = interviewWords[language]
  return [
    {
      id: 'question',
      title: words.columns.question,
      width: 'minmax(12rem, 1.3fr)',
      names: true,
      fit: { text: ({ lands }) => questionText(lands, language), gives: 2, wraps: true },
      cell: ({ lands }) => questionText(lands, language),
    },
    {
      id: 'told',
      title: words.columns.told,
      width: 'minmax(10rem, 1.5fr)',
      fit: { text: ({ told }) => told, gives: 1, wraps: true },
      cell: ({ told }) => told,
    },
    {
      id: 'state',
      title: words.columns.state,
      width: '8rem',
      cell: ({ state }) => <StatusSign sign={signs[state]} label={words.states[state]} withWord />,
    },
    {
      id: 'where',
      title: words.columns.where,
      width: '9rem',
      from: 760,
      cell: ({ lands }) => words.where[lands.into],
    },
  ]
}
