import { Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import type { ClientTabProps } from '../../desk/area.ts'
import { Detail } from '../../desk/Detail.tsx'
import { ExportTable } from '../../desk/ExportTable.tsx'
import { useResumed } from '../../desk/resume.ts'
import { useUi } from '../../ui/context.tsx'
import { AssignmentForm } from './AssignmentForm.tsx'
import { CardFacts } from './CardFacts.tsx'
import { CardForm } from './CardForm.tsx'
import { ContactForm } from './ContactForm.tsx'
import { PrintTimetable } from '../../calendar/pieces.ts'
import { AssignmentTable, ContactTable, EventTable, PayGroupTable } from './data-tables.tsx'
import { EventForm } from './EventForm.tsx'
import { FactList } from './FactList.tsx'
import { FactsForm } from './FactsForm.tsx'
import classes from './page.module.css'
import { PayGroupForm } from './PayGroupForm.tsx'
import { Section } from './Section.tsx'
import { SetupPanel } from './SetupPanel.tsx'
import { groupCalled } from './tab-search.ts'
import { type Opening, openings } from './opening.ts'

/** What the panel shows: a part of the client, new where `id` is missing. */
type Open =
  | { readonly what: 'card' }
  | { readonly what: 'facts' }
  | { readonly what: 'contact'; readonly id?: string; readonly deputy?: boolean }
  | { readonly what: 'assignment'; readonly id?: string; readonly role?: 'responsible' | 'deputy' }
  | { readonly what: 'payGroup'; readonly id?: string; readonly day?: string }
  | { readonly what: 'event'; readonly id?: string }

/** Where a warning's button leads. */
const opened: Readonly<Record<Opening, Open>> = {
  card: { what: 'card' },
  contact: { what: 'contact' },
  'contact-deputy': { what: 'contact', deputy: true },
  responsible: { what: 'assignment', role: 'responsible' },
  deputy: { what: 'assignment', role: 'deputy' },
  'pay-group': { what: 'payGroup' },
}

/** What a draft's place among the client's data means. */
function openOf(what: string, id: string): Open | undefined {
  if (what === 'card' || what === 'facts') return { what }
  if (what === 'contact' && id === 'deputy') return { what, deputy: true }
  if (what === 'contact' || what === 'assignment' || what === 'payGroup' || what === 'event')
    return id === 'new' ? { what } : { what, id }
  return undefined
}

/** Everything that is known of the client, to be corrected where it stands. What is opened at once is said by whoever led here. */
export function Data(props: ClientTabProps) {
  return <Parts key={props.open ?? ''} {...props} />
}

function Parts({ card, open: asked }: ClientTabProps) {
  /** The pay group that is opened at once, by its name; or the step of setting up that one is at. */
  const { group, setup } = useSearch({ from: '/clients/$id/$tab' })
  const { language } = useUi()
  const words = clientData[language]
  const [open, setOpen] = useState<Open | undefined>(() => {
    const opening = openings.find((each) => each === asked)
    if (opening) return opened[opening]
    const called = group === undefined ? undefined : groupCalled(card.payGroups, group)
    return called && { what: 'payGroup', ...called }
  })
  useResumed((place) => {
    const [, what = '', id = ''] = new RegExp(`^client/${card.client.id}/(\\w+)(?:/(.*))?$`).exec(place) ?? []
    const found = openOf(what, id)
    if (found) setOpen(found)
    return found !== undefined
  })
  const add = (what: 'contact' | 'assignment' | 'payGroup' | 'event') => (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setOpen({ what })}
    >
      {words.add[what]}
    </Button>
  )
  const edit = (what: 'card' | 'facts', title: string) => (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPencil size={14} aria-hidden />}
      aria-label={`${words.edit}: ${title}`}
      onClick={() => setOpen({ what })}
    >
      {words.edit}
    </Button>
  )
  return (
    <div className={classes['data']}>
      <div className={classes['column']}>
        <Section
          title={words.payGroups}
          count={card.payGroups.length}
          actions={
            <>
              {card.payGroups.length > 0 && <PrintTimetable client={card.client.id} />}
              {add('payGroup')}
            </>
          }
        >
          <PayGroupTable card={card} onOpen={(id) => setOpen({ what: 'payGroup', id })} />
        </Section>
        <Section
          title={words.contacts}
          count={card.contacts.length}
          actions={
            <>
              <ExportTable
                small
                lists={['contacts', 'pay-groups', 'assignments', 'events']}
                asked={{ client: card.client.id }}
              />
              {add('contact')}
            </>
          }
        >
          <ContactTable card={card} onOpen={(id) => setOpen({ what: 'contact', id })} />
        </Section>
        <Section title={words.assignments} count={card.assignments.length} actions={add('assignment')}>
          <AssignmentTable card={card} onOpen={(id) => setOpen({ what: 'assignment', id })} />
        </Section>
        <Section title={words.events} count={card.events.length} help={words.eventsHelp} actions={add('event')}>
          <EventTable card={card} onOpen={(id) => setOpen({ what: 'event', id })} />
        </Section>
      </div>
      <div className={classes['column']}>
        <Section title={words.card} actions={edit('card', words.card)}>
          <CardFacts card={card} />
        </Section>
        <Section title={words.facts} help={words.factsHelp} actions={edit('facts', words.facts)}>
          <FactList client={card.client} />
        </Section>
      </div>
      {setup && <SetupPanel card={card} step={setup} />}
      {open && !setup && (
        <DataPanel key={JSON.stringify(open)} card={card} open={open} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}

/** The form of what is open, in the detail panel. A row that is gone meanwhile closes it. */
function DataPanel({
  card,
  open,
  onClose,
}: {
  readonly card: ClientCard
  readonly open: Open
  readonly onClose: () => void
}) {
  const { language } = useUi()
  const words = clientData[language]
  const of = <R extends { id: string }>(rows: readonly R[], id: string | undefined) => rows.find((row) => row.id === id)
  const panel = (title: string, form: React.ReactNode) => (
    <Detail title={title} onClose={onClose}>
      {form}
    </Detail>
  )
  if (open.what === 'card') return panel(words.card, <CardForm card={card} onDone={onClose} />)
  if (open.what === 'facts') return panel(words.facts, <FactsForm card={card} onDone={onClose} />)
  const title = open.id === undefined ? words.add[open.what] : words.titles[open.what]
  switch (open.what) {
    case 'contact': {
      const row = of(card.contacts, open.id)
      if (open.id && !row) return null
      return panel(
        row?.name ?? title,
        <ContactForm card={card} row={row} deputy={open.deputy ?? false} onDone={onClose} />,
      )
    }
    case 'assignment': {
      const row = of(card.assignments, open.id)
      if (open.id && !row) return null
      return panel(
        row?.person ?? title,
        <AssignmentForm card={card} row={row} role={open.role ?? 'responsible'} onDone={onClose} />,
      )
    }
    case 'payGroup': {
      const row = of(card.payGroups, open.id)
      if (open.id && !row) return null
      return panel(row?.name ?? title, <PayGroupForm card={card} row={row} day={open.day} onDone={onClose} />)
    }
    case 'event': {
      const row = of(card.events, open.id)
      if (open.id && !row) return null
      return panel(title, <EventForm card={card} row={row} onDone={onClose} />)
    }
  }
}
