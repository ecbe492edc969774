import type { Attachment } from '../../shared/api/attachments.ts'
import { kindOf } from '../../shared/domain/attachments/file.ts'
import type { Language } from '../../shared/domain/words.ts'
import { attachments } from '../../shared/i18n/attachments.ts'
import { sizeText } from '../../shared/i18n/sizes.ts'
import type { Column } from '../ui/DataTable.tsx'
import { plainDay } from '../ui/dates.ts'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'

const addedBy = ({ added_on, added_by }: Attachment): string => [plainDay(added_on), added_by].filter(Boolean).join(' ')

/** The columns of the list; what can be done to a row stands in its last. */
export function columnsIn(
  language: Language,
  deeds: (row: Attachment) => readonly MenuItem[],
): readonly Column<Attachment>[] {
  const words = attachments[language]
  const { columns } = words
  const about = ({ engagement, encounter, internal }: Attachment) =>
    [internal && words.internal, engagement, encounter && words.met(encounter)].filter(Boolean).join(', ')
  const lastDay = ({ until, expired }: Attachment) =>
    until === null ? '' : expired ? words.over(plainDay(until)) : plainDay(until)
  return [
    {
      id: 'name',
      title: columns.name,
      width: 'minmax(12rem, 2fr)',
      fit: { text: ({ name }) => name, gives: 1, kept: () => '', least: 10, wraps: true },
      names: true,
      value: ({ name }) => name.toLocaleLowerCase(),
      cell: ({ name }) => name,
    },
    { id: 'kind', title: columns.kind, width: '4rem', from: 1100, cell: ({ name }) => kindOf(name) },
    {
      id: 'size',
      title: columns.size,
      width: '5rem',
      align: 'end',
      digits: true,
      value: ({ size }) => size,
      cell: ({ size }) => sizeText(size, language),
    },
    {
      id: 'kept',
      title: columns.kept,
      width: 'minmax(10rem, 1.2fr)',
      fit: { text: ({ retention }) => words.classes[retention], gives: 2, wraps: true },
      cell: ({ retention }) => words.classes[retention],
    },
    {
      id: 'until',
      title: columns.until,
      width: '10.5rem',
      fit: { text: lastDay, gives: 0, beside: 1.75 },
      digits: true,
      value: ({ until }) => until,
      cell: (row) => (row.expired ? <StatusSign sign="fault" label={lastDay(row)} withWord /> : lastDay(row)),
    },
    {
      id: 'added',
      title: columns.added,
      width: 'minmax(9rem, 1fr)',
      fit: { text: addedBy, gives: 3, wraps: true },
      from: 760,
      value: ({ added_on }) => added_on,
      cell: addedBy,
    },
    {
      id: 'about',
      title: columns.about,
      width: 'minmax(7rem, 1fr)',
      fit: { text: about, gives: 1, wraps: true },
      from: 900,
      cell: about,
    },
    {
      id: 'note',
      title: columns.note,
      width: 'minmax(6rem, 1fr)',
      fit: { text: ({ note }) => note, gives: 1, kept: () => '', least: 7, wraps: true },
      from: 1000,
      cell: ({ note }) => note,
    },
    {
      id: 'deeds',
      title: words.deeds,
      hideTitle: true,
      isDeed: true,
      width: '2.5rem',
      cell: (row) => <Menu items={() => deeds(row)} tabIndex={-1} />,
    },
  ]
}
