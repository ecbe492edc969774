import { type Command, Option } from 'commander'
import { copyFileSync, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Report } from '../../shared/api/handover.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { profiles, type Profile } from '../../shared/domain/handover/profiles.ts'
import { handover as handoverWords } from '../../shared/i18n/handover.ts'
import { planContents } from '../../shared/i18n/plan-contents.ts'
import { packageWords } from '../../shared/i18n/package.ts'
import { CliError, type Io, say, sayJson } from './io.ts'
import { dayIn, withData, withJson, withOut } from './options.ts'
import { outboxFile } from './outbox.ts'
import { finished, type Session, withCore } from './session.ts'
import { table } from './table.ts'
import { type Target, writeOut } from './write-out.ts'
import { wordOf } from '../../shared/domain/words.ts'

type Password = { password?: string }
type ExportOptions = Session &
  Target &
  Password & { client: string; profile: Profile; day?: string; recipient?: string; consent?: string; json?: boolean }
type ReadOptions = Session & Password & { json?: boolean }

/** `vuosikello handover export`, `verify` and `import` */
export function handoverCommands(program: Command, io: Io): void {
  const { signal, help } = io
  const handover = program.command('handover').description(help.handover.about)
  const secret = (command: Command): Command => command.option('--password <password>', help.handover.password)

  const save = handover.command('export').description(help.handover.export)
  secret(withJson(withOut(withData(save, io), io), io))
    .requiredOption('--client <client>', help.client)
    .addOption(new Option('--profile <profile>', help.handover.profile).choices(profiles).default('successor'))
    .option('--day <day>', help.handover.day, dayIn(io))
    .option('--recipient <name>', help.handover.recipient)
    .option('--consent <text>', help.handover.consent)
    .action(async (options: ExportOptions) => {
      const { client, profile, recipient, consent } = options
      const password = passwordOf(options, io)
      const input = {
        client,
        profile,
        ...(options.day !== undefined && { day: options.day }),
        ...(recipient !== undefined && { recipient }),
        ...(consent !== undefined && { consent }),
        ...(password !== undefined && { password }),
      }
      const { file, made } = await writeOut(options, io, (path) =>
        withCore(options, io, async ({ api, files }) => {
          const { file: ref, report } = await finished(api.handover.export(input, { signal }))
          copyFileSync(outboxFile(files, ref), path)
          return report
        }),
      )
      tell(io, made, { json: options.json, file, reader: 'sender' })
    })

  withJson(withData(handover.command('check').description(help.plan.check), io), io)
    .requiredOption('--client <client>', help.client)
    .action(async ({ client, ...options }: ReadOptions & { client: string }) => {
      const found = await withCore(options, io, ({ api }) => api.planContents.items({ client }))
      if (options.json) return sayJson(io, found)
      tellItems(io, found)
    })

  const verify = handover.command('verify').description(help.handover.verify)
  secret(withJson(withData(verify.argument('<file>', help.handover.file), io), io)).action(
    async (given: string, options: ReadOptions) => {
      const source = sourceOf(given, options, io)
      const {
        takeover: _,
        refusal: __,
        // Without a data file nothing is known of the sender's earlier packages.
        signer: ___,
        ...report
      } = await withCore(options, io, ({ api }) => finished(api.handover.verify(source, { signal })), { open: 'none' })
      tell(io, report, { json: options.json, file: source.path, reader: 'recipient' })
    },
  )

  const take = handover.command('import').description(help.handover.import)
  secret(withJson(withData(take.argument('<file>', help.handover.file), io), io))
    .option('--first-payday <day>', help.handover.firstPayday, dayIn(io))
    .action(async (given: string, options: ReadOptions & { firstPayday?: string }) => {
      const source = sourceOf(given, options, io)
      const { firstPayday: first_payday } = options
      const takeover = {
        ...(first_payday !== undefined && { first_payday }),
        team: { responsible: null, deputy: null },
      }
      const { report } = await withCore(options, io, ({ api }) =>
        finished(api.handover.import({ ...source, takeover }, { signal })),
      )
      tell(io, report, { json: options.json, file: source.path, reader: 'recipient' })
    })
}

/** One that is there and empty is a mistake, of a script for instance, and not the same as none. */
const passwordOf = ({ password }: Password, { env }: Io): string | undefined => password ?? env['VUOSIKELLO_PASSWORD']

function sourceOf(given: string, options: Password, io: Io): { path: string; password?: string } {
  const path = resolve(given)
  const password = passwordOf(options, io)
  if (!existsSync(path)) throw new CliError((words) => words.noFile(path))
  return { path, ...(password !== undefined && { password }) }
}

/** What blocks a handover first, then each group with its state. */
function tellItems(io: Io, { items, blocking, open, faulty, complete }: OutputOf<'planContents.items'>): void {
  const words = planContents[io.language]
  const names = (of: typeof blocking) => of.map((item) => words.handoverItems[item]).join(', ')
  say(io, complete ? words.complete : blocking.length > 0 ? words.blocking(names(blocking)) : words.nothingBlocks)
  if (faulty.length > 0) say(io, words.faulty(names(faulty)))
  if (open.length > 0) say(io, words.open(open.length))
  const { columns } = words
  say(
    io,
    '',
    ...table(
      [columns.group, columns.state, columns.inPackage, columns.note],
      items.map(({ item, state, rows, note }) => [
        words.handoverItems[item],
        words.itemStates[state],
        rows === null ? words.elsewhere : words.rows(rows),
        note,
      ]),
    ),
  )
}

/** `vuosikello receipt import` */
export function receiptCommand(program: Command, io: Io): void {
  const { help } = io
  const receipt = program.command('receipt').description(help.plan.receipts)
  withData(receipt.command('import').description(help.plan.receipt), io)
    .argument('<file>', help.handover.file)
    .requiredOption('--client <client>', help.client)
    .action(async (given: string, { client, ...options }: Session & { client: string }) => {
      const { path } = sourceOf(given, {}, io)
      const { marked } = await withCore(options, io, async ({ api }) => {
        const { plan_id } = await api.planContents.items({ client })
        if (plan_id === null) throw new CliError(() => planContents[io.language].noPlan)
        return api.planContents.takeReceipt({ plan_id, path })
      })
      say(io, planContents[io.language].receiptDone(marked))
    })
}

type Telling = { json: boolean | undefined; file: string; reader: 'sender' | 'recipient' }

function tell(io: Io, report: Report, { json, file, reader }: Telling): void {
  if (json) return sayJson(io, { file, ...report })
  say(io, file, `${report.client} ${report.business_id} · ${report.sender} · ${report.day} · ${report.profile}`)
  const { columns, key, receive } = handoverWords[io.language]
  say(io, report.signed_by === '' ? receive.signers.unsigned : `${key}: ${report.signed_by}`, '')
  const { parts, states, reasons, senderReasons } = packageWords[io.language]
  const rows = report.parts.map((part) => [
    wordOf(parts, part.part),
    states[part.state],
    String(part.rows),
    wordOf(reader === 'sender' ? senderReasons : reasons, part.reason),
  ])
  say(io, ...table([columns.part, columns.state, columns.rows, columns.reason], rows, [2]))
  if (report.ignored.length > 0)
    say(io, '', io.words.ignored(report.ignored.map((name) => JSON.stringify(name)).join(', ')))
}
