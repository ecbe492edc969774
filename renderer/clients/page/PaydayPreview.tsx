import { useDebouncedValue } from '@mantine/hooks'
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { RuleForm } from '../../../shared/api/rule-form.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { isJson } from '../../../shared/domain/calendar/rules/rule-check.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { ask, useApi } from '../../desk/api.tsx'
import { useAsk } from '../../desk/queries.ts'
import { listDay, timed } from '../../ui/dates.ts'
import { ruleIn } from '../../rules/pieces.ts'
import { useUi } from '../../ui/context.tsx'
import classes from './forms.module.css'
import { cutoffsFor } from './shared-cutoffs.ts'
import { cutoffWindow, heldPaydays, paydayLines, paydayWindow, shownPaydays, type Span } from './paydays.ts'
import { paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { entryOf } from '../../../shared/domain/words.ts'

type TypedCutoff = { readonly name: string; readonly kind: string; readonly rule: Rule }

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

type Typed = { readonly payday: Rule | undefined; readonly cutoffs: readonly TypedCutoff[]; readonly span: Span }

const dayIn = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : '')

/** What can be computed of what the form holds. */
function typedIn(form: unknown): Typed {
  if (!isJson(form)) return { payday: undefined, cutoffs: [], span: { begins: '', ends: '' } }
  const [start, from] = [dayIn(form['valid_from']), dayIn(form['from'])]
  const span = { begins: start > from ? start : from, ends: dayIn(form['valid_until']) }
  const listed = form['cutoffs']
  const cutoffs = (Array.isArray(listed) ? listed : []).flatMap((one: unknown): TypedCutoff[] => {
    const rule = isJson(one) ? ruleIn(one['rule']) : undefined
    return isJson(one) && rule ? [{ rule, name: textOf(one['name']), kind: textOf(one['kind']) }] : []
  })
  return { payday: ruleIn(form['payday']), cutoffs, span }
}

/** The form's rules a moment after the last key. Compared as text: the form hands out new objects with every key. */
function useTyped(groups: Groups): Typed {
  const [payday, own, shared, from, valid_from, valid_until]: readonly unknown[] = useWatch({
    name: ['payday', 'cutoffs', 'cutoffs_of', 'from', 'valid_from', 'valid_until'],
  })
  const cutoffs =
    typeof shared === 'string' && shared !== '' ? cutoffsFor({ cutoffs: [], cutoffs_of: shared }, groups) : own
  const [text] = useDebouncedValue(JSON.stringify({ payday, cutoffs, from, valid_from, valid_until }), 150)
  return useMemo(() => typedIn(JSON.parse(text)), [text])
}

type Groups = ClientCard['payGroups']
type Where = { readonly fiscalYearEnd: string; readonly country: string; readonly groups: Groups }

/** The next paydays of the rule being typed, with their last days for material and approval, and why each is moved. */
export function PaydayPreview({ fiscalYearEnd, country, groups }: Where) {
  const { language, today } = useUi()
  const words = clientData[language].payday
  const { payday, cutoffs, span } = useTyped(groups)
  const api = useApi()
  const tested = useAsk(
    'rules.test',
    {
      rule: RuleForm.parse(payday ?? none),
      key: paydayKey,
      ...paydayWindow(span, today),
      language,
      fiscalYearEnd,
      country,
    },
    { enabled: payday !== undefined, keep: true },
  )
  const known = heldPaydays(tested.data?.dates ?? [], span)
  const paydays = known.slice(0, shownPaydays)
  const days = paydays.map((date) => date.due)
  const found = useQueries({
    queries: cutoffs.map(({ rule }) => {
      const input = {
        rule: RuleForm.parse(rule),
        paydays: days,
        ...cutoffWindow(days),
        language,
        fiscalYearEnd,
        country,
      }
      return {
        queryKey: ['rules.test', input],
        queryFn: ({ signal }: { signal: AbortSignal }) => ask(api, 'rules.test', input, signal),
        enabled: days.length > 0,
      }
    }),
  })
  if (!payday) return null
  const lines = paydayLines(
    paydays,
    cutoffs.map(({ rule }, at) => ({ rule, dates: found[at]?.data?.dates ?? [] })),
    known,
  )
  const kinds: Readonly<Record<string, string>> = words.column
  return (
    <div className={`${classes['preview']} ${classes['kept']}`} aria-live="polite">
      <p className={classes['previewTitle']}>{words.next}</p>
      {lines.length === 0 && <p className={classes['previewWhy']}>{tested.data ? words.noDates : words.waiting}</p>}
      <ul className={classes['previewList']}>
        {lines.map((line) => (
          <li key={line.payday.nominal} className={classes['previewRow']}>
            <div className={classes['previewDays']}>
              <strong>{listDay(line.payday.due, language, today)}</strong>
              <div>
                {line.cutoffs.map((date, at) => (
                  <div key={at} className={classes['previewCutoff']}>
                    <span>
                      {date
                        ? timed(listDay(date.due, language, today), cutoffs[at]?.rule.time ?? null, language)
                        : clientData[language].none}
                    </span>
                    <span>{cutoffs[at]?.name || entryOf(kinds, cutoffs[at]?.kind ?? '') || ''}</span>
                  </div>
                ))}
              </div>
            </div>
            {[line.payday, ...line.cutoffs].map(
              (date) =>
                date &&
                date.due !== date.nominal && (
                  <p key={date.explanation} className={classes['previewWhy']}>
                    {date.explanation}
                  </p>
                ),
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const none: Rule = { rule: { type: 'client-defined' }, non_business_day: { action: 'none' } }
