import { type Command, Option } from 'commander'
import type { Matter } from '../../shared/api/feedback.ts'
import {
  type MatterChannel,
  matterChannels,
  type MatterKind,
  matterKinds,
  usualSeverity,
} from '../../shared/domain/feedback/kinds.ts'
import type { Language } from '../../shared/domain/words.ts'
import { clientList } from '../../shared/i18n/client-list.ts'
import { commandHelpLists } from '../../shared/i18n/command-help-lists.ts'
import { feedback as messages } from '../../shared/i18n/feedback.ts'
import { type Io, say, sayJson } from './io.ts'
import { dayIn, outputLanguage, withData, withJson } from './options.ts'
import { type Session, withCore } from './session.ts'
import { table } from './table.ts'

const shown = ['open', 'late', 'closed', 'all'] as const

type Options = Session & { language?: Language; json?: boolean }
type Listing = Options & {
  client?: string
  kind?: MatterKind
  shown: (typeof shown)[number]
  from?: string
  to?: string
}
type Adding = Options & {
  client: string
  kind: MatterKind
  severity?: string
  channel: MatterChannel
  text: string
  day?: string
  time?: string
  internal?: boolean
}

/** `vuosikello matters list | add` */
export function matterCommands(program: Command, io: Io): void {
  const help = { ...io.help, ...commandHelpLists[io.language] }
  const matters = program.command('matters').description(help.matters.about)

  const list = matters.command('list').description(help.matters.list)
  withJson(withData(list, io), io)
    .option('--client <client>', help.client)
    .addOption(new Option('--kind <kind>', help.matters.kind).choices(matterKinds))
    .addOption(new Option('--shown <which>', help.matters.shown).choices(shown).default('open'))
    .option('--from <day>', help.export.from, dayIn(io))
    .option('--to <day>', help.export.to, dayIn(io))
    .action(async (options: Listing) => {
      const { client, kind, from, to } = options
      const { rows } = await withCore(options, io, ({ api }) =>
        api.feedback.list({
          limit: 1000,
          shown: options.shown,
          ...(client !== undefined && { client }),
          ...(kind !== undefined && { matterKinds: [kind] }),
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
        }),
      )
      if (options.json) sayJson(io, rows)
      else say(io, ...matterTable(rows, outputLanguage(options)))
    })

  const add = matters.command('add').description(help.matters.add).argument('<title>', help.matters.title)
  withJson(withData(add, io), io)
    .requiredOption('--client <client>', help.client)
    .addOption(new Option('--kind <kind>', help.matters.kind).choices(matterKinds).default('contact'))
    .addOption(new Option('--severity <n>', help.matters.severity).choices(['1', '2', '3', '4', '5']))
    .addOption(new Option('--channel <channel>', help.matters.channel).choices(matterChannels).default('phone'))
    .option('--text <text>', help.matters.text, '')
    .option('--day <day>', help.matters.day, dayIn(io))
    .option('--time <time>', help.matters.time)
    .option('--internal', help.matters.internal)
    .action(async (title: string, options: Adding) => {
      const { kind, severity, channel, text, internal = false } = options
      const saved = await withCore(options, io, async ({ api }) => {
        const { client } = await api.clients.get({ client: options.client })
        const start = await api.feedback.start({})
        const day = options.day ?? start.day
        return api.feedback.save({
          client_id: client.id,
          title,
          kind,
          channel,
          severity: severity === undefined ? usualSeverity[kind] : Number(severity),
          contact_id: null,
          person_id: start.person_id,
          whose: 'responsible',
          internal,
          opened_day: day,
          // Of another day noon, which every clock can begin with.
          opened_time: options.time ?? (day === start.day ? start.time : '12:00'),
          text,
          occurrence: '',
          instruction_id: null,
          encounter_id: null,
        })
      })
      if (options.json) sayJson(io, saved)
    })
}

function matterTable(rows: readonly Matter[], language: Language): string[] {
  const { columns, kinds, states } = messages[language]
  const due = ({ clocks, state }: Matter): string => {
    const next = [clocks.answer, clocks.solution].find((clock) => clock !== null && clock.ended === null)
    return next && state !== 'closed' ? `${next.due.day} ${next.due.time}` : ''
  }
  return table(
    [
      columns.day,
      clientList[language].columns.number,
      columns.client,
      columns.kind,
      columns.severity,
      columns.what,
      columns.due,
      columns.holder,
    ],
    rows.map((row) => [
      `${row.opened_day} ${row.opened_time}`,
      row.number,
      row.client,
      kinds[row.kind],
      String(row.severity),
      row.title,
      [states[row.state], due(row)].filter(Boolean).join(' '),
      row.holder,
    ]),
  )
}
