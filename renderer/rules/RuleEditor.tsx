import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { AppError } from '../../shared/api/failure.ts'
import type { Item } from '../../shared/api/items.ts'
import { onceOn } from '../../shared/domain/calendar/rules/own-rule.ts'
import { isRule } from '../../shared/domain/calendar/rules/rule-check.ts'
import type { Rule } from '../../shared/domain/calendar/types.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { task } from '../../shared/i18n/task.ts'
import { useDeed } from '../desk/deed.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { askToLeave } from '../ui/leave.tsx'
import {
  type Change,
  newRule,
  ownFields,
  type RuleLine,
  RuleSchema,
  type RuleValues,
  scopeOf,
  seenOf,
  valuesOf,
} from './change.ts'
import { useCountries } from '../desk/countries.ts'
import { factsToAsk } from './conditions.ts'
import { Difference, type Reach } from './Difference.tsx'
import { OriginProvider } from './Inherit.tsx'
import { RuleFields } from './RuleFields.tsx'
import classes from './rules.module.css'
import { Tester } from './Tester.tsx'
import { isDated } from './typed-rule.ts'

type Props = {
  /** Whose rule it will be: the firm's where it is null. */
  readonly clientId: string | null
  /** The rule as it is now; a new one where it is missing. */
  readonly line?: RuleLine | undefined
  /** The occurrence that it was opened from. */
  readonly item?: Item | undefined
  /** Refuses a rule that gives no dates yet. */
  readonly dated?: boolean
  readonly onClose: () => void
  readonly onSaved?: (key: string) => void
  /** Instead of the rule, the one occurrence is moved or skipped. */
  readonly onThis?: ((what: 'move' | 'skip') => void) | undefined
}

const DatedSchema = RuleSchema.extend({ rule: z.custom<Rule | string>(isDated, 'not-a-rule') })

/** A change that waits to be confirmed; giving it up leaves the form as it was. */
type Asked = { readonly change: Change; readonly done: () => void; readonly giveUp: (why: unknown) => void }

/**
 * The editor of a rule, wherever one is made or changed: what it says, its next dates while one writes, and the difference
 * before it is saved.
 */
export function RuleEditor({ clientId, line, item, dated = false, onClose, onSaved, onThis }: Props) {
  const { language } = useUi()
  const words = ruleEditor[language]
  const api = useApi()
  const deed = useDeed()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<Asked>()
  /** The rule that is being changed; a newer one after somebody else has changed it. */
  const now = useRef(line)
  const values = useMemo(() => (line ? valuesOf(line) : newRule()), [line])
  const groups = useGroups(clientId, line?.group)
  const countries = useCountries()
  const facts = useMemo(() => {
    const codes = countries.map(({ code }) => code)
    return clientId === null
      ? factsToAsk(
          countries.flatMap((one) => one.facts),
          codes,
        )
      : []
  }, [clientId, countries])
  const edited = line && (onceOn(line.rule) === undefined ? words.editTitle : task[language].edit)(line.name)
  const title = edited ?? (clientId === null ? words.newFirm : words.newClient)

  const submit = (typed: RuleValues) => {
    const { rule } = typed
    if (!isRule(rule)) throw new AppError('invalid', 'fields', { fields: { rule: 'not-a-rule' } })
    const before = now.current
    const change: Change = {
      client_id: clientId,
      ...(before && { key: before.key }),
      fields: ownFields(typed, rule, before),
      seen: before ? seenOf(before) : [],
    }
    return new Promise<void>((resolve, reject) => setAsked({ change, done: resolve, giveUp: reject }))
  }
  const save = async (reach: Reach) => {
    if (!asked) return
    const { change, done, giveUp } = asked
    try {
      const told = (change.fields.off ? words.turnedOff : words.saved)(change.fields.name ?? line?.name ?? '')
      const { key } = await deed('rules.change', { ...change, ...reach }, told)
      done()
      onSaved?.(key)
      onClose()
    } catch (error) {
      setAsked(undefined)
      giveUp(error)
    }
  }
  const back = () => {
    asked?.giveUp(new AppError('cancelled'))
    setAsked(undefined)
  }
  const latest = async (): Promise<RuleValues> => {
    const lines = await ask(api, 'rules.list', { ...(clientId !== null && { client: clientId }), language })
    const found = lines.find(({ key }) => key === line?.key)
    if (!found) throw new Error('the rule is gone')
    now.current = found
    return valuesOf(found)
  }
  const leave = async () => {
    if (asked) return back()
    if (await askToLeave()) onClose()
  }
  /** To the firm's own rule, which stands on the page of rules. */
  const toFirm = async (rule: string) => {
    if (!(await askToLeave())) return
    onClose()
    await navigate({ to: '/calendar/rules', search: { rule } })
  }
  const turnOff = () => {
    const before = now.current
    if (!before) return
    const nothing = () => {}
    const change = { client_id: clientId, key: before.key, fields: { ...before.own, off: true }, seen: seenOf(before) }
    setAsked({ change, done: nothing, giveUp: nothing })
  }
  const origin = line && ({ line, scope: scopeOf(clientId) } as const)
  return (
    <Dialog title={title} opened onClose={() => void leave()} size="xl" closeOnEscape={false}>
      <div hidden={asked !== undefined}>
        <p className={classes['scope']}>
          {clientId === null ? words.forFirm : words.forClient}{' '}
          {clientId !== null && line && line.wider !== null && (
            <Button variant="subtle" size="compact-sm" onClick={() => void toFirm(line.key)}>
              {words.firmRule}
            </Button>
          )}
        </p>
        <OriginProvider value={origin}>
          <Form<RuleValues, RuleValues, void>
            label={words.form}
            draft={`rule/${clientId ?? 'firm'}/${line?.key ?? (dated ? 'once' : 'new')}`}
            schema={dated ? DatedSchema : RuleSchema}
            values={values}
            submit={submit}
            latest={line && latest}
            onCancel={onClose}
            saveLabel={words.changes}
            actions={
              line &&
              !line.off && (
                <Button variant="subtle" color="gray" onClick={turnOff}>
                  {words.turnOff}
                </Button>
              )
            }
          >
            <div className={classes['editor']}>
              <div className={classes['editorFields']}>
                <RuleFields
                  category={line?.category ?? 'own'}
                  isNew={!line}
                  isOwn={line?.wider === null}
                  month={line?.month ?? undefined}
                  groups={groups}
                  facts={facts}
                />
              </div>
              <Tester clientId={clientId} ruleKey={line?.key} start={line?.rule} />
            </div>
          </Form>
        </OriginProvider>
      </div>
      {asked && (
        <Difference
          change={asked.change}
          once={onceOn(line ? line.rule : asked.change.fields.rule) !== undefined}
          nominal={item?.nominal}
          onBack={back}
          onSave={save}
          onThis={onThis}
        />
      )}
    </Dialog>
  )
}

/** The names of a client's pay groups where there is a choice: of several, or of one that is named and no longer there. */
function useGroups(client: string | null, named = ''): readonly string[] {
  const { data } = useAsk('clients.get', { client: client ?? '-' }, { enabled: client !== null })
  const names = [...new Set((data?.payGroups ?? []).map(({ name }) => name))]
  if (named !== '' && !names.includes(named)) return [...names, named]
  return names.length > 1 ? names : []
}
