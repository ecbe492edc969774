import { type Command, Option } from 'commander'
import { copyFileSync } from 'node:fs'
import type { Item } from '../../shared/api/items.ts'
import { fold as foldText } from '../../shared/domain/search.ts'
import { type Language, languages, wordOf } from '../../shared/domain/words.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { itemTable } from './item-table.ts'
import { CliError, type Io, say, sayJson } from './io.ts'
import { dayIn, withData, outputLanguage, withJson, withOut } from './options.ts'
import { outboxFile } from './outbox.ts'
import { finished, type Session, withCore } from './session.ts'
import { type Target, writeOut } from './write-out.ts'

type Span = { from: string; to: string }
type ListOptions = Session & Span & { client?: string; language?: Language; json?: boolean }
type ExportOptions = Session &
  Span &
  Target & {
    client?: string
    person?: string
    lang?: Language
    side?: 'provider' | 'client'
    tasks?: boolean
    names?: boolean
    alarms?: boolean
    fold?: boolean
    apart?: boolean
  }

/** `vuosikello calendar list` and `calendar export` */
export function calendarCommands(program: Command, io: Io): void {
  const { help } = io
  const calendar = program.command('calendar').description(help.calendar.about)
  const span = (command: Command): Command =>
    command.requiredOption('--from <day>', help.from, dayIn(io)).requiredOption('--to <day>', help.to, dayIn(io))

  const list = calendar.command('list').description(help.calendar.list)
  withJson(withData(span(list), io), io)
    .option('--client <client>', help.clientOrAll)
    .action(async (options: ListOptions) => {
      const language = outputLanguage(options)
      const found = await withCore(options, io, ({ api }) => {
        const { client, from, to } = options
        return api.calendar.list({ ...(client !== undefined && { client }), from, to, language, explanations: true })
      })
      // A rule that cannot be computed never hides the others, and is never hidden by them.
      for (const fault of found.faults)
        io.err(`${io.words.ruleFault(fault.client, fault.name, problemText(fault.code, io.language))}\n`)
      if (options.json) sayJson(io, found.items.map(lineOf))
      else say(io, ...itemTable(found.items, language))
    })

  const save = calendar.command('export').description(help.calendar.export)
  withOut(withData(span(save), io), io)
    .option('--client <client>', help.client)
    .option('--person <person>', help.calendar.person)
    .addOption(new Option('--lang <language>', help.ownOrFirmLanguage).choices(languages))
    .addOption(new Option('--side <side>', help.calendar.side).choices(['provider', 'client']))
    .option('--tasks', help.calendar.tasks)
    .option('--names', help.calendar.names)
    .option('--alarms', help.calendar.alarms)
    .option('--fold', help.calendar.fold)
    .addOption(new Option('--apart', help.calendar.apart).conflicts('fold'))
    .action(async (options: ExportOptions) => {
      const { file } = await writeOut(options, io, (path) =>
        withCore(options, io, async ({ api, files }) => {
          const { client, person, from, to, lang, side, tasks, names, alarms, fold, apart } = options
          const personId = person === undefined ? undefined : personOf(await api.people.list({}), person)
          const input = {
            from,
            to,
            ...(client !== undefined && { client }),
            ...(personId !== undefined && { personId }),
            ...(lang !== undefined && { language: lang }),
            ...(side !== undefined && { side }),
            ...(tasks && { as: 'todos' as const }),
            ...(names && { names: 'name' as const }),
            ...(alarms && { alarms }),
            ...((fold || apart) && { fold: fold === true }),
          }
          copyFileSync(outboxFile(files, await finished(api.calendar.export(input, { signal: io.signal }))), path)
        }),
      )
      say(io, file)
    })
}

function problemText(code: string, language: Language): string {
  const { problems }: { problems: Readonly<Record<string, string>> } = calendarWords[language]
  return wordOf(problems, code)
}

/** Whose name or initials these are. Throws when it is nobody, or not one alone. */
function personOf(
  everybody: readonly { id: string; name: string; initials: string; origin: string }[],
  asked: string,
): string {
  // Whom a package brought does nothing here.
  const people = everybody.filter(({ origin }) => origin === '')
  const typed = foldText(asked.trim())
  const found = people.filter(({ name, initials }) => [name, initials].some((one) => foldText(one) === typed))
  if (found[0] && found.length === 1) return found[0].id
  if (found.length > 1) throw new CliError((words) => words.severalPeople(asked))
  throw new CliError((words) => words.nobody(asked, people.map(({ name }) => name).join(', ')))
}

/** A line of `calendar list --json`. These names stay: scripts are built on them. */
export const lineOf = (item: Item) => ({
  client: item.client,
  number: item.number,
  rule: item.rule,
  name: item.name,
  anchor: item.anchor,
  nominal: item.nominal,
  due: item.due,
  ...(item.time !== null && { time: item.time }),
  responsible: item.responsible,
  person: item.person,
  status: item.status,
  explanation: item.explanation ?? '',
  key: item.key,
})
