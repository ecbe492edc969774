import { Badge, Button, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { type Audience, audiences } from '../../shared/domain/instructions.ts'
import { languagesBeside, lackingIn } from '../../shared/domain/instructions/others.ts'
import { behind } from '../../shared/i18n/behind.ts'
import { clients as clientWords } from '../../shared/i18n/clients.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { instructionTemplates } from '../../shared/i18n/instruction-templates.ts'
import { useCommands } from '../desk/commands.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { useDeed } from '../desk/deed.ts'
import { Detail } from '../desk/Detail.tsx'
import { useAsk, useSend } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useUi } from '../ui/context.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { plainDay } from '../ui/dates.ts'
import { Loading } from '../ui/Loading.tsx'
import { AudienceSection } from './AudienceSection.tsx'
import classes from './instructions.module.css'
import { ItemForm, type Written } from './ItemForm.tsx'
import { ItemList } from './ItemList.tsx'
import { ofAudience } from './order.ts'
import { KeepTemplate } from './KeepTemplate.tsx'
import { Preview } from './Preview.tsx'
import { Publish } from './Publish.tsx'
import { Renewal } from './Renewal.tsx'
import { StartFrom } from './StartFrom.tsx'
import { SheetText } from './SheetText.tsx'
import { TextForm } from './TextForm.tsx'
import { Versions } from './Versions.tsx'

export type Book = OutputOf<'instructions.get'>
type Open =
  | { readonly what: 'item'; readonly id?: string; readonly audience: Audience; readonly after?: Written }
  | { readonly what: 'text' }
  | undefined

/** The client's written instruction: items by audience and heading, free text, versions, and the printed sheet. */
export function Instructions({ card: { client } }: ClientTabProps) {
  const { language, today, readFailure, words: ui } = useUi()
  const words = instructions[language]
  const { data: book, error } = useAsk('instructions.get', { client: client.id, language }, { keep: true })
  const send = useSend()
  const deed = useDeed()
  const [open, setOpen] = useState<Open>()
  const [preview, setPreview] = useState<number | 'now'>()
  const [publishing, setPublishing] = useState(false)
  const [versions, setVersions] = useState<{ readonly recording?: string }>()
  useResumed((place) => {
    const own = new RegExp(`^client/${client.id}/(item|sheet|receipts|print|publish)(?:/(.*))?$`)
    const [, what = '', id = ''] = own.exec(place) ?? []
    if (what === 'print') setPreview('now')
    if (what === 'sheet') setOpen({ what: 'text' })
    if (what === 'receipts') setVersions({ recording: id })
    if (what === 'publish') setPublishing(true)
    const known = book?.items.find((item) => item.id === id)
    const audience = known?.audience ?? audiences.find((one) => id === `new ${one}`)
    if (what === 'item' && audience) setOpen({ what, audience, ...(known && { id }) })
    return what !== ''
  }, book !== undefined)
  const [template, setTemplate] = useState<'start' | 'keep'>()
  useCommands([
    {
      id: 'print',
      title: words.print,
      group: 'view',
      keys: 'print',
      when: () => (book?.items.length ?? 0) > 0,
      run: () => setPreview('now'),
    },
    {
      id: 'publish',
      title: words.publish,
      group: 'edit',
      when: () => (book?.items.length ?? 0) > 0,
      run: () => setPublishing(true),
    },
  ])
  if (!book) {
    if (!error) return <Loading rows={10} />
    const failure = readFailure(error)
    return <EmptyState title={failure.title} text={failure.text} />
  }
  const row =
    open?.what === 'item' && open.id !== undefined ? book.items.find((item) => item.id === open.id) : undefined
  const { number, changed, changed_in } = book.sheet
  const beside = languagesBeside(book, client.language)
  return (
    <section aria-label={words.title}>
      <div className={classes['bar']}>
        <div className={classes['state']}>
          <span className={classes['version']}>{versionWords(book.sheet, today, words)}</span>
          {changed && (
            <Badge>
              {[words.changed, changed_in.map((part) => words.versions.parts[part]).join(', ')]
                .filter(Boolean)
                .join(': ')}
            </Badge>
          )}
          {beside.map((one) => (
            <span key={one} className={classes['keys']}>
              {words.beside.state(
                clientWords[language].languages[one],
                lackingIn({ ...book, items: book.items.filter(isRead) }, one, client.language),
              )}
            </span>
          ))}
          {book.items.length > 0 && <span className={classes['keys']}>{words.keys}</span>}
        </div>
        {book.items.length > 0 && (
          <Group gap="xs">
            <Button variant="subtle" onClick={() => setTemplate('keep')}>
              {instructionTemplates[language].templates.keep}
            </Button>
            {number > 0 && (
              <Button variant="subtle" onClick={() => setVersions({})}>
                {words.versions.open}
              </Button>
            )}
            <Button variant="default" onClick={() => setPublishing(true)}>
              {words.publish}
            </Button>
            <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setPreview('now')}>
              {words.print}
            </Button>
          </Group>
        )}
      </div>
      <Renewal clientId={client.id} />
      {book.items.length === 0 ? (
        <EmptyState title={words.emptyTitle} text={words.emptyNext}>
          <Button onClick={() => setTemplate('start')}>{words.start}</Button>
          <Button variant="default" onClick={() => setOpen({ what: 'item', audience: 'client' })}>
            {words.add}
          </Button>
        </EmptyState>
      ) : (
        audiences.map((audience) => (
          <AudienceSection key={audience} audience={audience} as="h2" onAdd={() => setOpen({ what: 'item', audience })}>
            <ItemList
              items={ofAudience(book.items, audience)}
              label={words.audiences[audience]}
              first={client.language}
              beside={beside}
              onOrder={(ids) => send('instructions.order', { client_id: client.id, ids })}
              onOpen={(id) => setOpen({ what: 'item', id, audience })}
              open={row?.id}
              onRemove={({ id, version, what }) => deed('instructions.remove', { id, version }, ui.removed(what))}
              onInStep={({ id, version, what }, of) =>
                deed(
                  'instructions.inStep',
                  { client_id: client.id, of: { item: id }, version, language: of },
                  behind[language].inStepDone(what),
                )
              }
            />
          </AudienceSection>
        ))
      )}
      <SheetText
        sheet={book.sheet}
        beside={beside}
        onEdit={() => setOpen({ what: 'text' })}
        onInStep={(text, of) =>
          deed(
            'instructions.inStep',
            { client_id: client.id, of: { text }, version: book.sheet.version ?? 1, language: of },
            behind[language].inStepDone(words.sheet[text]),
          )
        }
      />
      {open?.what === 'item' && (open.id === undefined || row) && (
        <Detail key={open.id ?? 'new'} title={row ? row.what : words.add} onClose={() => setOpen(undefined)}>
          <ItemForm
            key={open.after?.position ?? open.audience}
            client={client}
            book={book}
            row={row}
            audience={open.audience}
            after={open.after}
            onDone={() => setOpen(undefined)}
            onAnother={(after) => setOpen({ what: 'item', audience: after.audience, after })}
          />
        </Detail>
      )}
      {open?.what === 'text' && (
        <Detail title={words.text} onClose={() => setOpen(undefined)}>
          <TextForm clientId={client.id} book={book} first={client.language} onDone={() => setOpen(undefined)} />
        </Detail>
      )}
      {template === 'start' && <StartFrom client={client} onClose={() => setTemplate(undefined)} />}
      {template === 'keep' && <KeepTemplate clientId={client.id} onClose={() => setTemplate(undefined)} />}
      {versions && (
        <Versions
          client={client}
          recording={versions.recording}
          onShow={setPreview}
          onClose={() => setVersions(undefined)}
        />
      )}
      {publishing && <Publish clientId={client.id} number={number + 1} onDone={() => setPublishing(false)} />}
      {preview !== undefined && (
        <Preview
          client={client}
          version={preview === 'now' ? undefined : preview}
          sheet={book.sheet}
          onClose={() => setPreview(undefined)}
        />
      )}
    </section>
  )
}

/** Our own process stays in the firm, in one language. */
const isRead = ({ audience }: Book['items'][number]) => audience !== 'process'

/** What holds, and what is to come. */
function versionWords(
  { number, day, holds_from, held }: Book['sheet'],
  today: string,
  words: (typeof instructions)['fi'],
): string {
  if (number === 0 || day === null) return words.noVersion
  if (holds_from === null || holds_from <= today) return words.version(number, plainDay(holds_from ?? day))
  return [held && words.version(held.number, plainDay(held.day)), words.comes(number, plainDay(holds_from))]
    .filter(Boolean)
    .join(' · ')
}
