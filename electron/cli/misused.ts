import type { CommanderError } from 'commander'
import type { Words } from './io.ts'

/**
 * What was wrong with the command itself. The library that reads it speaks English only, but each of its sentences has a
 * code, and says between quotation marks what it is about.
 */
export function misused({ code, message }: CommanderError, { asked, hints }: Words): string {
  const text = message.replace(/^error: /, '')
  const [one = '', other = ''] = [...text.matchAll(/'(.*?)'(?=$|[\s.)])/g)].map(([, quoted]) => quoted ?? '')
  const meant = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(text)?.[1]
  const also = meant === undefined ? '' : ` ${asked.meant(meant)}`
  switch (code.replace('commander.', '')) {
    case 'unknownOption':
      return asked.unknownOption(one) + also
    case 'unknownCommand':
      return asked.unknownCommand(one) + also
    case 'missingArgument':
      return asked.missingArgument(one)
    case 'optionMissingArgument':
      return asked.optionMissingArgument(one)
    case 'missingMandatoryOptionValue':
      return asked.missingMandatoryOptionValue(one)
    case 'conflictingOption':
      return asked.conflictingOption(one, other)
    case 'excessArguments':
      return asked.excessArguments(/: (.+)\.$/.exec(text)?.[1] ?? '', /Expected (\d+)/.exec(text)?.[1] ?? '0')
    case 'invalidArgument':
      return `${asked.invalidArgument(one, other)} ${hintOf(text, hints, asked)}`.trim()
    default:
      return text
  }
}

/** What would do instead: the choices there are, or one of our own hints by its key. */
function hintOf(text: string, hints: Words['hints'], asked: Words['asked']): string {
  const choices = /Allowed choices are (.+)\.$/.exec(text)?.[1]
  if (choices !== undefined) return asked.choices(choices)
  const key = / is invalid\. (\w+)$/.exec(text)?.[1] ?? ''
  return Object.hasOwn(hints, key) ? hints[key as keyof Words['hints']] : ''
}
