import { type Command, Option } from 'commander'
import { copyFileSync } from 'node:fs'
import type { FileRef } from '../../shared/api/values.ts'
import { languages, type Language } from '../../shared/domain/words.ts'
import type { Core } from '../core/core.ts'
import { type Io, say } from './io.ts'
import { outputLanguage, withData, withOut, wrong } from './options.ts'
import { outboxFile } from './outbox.ts'
import { finished, type Session, withCore } from './session.ts'
import { type Target, writeOut } from './write-out.ts'

type YearOptions = Session & Target & { year: number; client?: string; lang?: Language }
type MonthOptions = Session & Target & { month: { year: number; month: number }; language?: Language }

/** `vuosikello print-year` and `print-month` */
export function printCommands(program: Command, io: Io): void {
  const { help } = io
  const year = program.command('print-year').description(help.print.year)
  withOut(withData(year, io), io)
    .requiredOption('--year <year>', '2027', yearOf)
    .option('--client <client>', help.clientOrFirm)
    .addOption(new Option('--lang <language>', help.ownOrFirmLanguage).choices(languages))
    .action(async (options: YearOptions) => {
      const { client, lang } = options
      const asked = { year: options.year, ...(client !== undefined && { client }), ...(lang && { language: lang }) }
      await print(options, io, (api) => finished(api.calendar.printYear(asked, { signal: io.signal })))
    })

  const month = program.command('print-month').description(help.print.month)
  withOut(withData(month, io), io)
    .requiredOption('--month <month>', '2027-03', monthOf)
    .action(async (options: MonthOptions) => {
      const asked = { ...options.month, language: outputLanguage(options) }
      await print(options, io, (api) => finished(api.calendar.printMonth(asked, { signal: io.signal })))
    })
}

async function print(options: Session & Target, io: Io, make: (api: Core['api']) => Promise<FileRef>): Promise<void> {
  const { file } = await writeOut(options, io, (path) =>
    withCore(options, io, async ({ api, files }) => {
      copyFileSync(outboxFile(files, await make(api)), path)
    }),
  )
  say(io, file)
}

const inRange = (year: number) => year >= 1950 && year <= 2150

function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text) || !inRange(Number(text))) throw wrong('year')
  return Number(text)
}

function monthOf(text: string): { year: number; month: number } {
  const [, year = '', month = ''] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? []
  if (month === '' || !inRange(Number(year))) throw wrong('month')
  return { year: Number(year), month: Number(month) }
}
