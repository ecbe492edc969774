import { Fragment, type KeyboardEvent, useId, useRef, useState } from 'react'
import { byService, type MatrixSide, movedWithin } from '../../shared/domain/responsibilities/parts.ts'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { Responsibility } from '../../shared/api/responsibilities.ts'
import { greyWords } from '../../shared/i18n/grey-words.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { useDeed } from '../desk/deed.ts'
import { useSend } from '../desk/queries.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { hasModal } from '../ui/focus.ts'
import { nextIndex } from '../ui/list-keys.ts'
import { Menu } from '../ui/Menu.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import type { Book, Editing } from './Matrix.tsx'
import classes from './responsibilities.module.css'
import { StepForm } from './StepForm.tsx'

const sides = ['provider', 'client', 'other'] as const
const PAGE = 12

type Props = {
  readonly card: ClientCard
  readonly book: Book
  readonly editing: Editing
  readonly onEdit: (editing: Editing) => void
}

/**
 * Steps as rows under their services, sides as columns. Arrows move, Enter edits a step where it stands, Alt with an arrow
 * moves it within its service, Insert begins a new one, Delete removes.
 */
export function StepTable({ card, book, editing, onEdit }: Props) {
  const { language, say } = useUi()
  const words = responsibilities[language]
  const send = useSend()
  const deed = useDeed()
  const fail = useFailures()
  const id = useId()
  const grid = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<string>()
  const sections = byService(book.steps)
  const shown = sections.flatMap(({ steps }) => steps)
  const found = shown.findIndex((step) => step.id === active)
  const at = Math.max(0, found)
  const current = shown[at]
  const client_id = card.client.id

  const goTo = (step: Responsibility | undefined) => {
    if (!step) return
    setActive(step.id)
    document.getElementById(`${id}-${step.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const move = async (step: Responsibility, by: number) => {
    const ids = movedWithin(book.steps, step.id, by)
    if (ids.join() === shown.map((one) => one.id).join()) return
    const its = sections.find(({ service }) => service === step.service)?.steps ?? []
    say(words.moved(step.step, its.findIndex((one) => one.id === step.id) + 1 + by, its.length))
    await send('responsibilities.order', { client_id, ids }).catch(fail)
  }
  const remove = async (step: Responsibility) => {
    const next = shown[at + 1] ?? shown[at - 1]
    try {
      await deed('responsibilities.remove', { id: step.id, version: step.version }, ui[language].removed(step.step))
      setActive(next?.id)
    } catch (error) {
      fail(error)
    }
  }
  const keep = async (service: string) => {
    const { kept } = words.templates
    await deed('responsibilities.saveTemplate', { client_id, service }, kept(service)).catch(fail)
  }
  const done = () => {
    onEdit(undefined)
    grid.current?.focus({ preventScroll: true })
  }
  const keys = (event: KeyboardEvent) => {
    if (event.target !== grid.current || event.ctrlKey || event.metaKey || hasModal()) return
    const step = current
    const handled = (run: () => void) => {
      event.preventDefault()
      run()
    }
    if (event.key === 'Insert') return handled(() => onEdit({ service: step?.service ?? '' }))
    if (!step) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      return handled(() => void move(step, event.key === 'ArrowUp' ? -1 : 1))
    if (event.altKey) return
    const next = nextIndex(event.key, at, shown.length, PAGE)
    if (next !== undefined) return handled(() => goTo(shown[next]))
    if (event.key === 'Enter') return handled(() => onEdit({ id: step.id }))
    if (event.key === 'Delete') return handled(() => void remove(step))
  }
  const isNew = editing && !('id' in editing)
  const form = (row: Responsibility | undefined, service: string) => (
    <tr>
      <td colSpan={5} className={classes['editing']}>
        <StepForm key={row?.id ?? 'new'} card={card} book={book} row={row} service={service} onDone={done} />
      </td>
    </tr>
  )
  return (
    <>
      <table
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- it has the keyboard of a grid
        role="grid"
        aria-label={words.title}
        aria-describedby={`${id}-keys`}
        {...(current && { 'aria-activedescendant': `${id}-${current.id}` })}
        tabIndex={0}
        data-list
        className={classes['matrix']}
        onKeyDown={keys}
        onFocus={() => current && setActive(current.id)}
      >
        <thead>
          <tr>
            <th scope="col">{words.columns.step}</th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {words.sides[side]}
              </th>
            ))}
            <th scope="col">{words.columns.finding}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ service, steps }) => (
            <Fragment key={service}>
              <tr className={classes['service']}>
                <th scope="colgroup" colSpan={5}>
                  <span className={classes['serviceHead']}>
                    {service || words.noService}
                    {service !== '' && (
                      <Menu
                        tabIndex={-1}
                        label={service}
                        items={[{ id: 'keep', title: words.templates.keep, run: () => void keep(service) }]}
                      />
                    )}
                  </span>
                </th>
              </tr>
              {steps.map((step) =>
                editing && 'id' in editing && editing.id === step.id ? (
                  <Fragment key={step.id}>{form(step, step.service)}</Fragment>
                ) : (
                  <tr
                    key={step.id}
                    id={`${id}-${step.id}`}
                    className={classes['step']}
                    aria-selected={step.id === current?.id}
                    data-active={step.id === current?.id || undefined}
                    onClick={() => {
                      setActive(step.id)
                      onEdit({ id: step.id })
                    }}
                  >
                    <th scope="row">
                      {step.step}
                      {step.note !== '' && <span className={classes['note']}>{step.note}</span>}
                    </th>
                    {sides.map((side) => (
                      <Part key={side} step={step} side={side} />
                    ))}
                    <td>
                      {step.grey.map((grey) => (
                        <span key={`${grey.kind}${grey.side}`} className={classes['grey']}>
                          <StatusSign sign="fault" label={greyWords(grey, language)} withWord />
                        </span>
                      ))}
                    </td>
                  </tr>
                ),
              )}
            </Fragment>
          ))}
          {isNew && form(undefined, editing.service)}
        </tbody>
      </table>
      <p id={`${id}-keys`} className={classes['keys']}>
        {words.keys}
      </p>
    </>
  )
}

/** What a side does, and by whom. */
function Part({ step, side }: { readonly step: Responsibility; readonly side: MatrixSide }) {
  const { language } = useUi()
  const { parts } = responsibilities[language]
  if (step[side] === 'none') return <td className={classes['none']}>–</td>
  const name = step[`${side}_name`]
  return (
    <td>
      <span className={classes['part']} data-part={step[side]}>
        {parts[step[side]]}
      </span>
      {name !== '' && <span className={classes['name']}>{name}</span>}
    </td>
  )
}
