import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { Printed } from '../../../shared/api/values.ts'
import { matrix } from '../../../shared/domain/documents/matrix.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { matrixPaper } from '../../../shared/i18n/matrix-paper.ts'
import { findClient } from '../clients/index.ts'
import { drawnPaper, onPaper, letterhead } from '../firm/index.ts'
import type { Working } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { inForce, inWords, isChanged, stepsOf, versionsOf } from './find.ts'

const names: Readonly<Record<Language, string>> = {
  fi: 'vastuumatriisi',
  sv: 'ansvarsmatris',
  en: 'responsibility-matrix',
}

/** The matrix as an appendix: as it is now, or a version as it was agreed. Throws `conflict: no-steps`. */
export async function* printMatrix(
  { client, version = 'now', language }: Parsed<'responsibilities.print'>,
  { db, who, env, signal }: Working,
): AsyncGenerator<Progress, Printed, void> {
  const row = await findClient(db, who, client)
  yield { done: 0, total: 1, step: 'composing' }
  const tongue = language ?? oneOf(languages, row.language, 'fi')
  const today = env.clock.today()
  const found = await stepsOf(db, row.id, today)
  const versions = await versionsOf(db, row.id)
  const chosen = version === 'now' ? inForce(versions) : versions.find(({ number }) => number === version)
  if (version !== 'now' && !chosen) throw new AppError('not-found', 'gone')
  const steps = version === 'now' || !chosen ? found.map(inWords) : chosen.steps
  if (steps.length === 0) throw new AppError('conflict', 'no-steps')
  const data = matrix(
    {
      language: tongue,
      firm: onPaper(await letterhead(db), tongue),
      client: row,
      steps,
      agreed: chosen,
      changed: version === 'now' && isChanged(found, chosen),
      day: today,
    },
    documents[tongue],
    matrixPaper[tongue],
  )
  const { bytes, ...told } = await drawnPaper('matrix', data, { db, env, signal })
  return { ...env.files.put(`${names[tongue]}-${row.number.replaceAll(/[^\w-]/g, '')}.pdf`, bytes), ...told }
}
