import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { Printed } from '../../../shared/api/values.ts'
import { paperKinds } from '../../../shared/domain/documents/paper-kinds.ts'
import { paperSample } from '../../../shared/domain/documents/paper-samples.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { toRow } from '../db/rows.ts'
import type { Reading, Working, Writing } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { letterTexts } from './letter-texts.ts'
import { letterhead } from './logo.ts'
import { onPaper, theFirm } from './rows.ts'

/** What the settings of the papers show. */
export async function shownLook(_: unknown, { db }: Reading) {
  const templates = await db.selectFrom('paper_template').select(['id', 'version', 'kind', 'name']).execute()
  return {
    texts: await letterTexts(db),
    templates: templates.map((one) => ({ ...one, kind: oneOf(paperKinds, one.kind, 'sheet') })),
  }
}

/** Saves the colour and the texts, each only where it was changed. */
export async function saveLook(input: Parsed<'firm.saveLook'>, { db, write }: Writing) {
  const { id, version, firm, colour, ...texts } = input
  const now = await theFirm(db)
  if (now.id !== firm.id) throw new AppError('not-found', 'no-firm')
  const saved =
    now.colour === colour
      ? { id: now.id, version: now.version }
      : await write.update('firm', now.id, firm.version, { colour })
  const columns = toRow('letter_paper', texts)
  if (id !== undefined) await write.update('letter_paper', id, version ?? 0, columns)
  else if (Object.values(texts).some((text) => text !== '')) {
    if ((await letterTexts(db)).id !== null) throw new AppError('conflict', 'changed-elsewhere')
    await write.insert('letter_paper', columns)
  }
  return saved
}

/** A made-up sheet on the firm's paper as it would be with these texts and this colour. */
export async function* previewLook(
  { colour, language, ...texts }: Parsed<'firm.previewLook'>,
  { db, env, signal }: Working,
): AsyncGenerator<Progress, Printed, void> {
  yield { done: 0, total: 1, step: 'drawing' }
  const firm = onPaper({ ...(await letterhead(db)), colour, texts }, language)
  const bytes = await env.documents.render('sheet', paperSample(language, firm, documents[language]), 'pdf', { signal })
  return env.files.put('esikatselu.pdf', bytes)
}
