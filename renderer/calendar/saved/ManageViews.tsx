import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { SavedView } from '../../../shared/api/views.ts'
import type { ViewScreen } from '../../../shared/domain/views.ts'
import { savedViews } from '../../../shared/i18n/saved-views.ts'
import { useDeed } from '../../desk/deed.ts'
import { viewKey } from '../../desk/keys.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useFailures } from '../../desk/tell.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Key } from '../../ui/Key.tsx'
import { keptOf, movedBy } from './address.ts'
import classes from './saved.module.css'
import { SaveView } from './SaveView.tsx'
import { useViews } from './use-views.ts'

type Props = {
  readonly opened: boolean
  readonly screen: ViewScreen
  readonly search: SavedView['search']
  readonly onClose: () => void
}

/** The saved views in their order: moved, renamed, saved over, removed. Each deed can be undone. */
export function ManageViews({ opened, screen, search, onClose }: Props) {
  const words = savedViews[useLanguage()]
  const views = useViews()
  const deed = useDeed()
  const fail = useFailures()
  const [renamed, setRenamed] = useState<SavedView>()
  const tell = (done: Promise<unknown>) => void done.catch((error: unknown) => fail(error))
  const move = (id: string, by: -1 | 1) => {
    const ids = movedBy(
      views.map((view) => view.id),
      id,
      by,
    )
    if (ids) tell(deed('views.order', { ids: [...ids] }, words.reordered))
  }
  const isSame = (view: SavedView) => JSON.stringify(keptOf(view.search)) === JSON.stringify(search)
  return (
    <>
      <Dialog title={words.manageTitle} opened={opened && renamed === undefined} onClose={onClose}>
        {views.length === 0 && <p className={classes['text']}>{words.none}</p>}
        <ol className={classes['list']}>
          {views.map((view, at) => {
            const key = viewKey(at)
            const { id, version, name, person_id } = view
            const mayUpdate = view.screen === screen && !isSame(view)
            return (
              <li key={id} className={classes['line']}>
                <span className={classes['name']}>
                  <strong>{name}</strong>
                  <span className={classes['screen']}>
                    {words.screens[view.screen]} · {person_id === null ? words.everybody : words.mine}
                  </span>
                </span>
                {key !== undefined && <Key keys={key} />}
                <Act
                  label={words.of(words.update, name)}
                  tip={words.update}
                  off={!mayUpdate}
                  onClick={() =>
                    tell(
                      deed(
                        'views.save',
                        { id, version, name, person_id, screen: view.screen, search },
                        words.saved(name),
                      ),
                    )
                  }
                >
                  <IconDeviceFloppy size={16} aria-hidden />
                </Act>
                <Act label={words.of(words.up, name)} tip={words.up} off={at === 0} onClick={() => move(id, -1)}>
                  <IconArrowUp size={16} aria-hidden />
                </Act>
                <Act
                  label={words.of(words.down, name)}
                  tip={words.down}
                  off={at === views.length - 1}
                  onClick={() => move(id, 1)}
                >
                  <IconArrowDown size={16} aria-hidden />
                </Act>
                <Act label={words.of(words.rename, name)} tip={words.rename} onClick={() => setRenamed(view)}>
                  <IconPencil size={16} aria-hidden />
                </Act>
                <Act
                  label={words.of(words.remove, name)}
                  tip={words.remove}
                  onClick={() => tell(deed('views.remove', { id, version }, words.removed(name)))}
                >
                  <IconTrash size={16} aria-hidden />
                </Act>
              </li>
            )
          })}
        </ol>
      </Dialog>
      <SaveView asked={opened ? renamed : undefined} onClose={() => setRenamed(undefined)} />
    </>
  )
}

type ActProps = {
  readonly label: string
  readonly tip: string
  readonly off?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Act({ label, tip, off = false, onClick, children }: ActProps) {
  return (
    <Tooltip label={tip} openDelay={400}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={off} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
