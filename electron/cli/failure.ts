import { CommanderError } from 'commander'
import { failureOf, type Detail } from '../../shared/api/errors.ts'
import { storageFailure } from '../core/storage/failure.ts'
import { faults, fields, reasons } from './failure-words.ts'
import { CliError } from './io.ts'

function fieldSentence(detail: Detail): string {
  const [path = '', code = ''] = Object.entries(detail.fields ?? {})[0] ?? []
  const name = path.startsWith('paydays') ? '--paydays' : (fields[path.split('.')[0] ?? ''] ?? path)
  return `${name || 'The input'} ${faults[code] ?? `cannot be used (${code || 'malformed'})`}.`
}

/** Any failure as one line with a next step; never a stack. */
export function sentenceOf(thrown: unknown): string {
  if (thrown instanceof CliError) return oneLine(thrown.message)
  if (thrown instanceof CommanderError) return oneLine(thrown.message.replace(/^error: /, ''))
  const { code, reason, facts = {}, incident, ...detail } = failureOf(storageFailure(thrown))
  const sentence = reason === undefined ? undefined : (reasons[`${code} ${reason}`] ?? reasons[reason])
  if (sentence !== undefined) return oneLine(typeof sentence === 'string' ? sentence : sentence(facts))
  if (reason === 'fields') return oneLine(fieldSentence(detail))
  if (code === 'cancelled') return 'Interrupted; nothing was written.'
  if (code === 'internal')
    return `Something went wrong in the program${incident ? ` (incident ${incident})` : ''}. The log in the profile folder says more.`
  return `The command was refused (${reason ?? code}). Nothing was changed.`
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()
