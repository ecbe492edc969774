import { useEffect, useEffectEvent, useState } from 'react'
import { MAX_ATTACHED, MAX_ATTACHED_FILES, MAX_ATTACHMENT } from '../../shared/api/attachments.ts'
import { hasModal } from '../ui/focus.ts'

/** A file that somebody chose or dropped, and why it cannot be attached. Nothing of it has been read. */
export type Picked = { readonly file: File; readonly refused?: 'attachment-too-large' | 'empty-file' | 'not-a-file' }

/** Files as they were chosen. */
export const pickedOf = (files: Iterable<File>, folders: ReadonlySet<File> = new Set()): readonly Picked[] =>
  [...files].map((file) => {
    if (folders.has(file)) return { file, refused: 'not-a-file' }
    if (file.size === 0) return { file, refused: 'empty-file' }
    return file.size > MAX_ATTACHMENT ? { file, refused: 'attachment-too-large' } : { file }
  })

/** The files that can be attached, and whether they are more than fit into one deed. */
export function takenOf(picked: readonly Picked[]): { readonly files: readonly File[]; readonly tooMany: boolean } {
  const files = picked.flatMap(({ file, refused }) => (refused === undefined ? [file] : []))
  const size = files.reduce((sum, file) => sum + file.size, 0)
  return { files, tooMany: files.length > MAX_ATTACHED_FILES || size > MAX_ATTACHED }
}

/** What was dropped. A folder looks like a small file, and only its entry says what it is. */
function droppedOf({ items, files }: DataTransfer): readonly Picked[] {
  const folders = [...items].flatMap((item) => {
    const file = item.kind === 'file' && item.webkitGetAsEntry?.()?.isDirectory ? item.getAsFile() : null
    return file ? [file.name] : []
  })
  const all = [...files]
  return pickedOf(all, new Set(all.filter(({ name }) => folders.includes(name))))
}

/**
 * Takes files that are dropped anywhere in the window while the tab stands there; a window over it has them refused, and
 * never does the browser open one in place of the program. Tells whether files are held over it.
 * @param isOpen whether the tab's own window for adding is open, which takes more
 */
export function useDropped(isOpen: boolean, onDrop: (picked: readonly Picked[]) => void): boolean {
  const [over, setOver] = useState(false)
  const takes = useEffectEvent(() => isOpen || !hasModal())
  const drop = useEffectEvent(onDrop)
  useEffect(() => {
    const listening = new AbortController()
    const on = (name: 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void) =>
      window.addEventListener(name, (event) => event.dataTransfer?.types.includes('Files') && heard(event), {
        signal: listening.signal,
      })
    on('dragover', (event) => {
      event.preventDefault()
      const taken = takes()
      if (event.dataTransfer) event.dataTransfer.dropEffect = taken ? 'copy' : 'none'
      setOver(taken)
    })
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false))
    on('drop', (event) => {
      event.preventDefault()
      setOver(false)
      if (takes() && event.dataTransfer) drop(droppedOf(event.dataTransfer))
    })
    return () => listening.abort()
  }, [])
  return over
}
