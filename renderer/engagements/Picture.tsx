import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { PictureClient } from '../../shared/api/engagements.ts'
import type { Placed, ValueField } from '../../shared/domain/engagements/grouping.ts'
import { app } from '../../shared/i18n/app.ts'
import { clientList } from '../../shared/i18n/client-list.ts'
import { picture as messages } from '../../shared/i18n/picture.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { useDeed } from '../desk/deed.ts'
import { ListFilters } from '../desk/ListFilters.tsx'
import { usePage } from '../desk/page.ts'
import { useChosenPerson, usePeopleChoice } from '../desk/people-choice.ts'
import { useAsk } from '../desk/queries.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Space } from '../ui/Screen.tsx'
import { Field, linkOf } from './Field.tsx'
import classes from './picture.module.css'
import type { PictureSearch } from './routes.ts'

/** Potential upwards, present value to the right: the fields in the order in which they stand on the screen. */
const order = ['grow', 'key', 'basic', 'keep'] as const satisfies readonly Placed[]

/** All clients in four fields of present by potential value; a client is moved by dragging it, by its menu, or by Alt and an arrow. */
export function Picture() {
  const { language, readFailure, say } = useUi()
  const words = messages[language]
  const list = clientList[language]
  const search = useSearch({ from: '/clients/picture' })
  const navigate = useNavigate()
  const change = (next: PictureSearch) => void navigate({ to: '/clients/picture', search: next, replace: true })
  const whose = usePeopleChoice({
    label: list.person,
    value: search.who,
    put: (who) => change({ ...search, who }),
  })
  const who = useChosenPerson(search.who)
  const { data, error } = useAsk(
    'engagements.picture',
    {
      ...(who !== undefined && { personId: who }),
      ...(search.segment !== undefined && { segmentId: search.segment }),
      ...(search.whole !== undefined && { whole: search.whole }),
    },
    { keep: true },
  )
  const deed = useDeed()
  const fail = useFailures()
  const [dragged, setDragged] = useState<PictureClient>()
  usePage({ title: app[language].sections.clients, to: '/clients' }, { title: titles[language].picture })

  // Whoever moved a client by a key goes on with it where it is now.
  const moved = useRef<string>(undefined)
  useEffect(() => {
    if (data === undefined || moved.current === undefined) return
    document.getElementById(linkOf(moved.current))?.focus()
    moved.current = undefined
  }, [data])
  const put = async (client: PictureClient, field: ValueField) => {
    const told = words.moved(client.name, engagements[language].valueFields[field])
    try {
      moved.current = client.id
      await deed('engagements.group', { clients: [client.id], field }, told)
      say(told)
    } catch (problem) {
      fail(problem)
    }
  }
  if (!data) {
    if (!error) return <Loading rows={12} />
    const failure = readFailure(error)
    return <EmptyState title={failure.title} text={failure.text} />
  }
  const of = (field: ValueField) => data.fields.find((one) => one.field === field)
  const shown = (field: ValueField) => {
    const its = of(field)
    return (
      its && (
        <Field
          key={field}
          content={its}
          dragged={dragged}
          onDrag={setDragged}
          onPut={(client, to) => void put(client, to)}
          onWhole={(whole) => change({ ...search, whole: whole ? field : undefined })}
        />
      )
    )
  }
  const unplaced = of('none')
  const total = data.fields.reduce((sum, one) => sum + one.count, 0)
  return (
    <div className={classes['screen']}>
      <PageHeader title={titles[language].picture} subtitle={list.count(total)} />
      <Bar>
        <ListFilters
          choices={[
            whose,
            {
              id: 'segment',
              label: words.segment,
              all: words.allSegments,
              options: data.segments.map(({ id, name }) => ({ value: id, label: name })),
              value: search.segment,
              put: (segment) => change({ ...search, segment }),
            },
          ]}
          onClear={() => change({ ...search, who: undefined, segment: undefined })}
        />
        <Space />
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {words.print}
        </Button>
      </Bar>
      <p className={classes['keys']}>{words.keys}</p>
      <div className={classes['picture']}>
        <span className={classes['vertical']} aria-hidden>
          {words.potential}
        </span>
        <div className={classes['fields']}>{order.map(shown)}</div>
        <span className={classes['horizontal']} aria-hidden>
          {words.present}
        </span>
      </div>
      {unplaced && unplaced.count > 0 && shown('none')}
    </div>
  )
}
