import type { Command } from 'commander'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Checked } from '../../shared/api/imports.ts'
import { AppError } from '../../shared/api/errors.ts'
import { remarkText } from '../../shared/i18n/import-faults.ts'
import { imports as messages } from '../../shared/i18n/imports.ts'
import { CliError, type Io, say, sayJson } from './io.ts'
import { dayIn, withData, withJson } from './options.ts'
import { finished, type Session, withCore } from './session.ts'
import { table } from './table.ts'

type Options = Session & {
  mapping?: string
  dryRun?: boolean
  clockStart?: string
  addPeople?: boolean
  sheet?: string
  json?: boolean
}

/** `vuosikello import <file>`: what was checked is told, and taken in where nothing is wrong and it was not only to be tried. */
export function importCommand(program: Command, io: Io): void {
  const { signal, help, language } = io
  const command = program.command('import').description(help.imports.about).argument('<file>', help.imports.file)
  withJson(withData(command, io), io)
    .option('--mapping <file>', help.imports.mapping)
    .option('--sheet <name>', help.imports.sheet)
    .option('--clock-start <day>', help.imports.clockStart, dayIn(io))
    .option('--add-people', help.imports.addPeople)
    .option('--dry-run', help.imports.dryRun)
    .action(async (given: string, options: Options) => {
      const path = found(given)
      const source = { path, ...(options.sheet !== undefined && { sheet: options.sheet }) }
      const told = options.mapping === undefined ? undefined : mappingIn(found(options.mapping))
      const checked = await withCore(options, io, async ({ api }) => {
        const mapping = told ?? (await finished(api.imports.look(source, { signal }))).mapping
        const wanted = {
          ...source,
          mapping,
          addPeople: options.addPeople ?? false,
          ...(options.clockStart !== undefined && { clockStart: options.clockStart }),
        }
        const result = await finished(api.imports.check(wanted, { signal }))
        if (result.faultCount === 0 && !options.dryRun) await finished(api.imports.take(wanted, { signal }))
        return { ...result, mapping }
      })
      if (options.json) sayJson(io, { file: path, ...checked })
      else tell(io, path, checked)
      if (checked.faultCount > 0 && !options.dryRun)
        throw new AppError('invalid', 'import-faults', { facts: { faults: checked.faultCount } })
    })

  function tell(to: Io, path: string, { counts, faults, faultCount, notices, noticeCount }: Checked): void {
    const words = messages[language]
    const { added, changed, same, contactsAdded, contactsChanged, groupsAdded, peopleAdded } = counts
    say(
      to,
      path,
      words.summary(added, changed, same),
      words.parts(contactsAdded, contactsChanged, groupsAdded, peopleAdded),
    )
    const remarks = [...faults, ...notices]
    if (remarks.length === 0) return
    const { columns } = words
    const rows = remarks.map((one) => [
      String(one.row),
      one.letter === '' ? words.wholeRow : one.letter,
      one.head,
      one.text,
      remarkText(language, one),
    ])
    say(to, '', ...table([columns.row, columns.column, columns.head, columns.text, columns.what], rows, [0]))
    const left = faultCount + noticeCount - remarks.length
    if (left > 0) say(to, words.moreRemarks(left))
  }
}

function found(given: string): string {
  const path = resolve(given)
  if (!existsSync(path)) throw new CliError((words) => words.noFile(path))
  return path
}

/** A mapping as `--json` prints it, or the whole of what that printed. Throws `invalid: fields` for anything else. */
function mappingIn(path: string): Readonly<Record<string, string>> {
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as { mapping?: unknown }
    const mapping = read.mapping ?? read
    if (
      typeof mapping === 'object' &&
      mapping !== null &&
      Object.values(mapping).every((one) => typeof one === 'string')
    )
      return mapping as Readonly<Record<string, string>>
  } catch {
    // Told below, whatever is wrong with it.
  }
  throw new AppError('invalid', 'fields', { fields: { mapping: 'malformed' } })
}
