import { IconDownload, IconEye, IconPencil, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Attachment } from '../../shared/api/attachments.ts'
import { attachments } from '../../shared/i18n/attachments.ts'
import { download } from '../desk/connect.ts'
import { useDeed } from '../desk/deed.ts'
import { useJob } from '../desk/jobs.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import type { MenuItem } from '../ui/Menu.tsx'

type Opening = { readonly onShow: (id: string) => void; readonly onEdit: (id: string) => void }

/** Saves an attachment on the user's computer, under its own name. */
export function useSaveAttachment(): (id: string) => Promise<void> {
  const words = attachments[useUi().language]
  const job = useJob()
  const fail = useFailures()
  return async (id) => {
    try {
      download(await job('attachments.open', { id }, words.opening))
    } catch (error) {
      fail(error)
    }
  }
}

/** What can be done to one attachment, for the menu of its row. */
export function useRowDeeds({ onShow, onEdit }: Opening): (row: Attachment) => readonly MenuItem[] {
  const { language, words: common } = useUi()
  const words = attachments[language]
  const save = useSaveAttachment()
  const deed = useDeed()
  const fail = useFailures()
  const remove = async ({ id, version, name }: Attachment) => {
    try {
      await deed('attachments.remove', { id, version }, common.removed(name))
    } catch (error) {
      fail(error)
    }
  }
  const deeds = (row: Attachment): readonly MenuItem[] => [
    { id: 'show', title: words.show, shortcut: 'Enter', icon: <IconEye size={16} />, run: () => onShow(row.id) },
    { id: 'save', title: words.saveAs, icon: <IconDownload size={16} />, run: () => void save(row.id) },
    { id: 'edit', title: words.edit, icon: <IconPencil size={16} />, run: () => onEdit(row.id) },
    { id: 'remove', title: words.remove, icon: <IconTrash size={16} />, run: () => void remove(row) },
  ]
  // The columns are made anew with it: only what the menu says decides that, and it is asked when it opens.
  // oxlint-disable-next-line react/exhaustive-deps -- the functions do the same whenever they were made
  return useMemo(() => deeds, [language])
}
