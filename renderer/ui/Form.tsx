import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { FormProvider, type FieldValues, type Path, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { ConflictDialog } from './Conflict.tsx'
import { type Failure, useUi } from './context.tsx'
import classes from './Form.module.css'
import { hasModal } from './focus.ts'
import { type Labels, LabelsContext } from './labels.ts'
import { askToLeave, useUnsaved } from './leave.tsx'
import { DraftNotice } from './DraftNotice.tsx'
import { isOvertaken, typedIn, useDraft } from './use-draft.ts'
import { isClosedList, takesFromList } from './open-list.ts'

export type FormProps<In extends FieldValues, Out extends FieldValues, Result> = {
  /** What the form is called, for screen readers. */
  readonly label: string
  /** The command's input schema; its messages are field codes. */
  readonly schema: z.ZodType<Out, In>
  /** What the fields start with; taken again when it changes, under what has been typed. */
  readonly values: NoInfer<In>
  /** Sends the command. What it throws is shown at the fields, as a conflict, or above the buttons. */
  readonly submit: (values: Out) => Promise<Result>
  /** The row as it is saved now, asked for after a conflict. Its `version` is what "keep mine" is saved over. */
  readonly latest?: (() => Promise<NoInfer<In>>) | undefined
  readonly onSaved?: ((result: Result, values: Out) => void) | undefined
  readonly onCancel?: (() => void) | undefined
  readonly saveLabel?: string | undefined
  /** Whether there is anything to save yet; its button waits until then. */
  readonly isReady?: boolean | undefined
  /** The form and the row it is for: what is half typed there is kept, and stands there again. */
  readonly draft?: string | undefined
  /** What it is about, for the list of drafts, where the screen's heading does not say. */
  readonly about?: string | ((values: NoInfer<In>) => string | undefined) | undefined
  /** Fields that it begins with by the clock: a draft keeps them as they were when it was begun. */
  readonly moment?: readonly string[] | undefined
  /** Several can be half typed at a time: one that stands there can be laid aside for another. */
  readonly many?: boolean | undefined
  /** Fields of which no draft is kept: passwords. */
  readonly secret?: readonly string[] | undefined
  /** What the form's window was opened about, where the draft's place does not say, as JSON holds it. */
  readonly asked?: unknown
  /** What was typed elsewhere already, in place of a draft. */
  readonly typed?: Partial<NoInfer<In>> | undefined
  /** A second button that saves, and goes somewhere else then; also by Ctrl Enter where it says so. */
  readonly also?:
    | {
        readonly label: string
        readonly onSaved: (result: Result, values: Out) => void
        readonly byCtrlEnter?: boolean
      }
    | undefined
  /** More buttons, at the left end of the button row. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/**
 * A form that submits one command. Ctrl S and Ctrl Enter save, Esc cancels; what is half typed is kept as a draft,
 * or asked about where none is kept; a failed command leaves everything typed where it is.
 */
export function Form<In extends FieldValues, Out extends FieldValues, Result>(props: FormProps<In, Out, Result>) {
  const { schema, submit, latest, onSaved, onCancel, also } = props
  const { words, readFailure, say } = useUi()
  const [start, setStart] = useState(props.values)
  const form = useForm<In, unknown, Out>({
    resolver: zodResolver<In, unknown, Out>(schema),
    values: start,
    resetOptions: { keepDirtyValues: true },
    mode: 'onTouched',
  })
  const [failure, setFailure] = useState<Failure>()
  const [theirs, setTheirs] = useState<In>()
  const labels = useMemo<Labels>(() => new Map(), [])
  const { isDirty, isSubmitting } = form.formState
  // A row that changed underneath, by one's own deed or a colleague's, goes under what was typed; where the same field was
  // changed, the form stays on what it was typed over, and saving tells both.
  if (start !== props.values && !isSubmitting && (!isDirty || !isOvertaken(typedIn(form), props.values)))
    setStart(props.values)
  const busy = useRef(false)
  const draft = useDraft(form, {
    place: props.draft,
    title: props.label,
    about: props.about,
    secret: props.secret,
    moment: props.moment,
    typed: props.typed,
    asked: props.asked,
  })
  useUnsaved(isDirty && !isSubmitting, draft.keeps)
  const element = useRef<HTMLFormElement>(null)

  const send = async (typed: Out, then = onSaved) => {
    setFailure(undefined)
    const from = window.location.pathname
    try {
      const result = await submit(typed)
      form.reset(form.getValues())
      draft.drop()
      // Whoever has gone elsewhere meanwhile is not led anywhere.
      if (element.current && window.location.pathname === from) then?.(result, typed)
    } catch (error) {
      await report(readFailure(error))
    }
  }
  const report = async (failed: Failure) => {
    if (failed.kind === 'cancelled') return
    if (failed.kind === 'conflict' && latest) {
      const saved = await latest().catch(() => undefined)
      if (saved) return setTheirs(saved)
    }
    const homeless: string[] = []
    for (const [path, text] of Object.entries(failed.fields))
      // The core names fields by the same paths as the schema; the library types them as known ones only.
      if (labels.has(path)) form.setError(path as Path<In>, { type: 'server', message: text }, { shouldFocus: true })
      else homeless.push(text)
    setFailure({ ...failed, text: [failed.text, ...homeless].filter(Boolean).join(' ') })
  }
  const save = async (then = onSaved) => {
    // Ctrl S twice in a row is one save.
    if (busy.current || props.isReady === false) return
    busy.current = true
    await form
      .handleSubmit(
        (typed) => send(typed, then),
        () => say(words.checkFields),
      )()
      .finally(() => (busy.current = false))
  }

  useEffect(() => {
    const form = element.current
    const begin = () => {
      const first = form?.querySelector<HTMLElement>('[data-autofocus]')
      first?.focus()
      // A day that is proposed there gives way to the one that is typed, as when the field is reached by Tab.
      if (first instanceof HTMLInputElement && first.dataset['day'] !== undefined) first.select()
    }
    begin()
    // Rows of fields are made anew a moment later, and drop the focus.
    const frame = requestAnimationFrame(() => form?.contains(document.activeElement) || begin())
    return () => cancelAnimationFrame(frame)
  }, [])

  // Whoever has clicked beside the fields still means this form: the keys reach no form by themselves then.
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  })
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      if (event.target instanceof Element && event.target.closest('form')) return
      if (hasModal() && !element.current?.closest('[aria-modal="true"]')) return
      event.preventDefault()
      void latestSave.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const keepMine = async () => {
    if (!theirs) return
    const touched: Readonly<Record<string, unknown>> = form.formState.dirtyFields
    const typed = form.getValues()
    // What is kept is saved over the version that is there now.
    const mine = Object.fromEntries(Object.entries(typed).filter(([key]) => touched[key] && key !== 'version'))
    setTheirs(undefined)
    form.reset(theirs, { keepDirtyValues: false })
    form.reset({ ...theirs, ...mine }, { keepDefaultValues: true })
    await save()
  }
  const takeTheirs = () => {
    if (theirs) form.reset(theirs, { keepDirtyValues: false })
    setTheirs(undefined)
  }

  const cancel = async () => {
    if (await askToLeave()) onCancel?.()
  }
  const discard = () => {
    form.reset(start, { keepDirtyValues: false })
    draft.drop()
  }
  const aside = async () => {
    if (await draft.layAside()) form.reset(start, { keepDirtyValues: false })
  }
  const saveBy = (event: KeyboardEvent) => {
    event.preventDefault()
    void save(event.key === 'Enter' && also?.byCtrlEnter ? also.onSaved : onSaved)
  }
  const keys = (event: KeyboardEvent) => {
    // With an open list Ctrl Enter has taken what stands chosen in it first.
    if (saves(event)) return saveBy(event)
    if (event.defaultPrevented) return
    if (event.key !== 'Escape') return
    // In an open list Esc closes the list only, and not the panel around the form.
    const inList =
      event.target instanceof Element && event.target.getAttribute('data-mantine-stop-propagation') === 'true'
    if (inList) return event.stopPropagation()
    if (!onCancel) return
    event.preventDefault()
    event.stopPropagation()
    void cancel()
  }

  return (
    <FormProvider {...form}>
      <LabelsContext value={labels}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble here from the fields */}
        <form
          ref={element}
          className={classes['form']}
          aria-label={props.label}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            void save()
          }}
          onKeyDownCapture={(event) => {
            if (takesFromList(event)) return
            // A closed list would take it for an Enter, and open.
            if (!saves(event) || !isClosedList(event.target)) return
            event.stopPropagation()
            saveBy(event)
          }}
          onKeyDown={keys}
        >
          {draft.resumed !== undefined && (
            <DraftNotice
              since={draft.resumed}
              onDiscard={discard}
              onAside={props.many ? () => void aside() : undefined}
            />
          )}
          <div className={classes['fields']}>{props.children}</div>
          <Group className={classes['buttons'] ?? ''} gap="xs">
            {failure && (
              <Alert
                role="alert"
                className={classes['failure'] ?? ''}
                color="red"
                title={failure.title}
                icon={<IconAlertTriangle aria-hidden />}
              >
                {failure.text}
              </Alert>
            )}
            {props.actions}
            <span className={classes['space']} />
            {onCancel && (
              <Button
                variant="default"
                onClick={() => {
                  if (draft.keeps && isDirty) discard()
                  void cancel()
                }}
              >
                {draft.keeps && isDirty ? words.drafts.giveUp : words.cancel}
              </Button>
            )}
            {also && (
              <Button
                variant="default"
                disabled={isSubmitting}
                aria-keyshortcuts={also.byCtrlEnter ? 'Control+Enter' : undefined}
                onClick={() => void save(also.onSaved)}
              >
                {also.label}
              </Button>
            )}
            <Button
              type="submit"
              loading={isSubmitting}
              disabled={props.isReady === false}
              aria-keyshortcuts={also?.byCtrlEnter ? 'Control+S' : 'Control+S Control+Enter'}
            >
              {props.saveLabel ?? words.save}
            </Button>
          </Group>
        </form>
        <ConflictDialog
          theirs={theirs}
          mine={theirs && form.getValues()}
          onClose={() => setTheirs(undefined)}
          onKeep={() => void keepMine()}
          onReload={takeTheirs}
        />
      </LabelsContext>
    </FormProvider>
  )
}

/** Ctrl S and Ctrl Enter. */
const saves = ({ ctrlKey, metaKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && (key === 'Enter' || key.toLowerCase() === 's')
