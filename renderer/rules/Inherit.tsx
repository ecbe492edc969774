import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { createContext, type ReactNode, useContext } from 'react'
import { useController } from 'react-hook-form'
import type { RuleFieldName } from '../../shared/domain/calendar/rules/own-rule.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { useUi } from '../ui/context.tsx'
import type { RuleLine } from './change.ts'
import classes from './rules.module.css'

/** The rule that a form changes, and whose it is; nothing for a new rule, which comes from nowhere. */
export type Origin = { readonly line: RuleLine; readonly scope: 'firm' | 'client' }
const Context = createContext<Origin | undefined>(undefined)
export const OriginProvider = Context

const fieldsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/**
 * A field of a rule with where its value comes from: the scope's own, with a way back to the wider rule, or the wider
 * rule's. A field that goes back shows what it will be.
 */
export function Inherit({ field, children }: { readonly field: RuleFieldName; readonly children: ReactNode }) {
  const { language } = useUi()
  const words = ruleEditor[language]
  const origin = useContext(Context)
  const { field: back } = useController({ name: 'back' })
  if (!origin || origin.line.wider === null) return children
  const { line, scope } = origin
  const wider = line.wider ?? 'catalogue'
  const going = fieldsIn(back.value)
  const isBack = going.includes(field)
  const widerWords = line.differs.find((one) => one.field === field)?.wider ?? ''
  const label = words.fields[field]
  if (isBack)
    return (
      <div className={classes['goesBack']}>
        <div>
          <strong>{label}</strong>
          <p>
            {words.willBe[wider]}
            {widerWords === '' ? '' : `: ${widerWords}`}
          </p>
        </div>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={words.backOf(words.keepOwn, label)}
          onClick={() => back.onChange(going.filter((one) => one !== field))}
        >
          {words.keepOwn}
        </Button>
      </div>
    )
  const own = line.own[field] !== undefined
  return (
    <div className={classes['inherit']}>
      {children}
      <p className={classes['origin']} data-own={own || undefined}>
        <span>{own ? words.own[scope] : words.inherited[wider]}</span>
        {own && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            aria-label={words.backOf(words.back[wider], label)}
            title={widerWords}
            onClick={() => back.onChange([...going, field])}
          >
            {words.back[wider]}
          </Button>
        )}
      </p>
    </div>
  )
}
