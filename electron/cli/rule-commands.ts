import type { Command } from 'commander'
import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { RuleForm } from '../../shared/api/rule-form.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'
import { checkRule } from '../../shared/domain/calendar/rules/rule-check.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { commandLine } from '../../shared/i18n/command-line.ts'
import { packageColumns } from '../../shared/i18n/package-columns.ts'
import { typedErrorText } from '../../shared/i18n/typed-error.ts'
import type { Language } from '../../shared/domain/words.ts'
import { CliError, type Io, say, sayJson } from './io.ts'
import { dayIn, daysIn, monthDay, withData, outputLanguage, withJson } from './options.ts'
import { type Session, withCore } from './session.ts'
import { table } from './table.ts'

type Options = Session & {
  file?: string
  from: string
  to: string
  paydays?: string[]
  fiscalYearEnd?: string
  language?: Language
  json?: boolean
}

/** `vuosikello rules test`: works without any data file. */
export function ruleCommands(program: Command, io: Io): void {
  const { help } = io
  const rules = program.command('rules').description(help.rules.about)
  const test = rules.command('test').description(help.rules.test).argument('[typed]', help.rules.typed)
  withJson(withData(test, io), io)
    .option('--file <file>', help.rules.file)
    .requiredOption('--from <day>', help.from, dayIn(io))
    .requiredOption('--to <day>', help.to, dayIn(io))
    .option('--paydays <days>', help.rules.paydays, daysIn(io))
    .option('--fiscal-year-end <day>', help.rules.fiscalYearEnd, monthDay)
    .action(async (typed: string | undefined, options: Options) => {
      const rule = ruleOf(typed, options.file, io.language, options.today ?? options.from)
      const { from, to, paydays, fiscalYearEnd } = options
      const language = outputLanguage(options)
      const input = {
        rule,
        from,
        to,
        language,
        ...(paydays && { paydays }),
        ...(fiscalYearEnd !== undefined && { fiscalYearEnd }),
      }
      const tested = await withCore(options, io, ({ api }) => api.rules.test(input), { open: 'none' })
      if (options.json) return sayJson(io, tested.dates)
      say(io, `${tested.typed}  ${tested.words}`, '')
      if (!tested.dates.length) return say(io, commandLine[language].rules.noDates)
      const { nominal_date, due_date, explanation } = packageColumns[language]
      const rows = tested.dates.map((date) => [date.nominal, date.due, date.explanation])
      say(io, ...table([nominal_date[0], due_date[0], explanation[0]], rows))
    })
}

/** The rule that was typed or lies in a file. Refuses it in one line that says what is wrong and where. */
function ruleOf(
  typed: string | undefined,
  file: string | undefined,
  language: Language,
  today: string,
): z.output<typeof RuleForm> {
  if (typed !== undefined && file === undefined) {
    const parsed = parseTyped(typed, today)
    if ('error' in parsed) throw new CliError(() => `${typed || "''"}: ${typedErrorText(parsed.error, language)}`)
    return RuleForm.parse(parsed.ok)
  }
  if (file === undefined || typed !== undefined) throw new CliError(({ rules }) => rules.either)
  const { rule, non_business_day } = readJsonFile(file)
  const whole = { rule, non_business_day }
  const problem = checkRule(whole)[0]
  if (problem) {
    const text = calendarWords[language].problems[problem.code]
    const detail = problem.detail === undefined ? '' : ` (${problem.detail})`
    throw new CliError(({ rules }) => `${file}: ${problem.path || rules.whole}: ${text}${detail}. ${rules.shapes}`)
  }
  const form = RuleForm.safeParse(whole)
  if (form.success) return form.data
  const place = form.error.issues[0]?.path.join('.')
  throw new CliError(({ rules }) => `${rules.value(file, place || rules.whole)} ${rules.shapes}`)
}

function readJsonFile(file: string): { rule?: unknown; non_business_day?: unknown } {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new CliError(({ rules }) => rules.unreadable(file))
  }
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json
  } catch (error) {
    // The engine says what is wrong in English only, but mostly where, too.
    const [, line = '', column = ''] = /line (\d+) column (\d+)/.exec(String(error)) ?? []
    throw new CliError(({ rules }) => rules.notJson(file, line, column))
  }
  throw new CliError(({ rules }) => rules.none(file))
}
