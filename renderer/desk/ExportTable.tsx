import { ActionIcon } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import type { InputOf } from '../../shared/api/names.ts'
import { type ListName, type TableFormat, tableFormats } from '../../shared/domain/tables.ts'
import { tables as messages } from '../../shared/i18n/tables.ts'
import { useUi } from '../ui/context.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useCommands } from './commands.ts'
import { useJob } from './jobs.ts'
import { useFile } from './use-file.ts'

type Props = {
  /** The list that is shown, and others that tell more of the same. */
  readonly lists: readonly ListName[]
  /** What they are narrowed to, as the screen asks for its own rows. */
  readonly asked?: Omit<InputOf<'tables.export'>, 'list' | 'language' | 'format' | 'only'>
  /** The ids of the rows that are shown, where the screen narrows or sorts what the core gave it. */
  readonly only?: (() => readonly string[]) | undefined
  /** Beside buttons that are small. */
  readonly small?: boolean
  /** False while only the beginning of the list is there. */
  readonly ready?: boolean
}

const usual = ['xlsx'] as const satisfies readonly TableFormat[]

/** What a list shows as a table of a spreadsheet: a button with a menu of formats, and a command for each. */
export function ExportTable({ lists, asked, only, small = false, ready = true }: Props) {
  const { language } = useUi()
  const words = messages[language]
  const work = useJob()
  const { busy, save } = useFile((list: ListName, format: TableFormat) =>
    work('tables.export', { ...asked, list, language, format, ...(only && { only: [...only()] }) }, words.exporting),
  )
  // Of the list that is shown each format; of the others one is enough.
  const ways = lists.flatMap((list, at) =>
    (at === 0 ? tableFormats : usual).map((format) => ({ list, format, id: `table.${list}.${format}` })),
  )
  useCommands(
    ways.map(({ id, list, format }) => ({
      id,
      title: words.to(words.names[list], words.formats[format]),
      group: 'list',
      when: () => ready && !busy,
      run: () => save(list, format),
    })),
  )
  return (
    <Menu
      label={words.export}
      items={ways.map(({ id, list, format }) => ({
        id,
        title: lists.length > 1 ? words.of(words.names[list], words.formats[format]) : words.formats[format],
        run: () => save(list, format),
      }))}
      target={
        <ActionIcon
          variant="default"
          {...(!small && { size: 32 })}
          aria-label={words.export}
          title={words.export}
          loading={busy || !ready}
        >
          <IconTableExport size={small ? 16 : 18} aria-hidden />
        </ActionIcon>
      }
    />
  )
}
