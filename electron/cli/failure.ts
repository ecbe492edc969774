import { CommanderError } from 'commander'
import { failureOf, type Detail } from '../../shared/api/errors.ts'
import { entryOf, type Language } from '../../shared/domain/words.ts'
import { commandFailures, type Facts } from '../../shared/i18n/command-failures.ts'
import { commandLine } from '../../shared/i18n/command-line.ts'
import { importRefusal } from '../../shared/i18n/imports.ts'
import { storageFailure } from '../core/storage/failure.ts'
import { CliError, type Words } from './io.ts'
import { misused } from './misused.ts'

/** The options by the fields of the contract that they fill, where they are called otherwise. */
const options: Readonly<Record<string, string>> = {
  language: '--lang',
  fiscalYearEnd: '--fiscal-year-end',
  business_id: '--business-id',
  password: '--password (VUOSIKELLO_PASSWORD)',
  otherFirm: '--firm',
  mapping: '--mapping',
}
const sameName = /^(?:from|to|client|profile|firm|person|phone|email|address|day|recipient|year|month|search|paydays)$/

function nameOf(path: string, { fields }: Words): string {
  const [first = ''] = path.split('.')
  const named: Readonly<Record<string, string>> = fields
  return (
    entryOf(options, first) ?? (sameName.test(first) ? `--${first}` : (entryOf(named, first) ?? (path || fields.other)))
  )
}

function fieldSentence(detail: Detail, words: Words): string {
  const [path = '', code = ''] = Object.entries(detail.fields ?? {})[0] ?? []
  const faults: Readonly<Record<string, string>> = words.faults
  const fault = entryOf(faults, code)
  return `${nameOf(path, words)} ${fault === undefined ? words.unusable(code || 'malformed') : `${fault}.`}`
}

/** Any failure as one line with a next step, in the command's language; never a stack. */
export function sentenceOf(thrown: unknown, language: Language): string {
  const words = commandLine[language]
  if (thrown instanceof CliError) return oneLine(thrown.say(words))
  if (thrown instanceof CommanderError) return oneLine(misused(thrown, words))
  const { code, reason, facts = {}, incident, ...detail } = failureOf(storageFailure(thrown))
  if (reason === 'fields') return oneLine(fieldSentence(detail, words))
  const sentences: Readonly<Record<string, string | ((facts: Facts) => string)>> = commandFailures[language]
  const sentence =
    reason === undefined ? undefined : (entryOf(sentences, `${code} ${reason}`) ?? entryOf(sentences, reason))
  const refusal = sentence === undefined ? importRefusal(language, { reason, facts }) : undefined
  if (refusal !== undefined) return oneLine(refusal)
  if (sentence !== undefined) return oneLine(typeof sentence === 'string' ? sentence : sentence(facts))
  if (code === 'cancelled') return words.cancelled
  return code === 'internal' ? words.internal(incident ?? '') : words.refused(reason ?? code)
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()
