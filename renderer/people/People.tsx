import { ExportTable } from '../desk/ExportTable.tsx'
import { Button, Select } from '@mantine/core'
import { IconPlus, IconUserPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Person } from '../../shared/api/people.ts'
import { people as messages } from '../../shared/i18n/people.ts'
import { useCommands } from '../desk/commands.ts'
import { useAsk } from '../desk/queries.ts'
import { useRemember, useSession } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { KeyOf } from '../desk/KeyOf.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { GivenPeople } from './GivenPeople.tsx'
import classes from './people.module.css'
import { useResumed } from '../desk/resume.ts'
import { PersonForm } from './PersonForm.tsx'

/** Settings: the firm's own people, and which of them sits at this workstation. */
export function People() {
  const { preferences } = useSession()
  const words = messages[preferences.language]
  const { data } = useAsk('people.list', {})
  const ours = useMemo(() => data?.filter(({ origin }) => origin === ''), [data])
  const remember = useRemember()
  const fail = useFailures()
  const [openId, setOpenId] = useState<string>()
  /** How many new ones were saved in a row: the next form begins blank. */
  const [added, setAdded] = useState(0)
  const open = openId === 'new' ? 'new' : data?.find(({ id }) => id === openId)
  useResumed((place) => {
    const id = /^person\/(.+)$/.exec(place)?.[1]
    if (id !== undefined) setOpenId(id)
    return id !== undefined
  })
  useCommands([{ id: 'people.new', title: words.new, group: 'edit', keys: 'new', run: () => setOpenId('new') }])
  const columns = useMemo<readonly Column<Person>[]>(() => {
    const titles = words.columns
    return [
      {
        id: 'name',
        title: titles.name,
        width: 'minmax(10rem, 1.5fr)',
        fit: { text: ({ name }) => name, gives: 2, wraps: true, beside: 5 },
        names: true,
        value: ({ name }) => name,
        cell: ({ name, active }) => (active ? name : `${name} (${words.inactive})`),
      },
      { id: 'initials', title: titles.initials, width: '6.875rem', from: 700, cell: ({ initials }) => initials },
      {
        id: 'role',
        title: titles.role,
        width: 'minmax(8.125rem, 1fr)',
        fit: { text: ({ role }) => words.roles[role], gives: 0 },
        value: ({ role }) => words.roles[role],
        cell: ({ role }) => words.roles[role],
      },
      {
        id: 'email',
        title: titles.email,
        width: 'minmax(10rem, 1.5fr)',
        from: 760,
        fit: { text: ({ email }) => email, kept: () => '', least: 8, gives: 1 },
        cell: ({ email }) => (
          <span className={classes['cut']} data-may-cut>
            {email}
          </span>
        ),
      },
      { id: 'phone', title: titles.phone, width: '8.75rem', from: 860, cell: ({ phone }) => phone },
      {
        id: 'clients',
        title: titles.clients,
        width: '6rem',
        align: 'end',
        value: ({ clients }) => clients,
        cell: ({ clients }) => clients,
      },
    ]
  }, [words])
  return (
    <>
      <PageHeader title={words.title}>
        <ExportTable lists={['people']} />
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<KeyOf of="new" />}
          onClick={() => setOpenId('new')}
        >
          {words.new}
        </Button>
      </PageHeader>
      <p className={classes['text']}>{words.text}</p>
      {data && ours ? (
        <>
          <Select
            className={classes['me'] ?? ''}
            label={words.me}
            description={words.meHelp}
            placeholder={words.nobody}
            data={ours.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
            value={preferences.personId}
            onChange={(personId) => void remember({ personId }).catch(fail)}
            clearable
            clearButtonProps={{ 'aria-label': words.nobody }}
          />
          <DataTable
            label={words.title}
            keep="people"
            autoFocus
            rows={ours}
            columns={columns}
            rowId={({ id }) => id}
            sort={{ id: 'name', descending: false }}
            openId={open && open !== 'new' ? open.id : undefined}
            onOpen={({ id }) => setOpenId(id)}
            tone={({ active }) => (active ? undefined : 'muted')}
            empty={
              <EmptyState icon={<IconUserPlus size={32} aria-hidden />} title={words.empty} text={words.emptyText}>
                <Button onClick={() => setOpenId('new')}>{words.new}</Button>
              </EmptyState>
            }
          />
          <GivenPeople people={data.filter(({ origin }) => origin !== '')} onOpen={setOpenId} />
        </>
      ) : (
        <Loading rows={6} />
      )}
      {open && (
        <PersonForm
          key={open === 'new' ? `new ${added}` : open.id}
          person={open === 'new' ? undefined : open}
          onClose={() => setOpenId(undefined)}
          onAnother={() => setAdded(added + 1)}
        />
      )}
    </>
  )
}
