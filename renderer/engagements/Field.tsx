import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { DragEvent, KeyboardEvent } from 'react'
import type { PictureClient } from '../../shared/api/engagements.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { fieldTowards, placedFields, valueFields, type ValueField } from '../../shared/domain/engagements/grouping.ts'
import { clientList } from '../../shared/i18n/client-list.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { picture as messages } from '../../shared/i18n/picture.ts'
import { useUi } from '../ui/context.tsx'
import { Menu } from '../ui/Menu.tsx'
import { euros } from './euros.ts'
import classes from './picture.module.css'

/** The element of a client in the picture: it is in one field only. */
export const linkOf = (client: string): string => `picture-${client}`

type Content = OutputOf<'engagements.picture'>['fields'][number]
type Props = {
  readonly content: Content
  /** What is being dragged, from whichever field. */
  readonly dragged: PictureClient | undefined
  readonly onDrag: (client: PictureClient | undefined) => void
  readonly onPut: (client: PictureClient, field: ValueField) => void
  /** Shows all of its clients, or the largest again. */
  readonly onWhole: (whole: boolean) => void
}

const arrows = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const

/** Where an arrow leads from a field; who is in none begins in the field of the least value. */
function towards(field: ValueField, key: string): ValueField | undefined {
  const to = Object.hasOwn(arrows, key) ? arrows[key as keyof typeof arrows] : undefined
  if (to === undefined) return undefined
  const from = placedFields.find((one) => one === field)
  return from ? fieldTowards(from, to) : 'basic'
}

/** One field with its clients, the largest by revenue first; those there is no room for are a count that opens. */
export function Field({ content: { field, count, revenue, clients }, dragged, onDrag, onPut, onWhole }: Props) {
  const { language } = useUi()
  const words = messages[language]
  const { valueFields: names, fieldHelp } = engagements[language]
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (dragged) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      if (dragged && !clients.some(({ id }) => id === dragged.id)) onPut(dragged, field)
      onDrag(undefined)
    },
  }
  const drag = (client: PictureClient) => ({
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', client.name)
      onDrag(client)
    },
    onDragEnd: () => onDrag(undefined),
  })
  const keys = (client: PictureClient) => (event: KeyboardEvent) => {
    const to = event.altKey ? towards(field, event.key) : undefined
    if (to === undefined) return
    // Alt with an arrow would otherwise go a page back.
    event.preventDefault()
    event.stopPropagation()
    if (to !== field) onPut(client, to)
  }
  return (
    <section
      className={classes['field']}
      data-field={field}
      data-over={dragged !== undefined || undefined}
      aria-label={names[field]}
      {...drop}
    >
      <div className={classes['head']}>
        <h2>{names[field]}</h2>
        <span>{clientList[language].count(count)}</span>
        {revenue > 0 && <span>{euros(revenue, language)}</span>}
        <span className={classes['help']}>{fieldHelp[field]}</span>
      </div>
      <ul className={classes['clients']}>
        {clients.map((client) => (
          <li
            key={client.id}
            className={classes['client']}
            draggable
            data-dragged={dragged?.id === client.id || undefined}
            {...drag(client)}
          >
            <Link
              id={linkOf(client.id)}
              to="/clients/$id/$tab"
              params={{ id: client.id, tab: 'engagements' }}
              draggable={false}
              className={classes['name'] ?? ''}
              title={[client.name, client.segment, client.revenue > 0 ? euros(client.revenue, language) : '']
                .filter(Boolean)
                .join(' · ')}
              aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown"
              onKeyDown={keys(client)}
            >
              {client.name}
            </Link>
            <span className={classes['menu']}>
              <Menu
                label={words.move(client.name)}
                items={valueFields
                  .filter((to) => to !== field)
                  .map((to) => ({ id: to, title: names[to], run: () => onPut(client, to) }))}
              />
            </span>
          </li>
        ))}
      </ul>
      {count > clients.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => onWhole(true)}>
          {words.more(count - clients.length)}
        </Button>
      )}
      {count > LARGEST && count === clients.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => onWhole(false)}>
          {words.fewer}
        </Button>
      )}
    </section>
  )
}

/** So many a field shows unless all are asked for: what the core gives where nothing is said. */
const LARGEST = 24
