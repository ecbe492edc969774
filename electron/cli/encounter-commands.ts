import { type Command, Option } from 'commander'
import type { Encounter } from '../../shared/api/encounters.ts'
import {
  type EncounterKind,
  encounterKinds,
  type Initiative,
  initiatives,
  type NextWhose,
  nextWhose,
} from '../../shared/domain/encounters/kinds.ts'
import type { Language } from '../../shared/domain/words.ts'
import { clientList } from '../../shared/i18n/client-list.ts'
import { encounters as messages } from '../../shared/i18n/encounters.ts'
import { commandHelpLists } from '../../shared/i18n/command-help-lists.ts'
import { type Io, say, sayJson } from './io.ts'
import { dayIn, outputLanguage, withData, withJson } from './options.ts'
import { type Session, withCore } from './session.ts'
import { table } from './table.ts'

type Options = Session & { language?: Language; json?: boolean }
type Listing = Options & { client?: string; kind?: EncounterKind; from?: string; to?: string }
type Adding = Options & {
  client: string
  kind: EncounterKind
  by: Initiative
  day?: string
  time?: string
  internal?: boolean
  next?: string
  nextDay?: string
  whose: NextWhose
}

/** `vuosikello encounters list | add` */
export function encounterCommands(program: Command, io: Io): void {
  const help = { ...io.help, ...commandHelpLists[io.language] }
  const encounters = program.command('encounters').description(help.encounters.about)

  const list = encounters.command('list').description(help.encounters.list)
  withJson(withData(list, io), io)
    .option('--client <client>', help.client)
    .addOption(new Option('--kind <kind>', help.encounters.kind).choices(encounterKinds))
    .option('--from <day>', help.export.from, dayIn(io))
    .option('--to <day>', help.export.to, dayIn(io))
    .action(async (options: Listing) => {
      const { client, kind, from, to } = options
      const { rows } = await withCore(options, io, ({ api }) =>
        api.encounters.list({
          limit: 1000,
          ...(client !== undefined && { client }),
          ...(kind !== undefined && { kinds: [kind] }),
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
        }),
      )
      if (options.json) sayJson(io, rows)
      else say(io, ...encounterTable(rows, outputLanguage(options)))
    })

  const add = encounters.command('add').description(help.encounters.add).argument('<text>', help.encounters.text)
  withJson(withData(add, io), io)
    .requiredOption('--client <client>', help.client)
    .addOption(new Option('--kind <kind>', help.encounters.kind).choices(encounterKinds).default('call'))
    .addOption(new Option('--by <side>', help.encounters.by).choices(initiatives).default('client'))
    .option('--day <day>', help.encounters.day, dayIn(io))
    .option('--time <time>', help.encounters.time)
    .option('--internal', help.encounters.internal)
    .option('--next <text>', help.encounters.next)
    .option('--next-day <day>', help.encounters.nextDay, dayIn(io))
    .addOption(new Option('--whose <who>', help.encounters.whose).choices(nextWhose).default('responsible'))
    .action(async (text: string, options: Adding) => {
      const { kind, by, internal = false, next, nextDay = '', whose } = options
      const saved = await withCore(options, io, async ({ api }) => {
        const { client } = await api.clients.get({ client: options.client })
        const start = await api.encounters.start({})
        const day = options.day ?? start.day
        // What time it is says nothing of another day.
        const time = options.time ?? (day === start.day ? start.time : '')
        return api.encounters.save({
          client_id: client.id,
          kind,
          initiative: by,
          day,
          time,
          contact_id: null,
          person_id: start.person_id,
          text,
          internal,
          next: next === undefined ? null : { text: next, day: nextDay, whose },
        })
      })
      if (options.json) sayJson(io, saved)
    })
}

function encounterTable(rows: readonly Encounter[], language: Language): string[] {
  const { columns, kinds } = messages[language]
  return table(
    [
      columns.day,
      clientList[language].columns.number,
      columns.client,
      columns.kind,
      columns.who,
      columns.text,
      columns.next,
    ],
    rows.map((row) => [
      row.time === '' ? row.day : `${row.day} ${row.time}`,
      row.number,
      row.client,
      kinds[row.kind],
      [row.contact, row.person].filter(Boolean).join(', '),
      row.text,
      row.next ? `${row.next.text} (${row.next.due})` : '',
    ]),
  )
}
