import { businessId } from '../clients/business-id.ts'
import { type Column, plainWords } from './table.ts'
import { mostOf, type Target, targets } from './targets.ts'

/** Which column is taken for what: targets by the columns' places, `{ 0: 'client.name' }`. What is missing stays out. */
export type Mapping = Readonly<Record<string, Target>>

/** What a head may be called, as `plainWords` writes it, for each target of the first of its kind. */
export type HeadWords = ReadonlyMap<string, Target>

/**
 * Guesses from the heads, and where they say nothing from what stands below: business IDs and e-mail addresses are known by
 * themselves. A second head of the same name belongs to the second contact person or pay group.
 */
export function guessMapping(columns: readonly Column[], words: HeadWords): Mapping {
  const mapping: Record<string, Target> = {}
  const taken = new Set<Target>()
  const give = ({ at }: Column, target: Target | undefined): void => {
    const free = target === undefined ? undefined : freeOf(target, taken)
    if (free === undefined) return
    mapping[at] = free
    taken.add(free)
  }
  for (const column of columns) give(column, targetOf(column.head, words))
  for (const column of columns)
    if (mapping[column.at] === undefined && plainWords(column.head) === '') give(column, saidBySamples(column.samples))
  return mapping
}

/** What a head means by itself: `Puhelin 2` is the second one's. */
export function targetOf(head: string, words: HeadWords): Target | undefined {
  const plain = plainWords(head)
  const known = words.get(plain)
  if (known !== undefined) return known
  const numbered = /^(?:(?<before>[1-3]) )?(?<rest>.+?)(?: ?(?<after>[1-3]))?$/.exec(plain)?.groups
  const place = Number(numbered?.['before'] ?? numbered?.['after'] ?? 0)
  const target = place > 0 ? words.get(numbered?.['rest'] ?? '') : undefined
  if (target === undefined || place === 1) return target
  const placed = placedAt(target, place)
  return targets.has(placed) ? placed : undefined
}

const placedAt = (target: Target, at: number): Target => target.replace('.', `${at}.`)

/** The target itself, or the same of the next contact person or pay group that has none yet. */
function freeOf(target: Target, taken: ReadonlySet<Target>): Target | undefined {
  if (!taken.has(target)) return target
  const of = targets.get(target)
  // A second name beside that of the firm is a person's.
  if (target === 'client.name') return freeOf('contact.name', taken)
  if (of?.part !== 'contact' && of?.part !== 'pay_group') return undefined
  const first = `${of.part}.${of.name}`
  for (let at = of.at + 1; at <= mostOf[of.part]; at++) {
    const next = placedAt(first, at)
    if (!taken.has(next)) return next
  }
  return undefined
}

function saidBySamples(samples: readonly string[]): Target | undefined {
  if (samples.length === 0) return undefined
  if (samples.every((text) => businessId(text) !== undefined)) return 'client.business_id'
  if (samples.every((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))) return 'contact.email'
  return undefined
}

/** What of a mapping still fits a file: places that are there, targets that are known, each once. */
export function fittingMapping(mapping: Mapping, columns: readonly Column[]): Mapping {
  const taken = new Set<Target>()
  return Object.fromEntries(
    columns.flatMap(({ at }) => {
      const target = mapping[at]
      if (target === undefined || !targets.has(target) || taken.has(target)) return []
      taken.add(target)
      return [[at, target]]
    }),
  )
}
