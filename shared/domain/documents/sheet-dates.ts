import type { SheetInput } from './sheet-input.ts'

/**
 * A sheet that was kept, with the next dates of the sheet as it is now wherever both follow the same rule: what was agreed
 * stays as it was published, and nobody is handed days that have gone by.
 */
export function withDatesOf(kept: SheetInput, now: SheetInput): SheetInput {
  const groups = new Map(now.pay_groups.map((group) => [groupKey(group), group]))
  const items = new Map(now.instructions.flatMap((section) => section.items).map((item) => [ruleOf(item), item.by]))
  return {
    ...kept,
    pay_groups: kept.pay_groups.map((group) => groups.get(groupKey(group)) ?? group),
    instructions: kept.instructions.map((section) => ({
      ...section,
      items: section.items.map((item) => {
        const by = item.by && item.by.dates.length > 0 ? items.get(ruleOf(item)) : undefined
        return by && by.dates.length > 0 ? { ...item, by: { ...item.by, ...by } } : item
      }),
    })),
  }
}

const groupKey = ({ name, rhythm, cutoffs }: SheetInput['pay_groups'][number]): string =>
  [name, rhythm, ...cutoffs].join('\n')
const ruleOf = ({ by }: SheetInput['instructions'][number]['items'][number]): string => by?.rule ?? ''
