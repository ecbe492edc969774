import { type Command, Option } from 'commander'
import { copyFileSync, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Report } from '../../shared/api/handover.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { handoverItems } from '../../shared/domain/plans/content-kinds.ts'
import { type Choice, choiceKeys, profiles, type Profile } from '../../shared/domain/handover/profiles.ts'
import type { ReceiptMark } from '../../shared/api/handover.ts'
import type { Finding } from '../../shared/domain/handover/conformance.ts'
import { conformance as conformanceWords } from '../../shared/i18n/conformance.ts'
import { handover as handoverWords } from '../../shared/i18n/handover.ts'
import { planContents } from '../../shared/i18n/plan-contents.ts'
import { receipts, takenWords } from '../../shared/i18n/receipts.ts'
import { packageWords } from '../../shared/i18n/package.ts'
import { conformance } from '../core/handover/index.ts'
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
  Password & {
    client: string
    profile: Profile
    day?: string
    recipient?: string
    consent?: string
    without?: Choice[]
    json?: boolean
  }
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
    .addOption(new Option('--without <parts...>', help.handover.without).choices(choiceKeys))
    .option('--recipient <name>', help.handover.recipient)
    .option('--consent <text>', help.handover.consent)
    .action(async (options: ExportOptions) => {
      const { client, profile, recipient, consent, without } = options
      const password = passwordOf(options, io)
      const input = {
        client,
        profile,
        ...(options.day !== undefined && { day: options.day }),
        ...(without !== undefined && { without }),
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
  secret(withJson(withData(verify.argument('<file>', help.handover.file), io), io))
    .option('--profile', help.handover.rules)
    .action(async (given: string, options: ReadOptions & { profile?: boolean }) => {
      const source = sourceOf(given, options, io)
      if (options.profile) return tellConformance(io, await conformance(source.path, source.password), options)
      const {
        takeover: _,
        refusal: __,
        // Without a data file nothing is known of the sender's earlier packages.
        signer: ___,
        ...report
      } = await withCore(options, io, ({ api }) => finished(api.handover.verify(source, { signal })), { open: 'none' })
      tell(io, report, { json: options.json, file: source.path, reader: 'recipient' })
    })

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

/** Each rule of the published profile with what became of it; what breaks one is an error to whoever called the command. */
function tellConformance(io: Io, findings: readonly Finding[], { json }: ReadOptions): void {
  const words = conformanceWords[io.language]
  const failed = findings.filter(({ result }) => result === 'failed').length
  if (json) sayJson(io, { conforms: failed === 0, findings })
  else {
    const { columns, rules, results } = words
    const rows = findings.map(({ rule, result, where }) => [rule, results[result], rules[rule], where])
    say(io, ...table([columns.rule, columns.result, columns.what, columns.where], rows), '')
    if (failed === 0) say(io, words.conforms)
  }
  if (failed > 0) throw new CliError(() => words.fails(failed))
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

/** `vuosikello receipt make` and `import` */
export function receiptCommand(program: Command, io: Io): void {
  const { help } = io
  const receipt = program.command('receipt').description(help.plan.receipts)
  const make = receipt.command('make').description(help.plan.makeReceipt)
  withOut(withData(make.argument('<file>', help.handover.file), io), io)
    .option('--password <password>', help.handover.password)
    .option('--by <name>', help.plan.by)
    .option('--missing <items>', help.plan.missing)
    .option('--unreadable <items>', help.plan.unreadable)
    .action(async (given: string, options: ReadOptions & Target & Marking) => {
      const source = sourceOf(given, options, io)
      const named = [...namedIn(options.missing, 'missing'), ...namedIn(options.unreadable, 'unreadable')]
      const { made } = await writeOut(options, io, (path) =>
        withCore(
          options,
          io,
          async ({ api, files }) => {
            const marks = await marksOf(named, () => finished(api.handover.verify(source, { signal: io.signal })), io)
            const by = options.by ?? ''
            const job = api.handover.makeReceipt({ ...source, marks, rest: true, by }, { signal: io.signal })
            const done = await finished(job)
            copyFileSync(outboxFile(files, done.file), path)
            return done
          },
          { open: 'none' },
        ),
      )
      say(io, receipts[io.language].made(made.file.name, made.open))
    })
  withData(receipt.command('import').description(help.plan.receipt), io)
    .argument('<file>', help.handover.file)
    .requiredOption('--client <client>', help.client)
    .action(async (given: string, { client, ...options }: Session & { client: string }) => {
      const { path } = sourceOf(given, {}, io)
      const { marked, ...taken } = await withCore(options, io, async ({ api }) => {
        const { plan_id } = await api.planContents.items({ client })
        if (plan_id === null) throw new CliError(() => planContents[io.language].noPlan)
        return api.planContents.takeReceipt({ plan_id, path })
      })
      say(io, planContents[io.language].receiptDone(marked))
      const made = takenWords(io.language, taken)
      if (made !== undefined) say(io, made)
    })
}

type Marking = { by?: string; missing?: string; unreadable?: string }
type Named = { readonly key: string; readonly received: ReceiptMark['received'] }

const namedIn = (list: string | undefined, received: Named['received']): Named[] =>
  (list ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '')
    .map((key) => ({ key, received }))

/** What is named is a part of the package or a group: `group:contacts` where both are called the same. */
async function marksOf(named: readonly Named[], verify: () => Promise<Report>, io: Io): Promise<ReceiptMark[]> {
  if (named.length === 0) return []
  const parts = new Set((await verify()).parts.filter(({ state }) => state === 'included').map(({ part }) => part))
  return named.map(({ key, received }) => {
    const group = key.startsWith('group:') ? key.slice('group:'.length) : key
    if (parts.has(key)) return { of: 'part', key, received, remark: '' }
    if (handoverItems.some((item) => item === group)) return { of: 'group', key: group, received, remark: '' }
    throw new CliError(() => `${receipts[io.language].unknown(key)} ${[...parts, ...handoverItems].join(', ')}`)
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
