import type { Information } from '../../shared/api/information.ts'
import type { Language } from '../../shared/domain/words.ts'
import { information } from '../../shared/i18n/information.ts'
import { plainDay } from '../ui/dates.ts'
import type { Column } from '../ui/DataTable.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'

/** What a line is called: by its own words, or by its kind. */
export const lineName = ({ kind, name }: Pick<Information, 'kind' | 'name'>, language: Language): string =>
  name === '' ? information[language].kinds[kind] : name

const signs = { fresh: 'done', stale: 'fault', never: 'fault', free: 'planned' } as const

/** The columns of lines, on the client's tab and in the list of all. */
export function columnsIn(language: Language): readonly Column<Information>[] {
  const words = information[language]
  const { columns } = words
  const keeperOf = ({ keeper_name: name, keeper_gone }: Information) =>
    name === '' ? words.keptBy.unknown : keeper_gone ? words.left(name) : name
  return [
    {
      id: 'what',
      title: columns.what,
      width: 'minmax(11rem, 1.4fr)',
      names: true,
      fit: { text: (line) => lineName(line, language), gives: 3, wraps: true },
      cell: (line) => lineName(line, language),
    },
    {
      id: 'place',
      title: columns.where,
      width: 'minmax(9rem, 1.2fr)',
      fit: { text: ({ place }) => place, gives: 1, wraps: true },
      cell: ({ place }) => place,
    },
    {
      id: 'keeper',
      title: columns.keeper,
      width: 'minmax(8rem, 1fr)',
      fit: { text: keeperOf, gives: 2, wraps: true },
      cell: keeperOf,
    },
    {
      id: 'due',
      title: columns.due,
      width: '7rem',
      from: 640,
      cell: ({ verify_due }) => (verify_due === null ? '' : plainDay(verify_due)),
    },
    {
      id: 'state',
      title: columns.state,
      width: '11rem',
      fit: { text: ({ freshness }) => words.freshness[freshness], gives: 0, beside: 1.375 },
      cell: ({ freshness }) => <StatusSign sign={signs[freshness]} label={words.freshness[freshness]} withWord />,
    },
  ]
}
