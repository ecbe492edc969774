import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconChevronDown, IconDeviceFloppy, IconListDetails } from '@tabler/icons-react'
import { useState } from 'react'
import type { SavedView } from '../../../shared/api/views.ts'
import type { ViewScreen } from '../../../shared/domain/views.ts'
import { savedViews } from '../../../shared/i18n/saved-views.ts'
import { useCommands } from '../../desk/commands.ts'
import { viewKey } from '../../desk/keys.ts'
import { useResumed } from '../../desk/resume.ts'
import { useLanguage } from '../../desk/session.tsx'
import { Key } from '../../ui/Key.tsx'
import { later } from '../../ui/later.tsx'
import { keptOf, viewShown } from './address.ts'
import classes from './saved.module.css'
import { useOpenView, useViews } from './use-views.ts'

const ManageViews = later(
  async () => (await import('./ManageViews.tsx')).ManageViews,
  ({ opened }) => opened,
)
const SaveView = later(
  async () => (await import('./SaveView.tsx')).SaveView,
  ({ asked }) => asked !== undefined,
)

type Props = { readonly screen: ViewScreen; readonly search: Readonly<Record<string, unknown>> }

/** The saved views of every screen, to choose, save and look after. Named after the view that is shown. */
export function SavedMenu({ screen, search }: Props) {
  const words = savedViews[useLanguage()]
  const views = useViews()
  const open = useOpenView()
  const [asked, setAsked] = useState<'save' | 'manage'>()
  useResumed((place) => {
    const id = /^view\/(.+)$/.exec(place)?.[1]
    if (id !== undefined) setAsked(id === screen ? 'save' : 'manage')
    return id !== undefined
  })
  const shown = viewShown(views, screen, search)
  useCommands([
    { id: 'views.save', title: words.save, group: 'view', run: () => setAsked('save') },
    {
      id: 'views.manage',
      title: words.manageTitle,
      group: 'view',
      when: () => views.length > 0,
      run: () => setAsked('manage'),
    },
  ])
  const item = (view: SavedView) => {
    const key = viewKey(views.indexOf(view))
    return (
      <Menu.Item
        key={view.id}
        aria-current={view === shown || undefined}
        rightSection={key !== undefined && <Key keys={key} />}
        onClick={() => open(view)}
      >
        <span className={classes['entry']} data-shown={view === shown || undefined}>
          {view.name}
          <span className={classes['screen']}>
            {words.screens[view.screen]} · {view.person_id === null ? words.everybody : words.mine}
          </span>
        </span>
      </Menu.Item>
    )
  }
  return (
    <>
      <Menu position="bottom-start" withinPortal shadow="md" width={300}>
        <Menu.Target>
          <Button
            className={classes['open'] ?? ''}
            variant="default"
            leftSection={<IconBookmark size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {shown?.name ?? words.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={words.menu}>
          {views.length === 0 && <Menu.Label>{words.none}</Menu.Label>}
          {views.map(item)}
          <Menu.Divider />
          <Menu.Item leftSection={<IconDeviceFloppy size={16} aria-hidden />} onClick={() => setAsked('save')}>
            {words.save}
          </Menu.Item>
          {views.length > 0 && (
            <Menu.Item leftSection={<IconListDetails size={16} aria-hidden />} onClick={() => setAsked('manage')}>
              {words.manage}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <SaveView
        asked={asked === 'save' ? { screen, search: keptOf(search) } : undefined}
        onClose={() => setAsked(undefined)}
      />
      <ManageViews
        opened={asked === 'manage'}
        screen={screen}
        search={keptOf(search)}
        onClose={() => setAsked(undefined)}
      />
    </>
  )
}
