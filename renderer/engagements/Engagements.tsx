import { ExportTable } from '../desk/ExportTable.tsx'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '../../shared/api/names.ts'
import { holds } from '../../shared/domain/engagements/engagement.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { AttachmentsOf } from '../attachments/index.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { Detail } from '../desk/Detail.tsx'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useUi } from '../ui/context.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { TabHead } from '../ui/TabPart.tsx'
import { ContractForm } from './ContractForm.tsx'
import { Contract } from './Contract.tsx'
import classes from './engagements.module.css'
import { Grouping } from './Grouping.tsx'
import { type Opening, openings } from './opening.ts'
import { ServiceForm } from './ServiceForm.tsx'
import { Services } from './Services.tsx'

export type Book = OutputOf<'engagements.get'>
type Open =
  | { readonly what: 'contract'; readonly id?: string; readonly came?: Opening }
  | { readonly what: 'service'; readonly id?: string }
  | undefined

/** What was agreed with the client: contracts with their appendices, services, and the groups it is in. */
export function Engagements(props: ClientTabProps) {
  const { readFailure } = useUi()
  const { data, error } = useAsk('engagements.get', { client: props.card.client.id }, { keep: true })
  if (data) return <Agreed key={props.open ?? ''} book={data} {...props} />
  if (!error) return <Loading rows={8} />
  const failure = readFailure(error)
  return <EmptyState title={failure.title} text={failure.text} />
}

/** The contract that a warning is about: ours that holds, the main one first. */
function openedBy(asked: string | undefined, { contracts }: Book, today: string): Open {
  const came = openings.find((one) => one === asked)
  if (!came) return undefined
  const now = contracts.filter((one) => one.origin === '' && holds(one, today))
  const meant =
    came === 'new'
      ? undefined
      : came === 'ending'
        ? now
            .filter((one) => one.valid_until !== null)
            .toSorted((a, b) => ((a.valid_until ?? '') < (b.valid_until ?? '') ? -1 : 1))[0]
        : now[0]
  return meant ? { what: 'contract', id: meant.id, came } : { what: 'contract', came }
}

function Agreed({ card: { client }, book, open: asked }: ClientTabProps & { readonly book: Book }) {
  const { language, today } = useUi()
  const words = engagements[language]
  const [open, setOpen] = useState<Open>(() => openedBy(asked, book, today))
  useResumed((place) => {
    const [, what, id = ''] = new RegExp(`^client/${client.id}/(contract|service)/(.*)$`).exec(place) ?? []
    if (what !== 'contract' && what !== 'service') return false
    setOpen({ what, ...(id !== 'new' && { id }) })
    return true
  })
  const close = () => setOpen(undefined)
  const add = (what: 'contract' | 'service', title: string) => (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setOpen({ what })}
    >
      {title}
    </Button>
  )
  const { contracts, services } = book
  const contract = open?.what === 'contract' ? contracts.find(({ id }) => id === open.id) : undefined
  const service = open?.what === 'service' ? services.find(({ id }) => id === open.id) : undefined
  return (
    <div className={classes['tab']}>
      <section className={classes['part']} aria-label={words.contracts}>
        <TabHead title={words.contracts}>
          {contracts.length > 0 && (
            <ExportTable small lists={['contracts', 'services']} asked={{ client: client.id }} />
          )}
          {contracts.length > 0 && add('contract', words.addContract)}
        </TabHead>
        {contracts.length === 0 ? (
          <EmptyState title={words.noContract} text={words.noContractNext}>
            <Button onClick={() => setOpen({ what: 'contract' })}>{words.addContract}</Button>
          </EmptyState>
        ) : (
          contracts.map((one) => (
            <Contract key={one.id} contract={one} onOpen={() => setOpen({ what: 'contract', id: one.id })} />
          ))
        )}
      </section>
      <div className={classes['beside']}>
        <Grouping clientId={client.id} book={book} />
        <section className={classes['part']} aria-label={words.services}>
          <TabHead title={words.services}>{add('service', words.addService)}</TabHead>
          <Services services={services} onOpen={(id) => setOpen({ what: 'service', id })} />
        </section>
      </div>
      {open?.what === 'contract' && (open.id === undefined || contract) && (
        <Detail key={open.id ?? 'new'} title={contract?.name ?? words.addContract} onClose={close}>
          <ContractForm clientId={client.id} book={book} row={contract} came={open.came} onDone={close} />
          {contract && <AttachmentsOf clientId={client.id} about={{ engagement_id: contract.id }} />}
        </Detail>
      )}
      {open?.what === 'service' && (open.id === undefined || service) && (
        <Detail key={open.id ?? 'new-service'} title={service ? words.service : words.addService} onClose={close}>
          <ServiceForm clientId={client.id} book={book} row={service} onDone={close} />
        </Detail>
      )}
    </div>
  )
}
