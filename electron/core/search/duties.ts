import type { Hit } from '../../../shared/api/search.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import { type Asked, waysOf } from '../../../shared/domain/search/asked.ts'
import { fold, holds } from '../../../shared/domain/search.ts'
import { pieceOf, rangesOf } from '../../../shared/domain/search/piece.ts'
import { type Language, remarkIn } from '../../../shared/domain/words.ts'
import type { Reading } from '../handlers.ts'
import { ruleBook } from '../year/index.ts'

type Found = { readonly hit: Hit; readonly isNamed: boolean }

/**
 * The duties of the catalogues in which every word stands, as the firm sees them, what is called so first. They are not rows
 * of the file: a hundred or so, read through in less than the index takes to answer.
 */
export async function dutiesFound(
  asked: readonly Asked[],
  language: Language,
  { db, env }: Reading,
): Promise<readonly Hit[]> {
  const catalogues = await env.catalogue.all(db)
  const own = await db.selectFrom('rule').selectAll().where('client_id', 'is', null).orderBy('id').execute()
  const ways = waysOf(asked)
  const unseen = new Set(catalogues.rules.map(({ key }) => key))
  const found: Found[] = []
  for (const rule of ruleBook(catalogues, own).all) {
    // Not what is only the firm's own, which is found as a row; of several versions the first.
    if (!unseen.delete(rule.key)) continue
    const one = foundIn(rule, asked, ways, language)
    if (one) found.push(one)
  }
  return found.toSorted((one, other) => Number(other.isNamed) - Number(one.isNamed)).map(({ hit }) => hit)
}

function foundIn(
  rule: ClockRule,
  asked: readonly Asked[],
  ways: readonly string[],
  language: Language,
): Found | undefined {
  const name = rule.name[language]
  const texts = [remarkIn(rule.recurrence, language), remarkIn(rule.notes, language), ...rule.sources]
  const all = fold([name, rule.short?.[language] ?? '', ...texts].join('\n'))
  if (!asked.some((words) => words.every((some) => some.some((way) => holds(all, way))))) return undefined
  const folded = fold(name)
  const inName = ways.filter((way) => holds(folded, way)).length
  const counted = texts.map((text) => ({ text, words: wordsIn(text, ways) }))
  const best = counted.toSorted((one, other) => other.words - one.words)[0]
  const isNamed = inName > 0 && inName >= (best?.words ?? 0)
  const hit: Hit = {
    table: 'catalogue',
    id: rule.key,
    client_id: null,
    client: '',
    number: '',
    label: { text: name, marks: rangesOf(name, ways) },
    found: isNamed || !best || best.words === 0 ? null : { field: 'duty', piece: pieceOf(best.text, ways) },
    day: null,
    updated: '',
    facts: { key: rule.key },
  }
  return { hit, isNamed }
}

function wordsIn(text: string, ways: readonly string[]): number {
  const folded = fold(text)
  return ways.filter((way) => holds(folded, way)).length
}
