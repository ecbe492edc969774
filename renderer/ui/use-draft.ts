import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { asidePlace, DraftsContext, type Here, type Kept, type Typed, type Values, waits } from './drafts.ts'

/** Milliseconds between what is typed and its being kept: what a crash may cost. */
const PAUSE = 500

type Asked<V> = {
  /** The form and the row it is for; undefined where nothing is kept. */
  readonly place: string | undefined
  /** What the list of drafts calls it. */
  readonly title: string
  /** What the form is about, where the screen's heading does not say. */
  readonly about?: string | ((values: V) => string | undefined) | undefined
  /** Fields of which nothing is kept. */
  readonly secret?: readonly string[] | undefined
  /** Fields that the form begins with by the clock: kept with what is typed, which is of that moment and not of a later one. */
  readonly moment?: readonly string[] | undefined
  /** What was typed elsewhere already, in place of a draft. */
  readonly typed?: Partial<V> | undefined
  /** What the form's window was opened about, as JSON holds it. */
  readonly asked?: unknown
}

/** Keeps what is half typed in a form by itself, and puts it back when the form is opened again in the same place. */
export function useDraft<V extends FieldValues>(
  form: UseFormReturn<V, unknown, FieldValues>,
  { place, title, about, secret, moment, typed: brought, asked }: Asked<V>,
) {
  const drafts = useContext(DraftsContext)
  const at = drafts ? place : undefined
  const [resumed, setResumed] = useState<string>()
  const [failed, setFailed] = useState(false)
  /** What waits to be kept; and whether something of this place is kept at all. */
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const noLonger = useRef<() => void>(undefined)
  const stopWaiting = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    noLonger.current?.()
  }
  const isKept = useRef(false)
  /** Whether the form said last that nothing is typed in it: a box that goes with it may write its text back as it does. */
  const isBlank = useRef(true)
  /** The draft on its way from the file, and the texts that somebody typed on in meanwhile. */
  const reading = useRef<Promise<Kept | undefined>>(undefined)
  const texts = useRef(new Set<string>())
  /** Where it is typed: when the form goes, another screen may stand there already. */
  const here = useRef<Here>(undefined)

  const drop = () => {
    stopWaiting()
    if (at !== undefined && isKept.current) drafts?.drop(at)
    isKept.current = false
    setResumed(undefined)
  }
  const keepAt = async (to: string, whole: Typed): Promise<boolean> => {
    if (!drafts) return false
    const screen = here.current ?? drafts.here()
    const what = typeof about === 'function' ? about(form.getValues()) : about
    const heading = what === undefined || what === '' ? screen.heading : what
    return drafts.keep({ place: to, title, typed: { ...whole, asked }, here: { ...screen, heading } })
  }
  const layAside = async (): Promise<boolean> => {
    if (at === undefined) return false
    stopWaiting()
    const isThere = await keepAt(asidePlace(at), typedIn(form, secret, moment))
    if (isThere) drop()
    else setFailed(true)
    return isThere
  }
  const keep = useEffectEvent(() => {
    stopWaiting()
    if (at === undefined || !drafts) return
    const typed = typedIn(form, secret, moment)
    if (isBlank.current || Object.keys(typed.mine).length === 0) return drop()
    isKept.current = true
    const put = (whole: Typed) => keepAt(at, whole).then((isThere) => setFailed(!isThere))
    if (!reading.current) return void put(typed)
    // Somebody typed, and may have left, before the draft was there: it is kept under what was typed, and not written over.
    const ahead = byHand(form, typed)
    void reading.current.then((kept) => put(kept ? joined(kept.typed, ahead, texts.current) : typed))
  })
  const typed = useEffectEvent((isDirty: boolean) => {
    if (reading.current) for (const name of textsIn(form)) texts.current.add(name)
    isBlank.current = !isDirty
    if (isDirty) here.current ??= drafts?.here()
    // Not dropped at once: a form whose first values come in two steps is not dirty for a moment, and its draft must outlive it.
    else if (!isKept.current) return stopWaiting()
    if (timer.current !== undefined) return
    timer.current = setTimeout(() => keep(), PAUSE)
    noLonger.current = waits(() => keep())
  })
  /** Puts what was typed elsewhere into the form, as if it had been typed here. */
  const bring = useEffectEvent((): boolean => {
    if (brought === undefined) return false
    form.reset({ ...form.getValues(), ...brought }, { keepDefaultValues: true })
    return true
  })
  const putBack = useEffectEvent((kept: Kept | undefined) => {
    if (!kept) return
    isKept.current = true
    const now = form.getValues()
    const ahead = byHand(form, typedIn(form))
    const { mine } = joined(kept.typed, ahead, texts.current)
    form.reset(
      {
        ...now,
        ...overNow(kept.typed, now),
        ...Object.fromEntries(Object.keys(ahead.mine).map((name) => [name, mine[name]])),
      },
      { keepDefaultValues: true, keepDirtyValues: false },
    )
    setResumed(kept.updated)
  })

  useEffect(() => {
    if (at === undefined) return
    let isHere = true
    // What was brought is kept at once, as if it had been typed here.
    if (bring()) typed(true)
    else {
      const coming = drafts?.read(at)
      reading.current = coming
      void coming?.then((kept) => {
        if (isHere) putBack(kept)
        reading.current = undefined
      })
    }
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ isDirty }) => typed(isDirty ?? form.formState.isDirty),
    })
    const leave = () => timer.current !== undefined && keep()
    window.addEventListener('pagehide', leave)
    return () => {
      isHere = false
      stop()
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [at, drafts, form])

  return {
    /** Whether leaving loses nothing. */
    keeps: at !== undefined && !failed,
    /** When what stands in the form again was typed. */
    resumed,
    /** It was saved, or given up. */
    drop,
    /** Moves it to a place of its own in the list, so that another can be typed in this one; says whether it is there. */
    layAside,
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What somebody has changed in a form. */
export function typedIn<V extends FieldValues>(
  form: UseFormReturn<V, unknown, FieldValues>,
  secret: readonly string[] = [],
  moment: readonly string[] = [],
): Typed {
  const [now, start] = [form.getValues() as Values, (form.formState.defaultValues ?? {}) as Values]
  const isTyped = (name: string) => name !== 'version' && !secret.includes(name) && !isSame(now[name], start[name])
  const changed = Object.keys(now).filter(isTyped)
  const began = changed.some((name) => !moment.includes(name)) ? moment.filter((name) => !changed.includes(name)) : []
  const names = [...changed, ...began.filter((name) => name in now)]
  const of = (values: Values) => Object.fromEntries(names.map((name) => [name, values[name]]))
  return { mine: of(now), before: { ...of(start), ...('version' in start && { version: start['version'] }) } }
}

/** Whether a field that somebody has changed is no longer what it was when they did. */
export const isOvertaken = ({ mine, before }: Typed, now: Values): boolean =>
  Object.keys(mine).some((name) => name in now && !isSame(before[name], now[name]))

/** What the form filled in by itself as it opened, nobody has typed: a draft goes before it. */
function byHand<V extends FieldValues>(form: UseFormReturn<V, unknown, FieldValues>, { mine, before }: Typed): Typed {
  const typed = Object.entries(mine).filter(([name]) => form.getFieldState(name as Path<V>).isDirty)
  return { mine: Object.fromEntries(typed), before }
}

/** The fields whose text the box holds that has the focus. */
function textsIn<V extends FieldValues>(form: UseFormReturn<V, unknown, FieldValues>): string[] {
  const box = document.activeElement
  if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return []
  if (box.getAttribute('role') === 'combobox') return []
  return Object.entries(typedIn(form).mine).flatMap(([name, value]) => (value === box.value ? [name] : []))
}

/**
 * A draft with what somebody typed before it was there, who types on without looking: it stands where it was typed, and in the
 * same text after what was kept of it.
 */
function joined(kept: Typed, ahead: Typed, texts: ReadonlySet<string>): Typed {
  const after = ([name, value]: readonly [string, unknown]): readonly [string, unknown] => {
    const [was, start] = [kept.mine[name], ahead.before[name] ?? '']
    const isText = texts.has(name) && typeof value === 'string' && typeof was === 'string' && typeof start === 'string'
    return [name, isText && value.startsWith(start) ? was + value.slice(start.length) : value]
  }
  const mine = Object.fromEntries(Object.entries(ahead.mine).map(after))
  return { mine: { ...kept.mine, ...mine }, before: { ...ahead.before, ...kept.before } }
}

/**
 * What was typed, over the row as it is now. Where somebody else has changed one of the same fields meanwhile, it stands over
 * the version it was typed on, so that saving tells both. Fields that the form no longer has are passed over.
 */
function overNow({ mine, before }: Typed, now: Values): Values {
  const names = Object.keys(mine).filter((name) => name in now)
  return {
    ...Object.fromEntries(names.map((name) => [name, mine[name]])),
    ...(isOvertaken({ mine, before }, now) &&
      'version' in now &&
      'version' in before && { version: before['version'] }),
  }
}
