import { Button, Checkbox, Group, Select } from '@mantine/core'
import { useCallback, useState } from 'react'
import { type Measure, measures } from '../../shared/domain/reports/measures.ts'
import type { Language } from '../../shared/domain/words.ts'
import { reports } from '../../shared/i18n/reports.ts'
import { newDeed } from '../desk/deed.ts'
import { useJob } from '../desk/jobs.ts'
import { PaperPreview } from '../desk/PaperPreview.tsx'
import { useAsk, useSend } from '../desk/queries.ts'
import { useFailures, useTell } from '../desk/tell.ts'
import { useFile } from '../desk/use-file.ts'
import { useUi } from '../ui/context.tsx'
import type { Span } from './FirmNumbers.tsx'
import classes from './reports.module.css'

type Props = { readonly span: Span; readonly client: string | undefined }

/** The service report of a client: which measures, and the paper or the spreadsheet of it. */
export function ServiceReportForm({ span, client: first }: Props) {
  const { language } = useUi()
  const words = reports[language]
  const work = useJob()
  const [client, setClient] = useState<string | null>(first ?? null)
  const [changed, setChanged] = useState<readonly Measure[] | null>(null)
  const agreed = useAsk('reports.agreed', { client: client ?? '' }, { enabled: client !== null }).data ?? null
  // What was agreed with the client stands until somebody chooses otherwise.
  const chosen = changed ?? agreed?.measures ?? measures
  const isAgreed = agreed !== null && chosen.join(' ') === agreed.measures.join(' ')
  const send = useSend()
  const failed = useFailures()
  const tell = useTell()
  const agree = async () => {
    if (client === null) return
    const seen = agreed ? { id: agreed.id, version: agreed.version } : {}
    try {
      const deed = newDeed()
      await send('reports.agree', { ...seen, client_id: client, measures: [...chosen] }, deed)
      setChanged(null)
      tell(words.agreedNow, { undo: deed })
    } catch (error) {
      failed(error)
    }
  }
  const [open, setOpen] = useState(false)
  const rows = useAsk('clients.list', { limit: 5000 }).data?.rows ?? []
  const { from, to } = span
  const card = useAsk('clients.get', { client: client ?? '' }, { enabled: client !== null }).data?.client
  const make = useCallback(
    (paper: Language) =>
      work(
        'reports.print',
        { client: client ?? '', from, to, measures: [...chosen], language: paper, format: 'pdf' },
        words.printing,
      ),
    [work, client, from, to, chosen, words.printing],
  )
  const excel = useFile(() =>
    work('reports.print', { client: client ?? '', from, to, measures: [...chosen], format: 'xlsx' }, words.printing),
  )
  const isReady = client !== null && chosen.length > 0
  return (
    <section aria-label={words.title}>
      <h2 className={classes['head']}>{words.title}</h2>
      <p className={classes['muted']}>{words.choose}</p>
      <Group align="end" gap="sm">
        <Select
          label={words.client}
          w="18rem"
          searchable
          limit={30}
          data={rows.map(({ id, name, number }) => ({
            value: id,
            label: number === '' ? name : `${name} (${number})`,
          }))}
          value={client}
          onChange={(next) => {
            setClient(next)
            setChanged(null)
          }}
        />
        <Button disabled={!isReady} onClick={() => setOpen(true)}>
          {words.make}
        </Button>
        <Button variant="default" disabled={!isReady} loading={excel.busy} onClick={() => excel.save()}>
          {words.excel}
        </Button>
      </Group>
      <Checkbox.Group
        className={classes['measures'] ?? ''}
        label={isAgreed ? words.agreed : words.which}
        value={[...chosen]}
        onChange={(next) => setChanged(measures.filter((one) => next.includes(one)))}
      >
        <Group gap="md" mt="xs">
          {measures.map((value) => (
            <Checkbox key={value} value={value} label={words.measures[value]} />
          ))}
        </Group>
      </Checkbox.Group>
      {isReady && !isAgreed && (
        <Button variant="default" size="xs" w="fit-content" mt="xs" onClick={() => void agree()}>
          {words.agree}
        </Button>
      )}
      {open && card && (
        <PaperPreview
          title={`${words.title}, ${card.name}`}
          language={card.language}
          downloadLabel={words.title}
          make={make}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}
