import { fieldsOf, filled, type RuleFieldName, ruleFieldNames } from '../../shared/domain/calendar/rules/own-rule.ts'
import type { Language } from '../../shared/domain/words.ts'
import { ruleFields, ruleFieldWords } from '../../shared/i18n/rule-fields.ts'
import { readJson } from './json.ts'
import type { ChangeLine } from './values.ts'

/** What a rule version says that it did not say before, or says otherwise, each thing with its own name. */
export function ruleLines(before: string, after: string, language: Language): ChangeLine[] {
  const [was, is] = [fieldsOf(readJson(before)), fieldsOf(readJson(after))]
  const say = (fields: typeof was, field: RuleFieldName) => {
    if (fields[field] === undefined) return ''
    // Each by itself, but for what the words of the date need: off, a rule has no condition.
    const { category } = fields
    const alone = { ...(category !== undefined && { category }), [field]: fields[field] }
    return ruleFieldWords(field, filled({ key: '', scope: 'firm', fields: alone }, undefined), language)
  }
  return ruleFieldNames
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map((field) => ({
      field: ruleFields[language].fields[field],
      before: say(was, field),
      after: say(is, field),
    }))
}
