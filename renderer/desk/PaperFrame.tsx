import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { FileRef } from '../../shared/api/values.ts'
import { fileUrl } from './connect.ts'
import classes from './paper-preview.module.css'
import { heightInWidths, type Sheet, sheetsOf } from './sheets.ts'

type Props = {
  readonly title: string
  /** The paper; what stands in its place until there is one are the children. */
  readonly file: FileRef | undefined
  readonly children: ReactNode
  /** Beside other things that come first: it does not take the focus. */
  readonly beside?: boolean
}

/**
 * The sheets of a paper below one another in a box that scrolls by keys, and has the focus first. The browser's own viewer
 * shows them, in a frame as high as all of them: a viewer that scrolled by itself would need the focus, and then keep Esc and Tab.
 */
export function PaperFrame({ title, file, children, beside = false }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const frame = useFocusKeptOutside(box)
  const sheets = useSheets(file)
  return (
    <div
      ref={box}
      role="region"
      aria-label={title}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached (WCAG 2.1.1)
      tabIndex={0}
      {...(!beside && { 'data-autofocus': true })}
      className={classes['paper']}
    >
      {!file && children}
      {file && sheets && (
        <iframe
          ref={frame}
          tabIndex={-1}
          className={classes['frame']}
          style={sheets.length > 0 ? heightOf(sheets) : undefined}
          src={`${fileUrl(file)}#toolbar=0&navpanes=0&view=FitH`}
          title={title}
        />
      )}
    </div>
  )
}

/** Pixels that the viewer leaves around each sheet. */
const GAP = 12
const heightOf = (sheets: readonly Sheet[]) => ({
  height: `calc(${heightInWidths(sheets)} * 100cqw + ${GAP * sheets.length}px)`,
})

/** The sheets of the paper; empty where they cannot be told, and the viewer's own height has to do. */
function useSheets(file: FileRef | undefined): readonly Sheet[] | undefined {
  const [read, setRead] = useState<{ readonly file: FileRef; readonly sheets: readonly Sheet[] }>()
  useEffect(() => {
    if (!file) return
    const leaving = new AbortController()
    const keep = (sheets: readonly Sheet[]) => leaving.signal.aborted || setRead({ file, sheets })
    fetch(fileUrl(file), { signal: leaving.signal })
      .then((answer) => answer.arrayBuffer())
      .then(
        (pdf) => keep(sheetsOf(pdf)),
        () => keep([]),
      )
    return () => leaving.abort()
  }, [file])
  return read?.file === file ? read?.sheets : undefined
}

/** A click into a frame takes the focus, and with it every key, out of the window: the box gets it at once. */
function useFocusKeptOutside(box: RefObject<HTMLElement | null>): RefObject<HTMLIFrameElement | null> {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const left = () =>
      setTimeout(() => {
        if (frame.current !== null && document.activeElement === frame.current)
          box.current?.focus({ preventScroll: true })
      })
    window.addEventListener('blur', left)
    return () => window.removeEventListener('blur', left)
  }, [box])
  return frame
}
