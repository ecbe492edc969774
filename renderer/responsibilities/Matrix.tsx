import { ExportTable } from '../desk/ExportTable.tsx'
import { Badge, Button } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '../../shared/api/names.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { useCommands } from '../desk/commands.ts'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useUi } from '../ui/context.tsx'
import { plainDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Space } from '../ui/Screen.tsx'
import { Agree } from './Agree.tsx'
import { Preview } from './Preview.tsx'
import classes from './responsibilities.module.css'
import { StepTable } from './StepTable.tsx'
import { Templates } from './Templates.tsx'
import { Versions } from './Versions.tsx'

export type Book = OutputOf<'responsibilities.get'>
/** A new step stands under a service, at first that of the step it was begun at. */
export type Editing = { readonly id: string } | { readonly service: string } | undefined

/** Who does what for a client: steps by service, sides as columns, what is unclear, and what was agreed. */
export function Matrix({ card }: ClientTabProps) {
  const { client } = card
  const { language, readFailure } = useUi()
  const words = responsibilities[language]
  const { data: book, error } = useAsk('responsibilities.get', { client: client.id }, { keep: true })
  const [editing, setEditing] = useState<Editing>()
  const [open, setOpen] = useState<'templates' | 'agree' | 'versions' | 'print'>()
  useResumed((place) => {
    const [, what = '', id = ''] =
      new RegExp(`^client/${client.id}/(step|agreement|versions)(?:/(.*))?$`).exec(place) ?? []
    if (what === 'agreement') setOpen('agree')
    if (what === 'versions') setOpen('versions')
    if (what === 'step') setEditing(id === 'new' ? { service: '' } : { id })
    return what !== ''
  }, book !== undefined)
  useCommands([
    {
      id: 'print',
      title: words.print,
      group: 'view',
      keys: 'print',
      when: () => (book?.steps.length ?? 0) > 0,
      run: () => setOpen('print'),
    },
  ])
  if (!book) {
    if (!error) return <Loading rows={10} />
    const failure = readFailure(error)
    return <EmptyState title={failure.title} text={failure.text} />
  }
  const close = () => setOpen(undefined)
  const grey = book.steps.reduce((sum, step) => sum + step.grey.length, 0)
  return (
    <section aria-label={words.title}>
      <div className={classes['bar']}>
        <State book={book} onVersions={() => setOpen('versions')} />
        {book.steps.length > 0 && (
          <span className={classes['count']} data-grey={grey > 0 || undefined}>
            {grey > 0 ? words.greyCount(grey) : words.noGrey}
          </span>
        )}
        <Space />
        {book.steps.length > 0 && (
          <>
            <Button variant="default" onClick={() => setOpen('templates')}>
              {words.fromTemplates}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setEditing({ service: book.steps.at(-1)?.service ?? '' })}
            >
              {words.add}
            </Button>
            <Button variant="default" onClick={() => setOpen('agree')}>
              {words.agree.button}
            </Button>
            <ExportTable lists={['responsibilities']} asked={{ client: client.id }} />
            <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setOpen('print')}>
              {words.print}
            </Button>
          </>
        )}
      </div>
      {book.steps.length === 0 && !editing ? (
        <EmptyState title={words.emptyTitle} text={words.emptyText}>
          <Button onClick={() => setOpen('templates')}>{words.fromTemplates}</Button>
          <Button variant="default" onClick={() => setEditing({ service: '' })}>
            {words.add}
          </Button>
        </EmptyState>
      ) : (
        <StepTable card={card} book={book} editing={editing} onEdit={setEditing} />
      )}
      <p className={classes['keys']}>
        <Link to="/grey-areas">{words.allGrey}</Link>
      </p>
      {open === 'templates' && <Templates client={client} book={book} onClose={close} />}
      {open === 'agree' && <Agree client={client} book={book} grey={grey} onClose={close} />}
      {open === 'versions' && book.versions.length > 0 && <Versions client={client} book={book} onClose={close} />}
      {open === 'print' && <Preview client={client} book={book} onClose={close} />}
    </section>
  )
}

type StateProps = { readonly book: Book; readonly onVersions: () => void }

/** Which version is in force, and whether the steps are still what was agreed. */
function State({ book: { steps, versions, changed }, onVersions }: StateProps) {
  const { language } = useUi()
  const { state } = responsibilities[language]
  const agreed = versions.find(({ origin }) => origin === '')
  const said = !agreed
    ? state.draft
    : changed
      ? state.changed(agreed.number)
      : state.agreed(agreed.number, plainDay(agreed.day))
  // Where there is nothing yet, the empty screen says so.
  if (steps.length === 0 && versions.length === 0) return null
  return (
    <>
      {agreed && !changed ? (
        <span className={classes['state']}>{said}</span>
      ) : (
        <Badge size="md" variant="default" tt="none" fw={500}>
          {said}
        </Badge>
      )}
      {versions.length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={onVersions}>
          {responsibilities[language].versions.title}
        </Button>
      )}
    </>
  )
}
