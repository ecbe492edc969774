import type { Command } from 'commander'
import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { RuleForm } from '../../shared/api/rule-form.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'
import { checkRule } from '../../shared/domain/calendar/rules/rule-check.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
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
  const rules = program.command('rules').description('rules of the year clock')
  const test = rules
    .command('test')
    .description("the dates a rule gives, with reasons; the firm's own days off count when --data is given")
    .argument('[typed]', "the rule as it is typed: '25.k.v', 'maksupäivä-5tp' (docs/rules.md)")
  withJson(withData(test))
    .option('--file <file>', "a rule in the catalogue's JSON form instead: its rule and non_business_day")
    .requiredOption('--from <day>', 'first due day', dayIn(io))
    .requiredOption('--to <day>', 'last due day', dayIn(io))
    .option('--paydays <days>', 'paydays, with commas between: 2027-01-15,2027-02-15', daysIn(io))
    .option('--fiscal-year-end <day>', 'last day of the financial year, 12-31', monthDay)
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
      if (!tested.dates.length) return say(io, none[language])
      const rows = tested.dates.map((date) => [date.nominal, date.due, date.explanation])
      say(io, ...table(headings[language], rows))
    })
}

const headings: Readonly<Record<Language, readonly string[]>> = {
  fi: ['Nimellinen', 'Eräpäivä', 'Peruste'],
  sv: ['Nominell', 'Förfallodag', 'Grund'],
  en: ['Nominal', 'Due', 'Reason'],
}

/** Why a whole rule may give nothing: a person should not have to guess what is missing. */
const none: Readonly<Record<Language, string>> = {
  fi: 'Ei päiviä tällä välillä. Palkanmaksupäivistä lasketaan vasta, kun ne annetaan (--paydays); tapahtumasta tai sopimuksesta lasketaan asiakkaalla.',
  sv: 'Inga dagar under denna tid. Från lönebetalningsdagar räknas först när de anges (--paydays); från en händelse eller ett avtal räknas hos kunden.',
  en: 'No dates in this time. Paydays count once they are given (--paydays); an event or an agreement counts at the client.',
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
    throw new CliError(({ rules }) => rules.notJson(file, error instanceof Error ? error.message : ''))
  }
  throw new CliError(({ rules }) => rules.none(file))
}
