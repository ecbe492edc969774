import { type Language, wordOf } from '../../../shared/domain/words.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { rulesPage } from '../../../shared/i18n/rules-page.ts'
import type { Reading } from '../handlers.ts'
import { type ListAsked, type ListColumn, listed, type ListTable, text, whole } from '../listed.ts'
import { ruleLines } from './rules.ts'

type RuleLine = Awaited<ReturnType<typeof ruleLines>>[number]

/** The firm's rules, or those of one client. */
export async function ruleTable({ language, client }: ListAsked, context: Reading): Promise<ListTable> {
  return listed(
    ruleColumns(language, client === undefined),
    await ruleLines({ language, client }, context),
    ({ key }) => key,
  )
}

function ruleColumns(language: Language, isFirms: boolean): ListColumn<RuleLine>[] {
  const { columns, origins, off } = rulesPage[language]
  const { sides, categories, confidences } = calendarWords[language]
  const origin = ({ scope, wider }: RuleLine) =>
    scope === 'catalogue' ? origins.catalogue : wider === null ? origins.own : origins.corrected
  return [
    text(columns.name, ({ name }) => name),
    text(columns.words, (line) => (line.off ? off : line.words)),
    text(columns.category, ({ category }) => wordOf(categories, category)),
    text(columns.whose, ({ responsible }) => sides[responsible]),
    text(rulesPage[language].origin, origin),
    text(columns.sources, ({ sources }) => sources.join(' ')),
    text(columns.confidence, ({ confidence }) => confidences[confidence]),
    ...(isFirms
      ? [
          whole<RuleLine>(columns.applies, ({ clients }) => clients?.applies),
          whole<RuleLine>(columns.differ, ({ clients }) => clients?.differ),
        ]
      : []),
  ]
}
