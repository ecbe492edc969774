import { failureOf } from '../../shared/api/failure.ts'
import { entryOf, type Language } from '../../shared/domain/words.ts'
import { handover } from '../../shared/i18n/handover.ts'

/** Why a package is not taken in, with the file or the client it is about; undefined for any other failure. */
export function refusalText(error: unknown, language: Language): string | undefined {
  return refusalOf(failureOf(error), language)
}

type Refusal = {
  readonly reason?: string | undefined
  readonly facts?: Readonly<Record<string, string | number>> | undefined
}

/** The same of a refusal that was foreseen. */
export function refusalOf({ reason, facts }: Refusal, language: Language): string | undefined {
  const words = handover[language].receive
  const sentences: Readonly<Record<string, string>> = words.refusals
  const sentence = reason === undefined ? undefined : entryOf(sentences, reason)
  if (sentence === undefined) return undefined
  const file = facts?.['file']
  const client = facts?.['client']
  const about = file !== undefined ? words.where(String(file)) : client !== undefined ? words.known(String(client)) : ''
  return about === '' ? sentence : `${sentence} ${about}.`
}
