import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import { addressesIn } from '../../../shared/domain/letters/addresses.ts'
import { languages } from '../../../shared/domain/words.ts'
import { letters as messages } from '../../../shared/i18n/letters.ts'
import { findClient } from '../clients/index.ts'
import type { Working } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { senderOf } from './people.ts'

type Made = { files: { client_id: string; file: FileRef }[] }

/** Each letter as an unsent message in the outbox, from whoever sits here. Nothing is sent, nothing marked. */
export async function* makeLetters(
  { letters }: Parsed<'letters.make'>,
  { db, who, env }: Working,
): AsyncGenerator<Progress, Made, void> {
  const { from } = await senderOf(db, who)
  const today = env.clock.today()
  const files: Made['files'] = []
  for (const { client_id, to, cc, subject, body } of letters) {
    yield { done: files.length, total: letters.length, step: 'documents' }
    const client = await findClient(db, who, client_id)
    const language = oneOf(languages, client.language, 'fi')
    const [main, beside] = [addressesIn(to), addressesIn(cc)]
    if (!main || !beside) throw new AppError('invalid', 'fields', { fields: { to: 'not-an-email' } })
    const data = { ...(from && { from }), to: main, cc: beside, subject, body, language, date: env.clock.now() }
    const bytes = await env.documents.render('mail', data, 'eml')
    const number = client.number.replaceAll(/[^\w-]/g, '') || 'x'
    files.push({ client_id, file: env.files.put(`${messages[language].letter.file}-${number}-${today}.eml`, bytes) })
  }
  return { files }
}
