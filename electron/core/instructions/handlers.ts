import { AppError } from '../../../shared/api/errors.ts'
import { inLanguage, untranslated } from '../../../shared/domain/documents/sheet-languages.ts'
import { behindAfter } from '../../../shared/domain/instructions/behind.ts'
import { itemTexts, type Others, spoken } from '../../../shared/domain/instructions/others.ts'
import { textParts } from '../../../shared/domain/instructions/templates.ts'
import { languages } from '../../../shared/domain/words.ts'
import { loadYears } from '../year/index.ts'
import { typedRule } from '../rules/index.ts'
import { drawnPaper } from '../firm/index.ts'
import { findClient, mustBelong, mustSee, removePart } from '../clients/index.ts'
import { blankOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { toRow } from '../db/rows.ts'
import type { Handlers } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { dueOf } from './due.ts'
import { itemsOf, sheetOf } from './find.ts'
import { behindOn, changesOf, paperOf, versionFile } from './sheet.ts'
import { sheetOverview } from './outdated.ts'
import { inStep } from './in-step.ts'
import { heldBehind } from './kept.ts'
import { kindOf, sheetNames } from './names.ts'
import { printMany } from './print-many.ts'
import { guideOf, printGuide, saveGuide } from './guide.ts'
import { editTemplate } from './edit-template.ts'
import { renew, renewalOf, renewMany } from './renew.ts'
import { listTemplates, removeTemplate, saveTemplate, startFrom } from './templates.ts'
import { compareVersions, keepVersion, saveReceipts, versionContent, versionsOf } from './versions.ts'

export const instructions: Handlers<'instructions'> = {
  async get({ client, language }, context) {
    const { db, who, env } = context
    const row = await findClient(db, who, client)
    const { clients } = await loadYears(db, who, await env.catalogue.all(db), [row.id])
    const year = clients.get(row.id)
    const items = await itemsOf(db, row.id)
    const sheet = await sheetOf(db, row.id)
    return {
      items: items.map((item) => {
        const due = year && dueOf(item, { year, day: env.clock.today(), language })
        return { ...item, words: due?.words ?? '', next: due?.dates ?? [] }
      }),
      sheet: {
        ...(sheet ?? { ...blankOf(records.sheet), id: null, version: null, client_id: row.id }),
        ...(year ? await changesOf(context, row, year) : { changed: false, changed_in: [] }),
        held: await heldBehind(db, row.id, env.clock.today()),
      },
    }
  },

  async save({ id, version, others, ...values }, { db, who, write }) {
    if (values.due_rule) typedRule(values.due_rule, 'due_rule')
    await mustBelong(db, who, { table: 'instruction', id, client: values.client_id })
    const beside = kept(others, itemTexts, id)
    const before = id === undefined ? undefined : (await itemsOf(db, values.client_id)).find((one) => one.id === id)
    const behind = before && behindAfter(before, { ...before, ...values, ...beside }, itemTexts)
    return write.save(
      'instruction',
      { id, version },
      toRow('instruction', { ...values, ...beside, ...(behind ? { behind } : id === undefined && { behind: {} }) }),
    )
  },

  remove: (input, context) => removePart('instruction', input, context),

  async order({ client_id, ids }, { db, who, write }) {
    await mustSee(db, who, [client_id])
    const rows = await itemsOf(db, client_id)
    let ordered = 0
    for (const [position, id] of ids.entries()) {
      const row = rows.find((one) => one.id === id)
      if (!row) throw new AppError('not-found', 'gone')
      if (row.position === position) continue
      await write.update('instruction', id, row.version, { position })
      ordered++
    }
    return { ordered }
  },

  async saveSheet({ id: _, version, others, ...values }, { db, who, write }) {
    await mustSee(db, who, [values.client_id])
    const row = await sheetOf(db, values.client_id)
    const texts = { ...values, ...kept(others, textParts, row?.id) }
    if (!row) return write.insert('sheet', { ...toRow('sheet', { ...texts, behind: {} }), number: 0, day: null })
    const behind = behindAfter(row, { ...row, ...texts }, textParts)
    return write.update('sheet', row.id, version ?? 0, toRow('sheet', { ...texts, behind }))
  },

  inStep,
  start: startFrom,
  templates: listTemplates,
  saveTemplate,
  editTemplate,
  removeTemplate,
  renewal: renewalOf,
  renew,
  renewMany,
  guide: guideOf,
  saveGuide,
  printGuide,

  async publish({ client_id, holds_from }, context) {
    const { db, who, env, write } = context
    const today = env.clock.today()
    const from = holds_from ?? today
    if (from < today) throw new AppError('invalid', 'fields', { fields: { holds_from: 'day-passed' } })
    const client = await findClient(db, who, client_id)
    const row = await sheetOf(db, client_id)
    const next = { number: (row?.number ?? 0) + 1, day: today, holds_from: from === today ? null : from }
    if (row) await write.update('sheet', row.id, row.version, next)
    else await write.insert('sheet', toRow('sheet', { ...blankOf(records.sheet), client_id, ...next }))
    await keepVersion(client, next, context)
    return { number: next.number }
  },

  overview: sheetOverview,
  versions: versionsOf,
  compare: compareVersions,
  saveReceipts,

  printMany,

  async *print({ client, language, version, paper, written }, context) {
    const { db, who, env } = context
    const row = await findClient(db, who, client)
    yield { done: 0, total: 1, step: 'composing' }
    const number = row.number.replaceAll(/[^\w-]/g, '')
    if (version !== undefined) {
      const kept = await versionContent(context, row.id, version)
      const content = language ? inLanguage(kept, language) : kept
      const name = `${sheetNames.client[content.language]}-${number}-v${version}.pdf`
      const { bytes, ...told } = await versionFile(context, content)
      return { ...env.files.put(name, bytes), ...told, untranslated: [...untranslated(content)] }
    }
    const tongue = language ?? oneOf(languages, row.language, 'fi')
    const { data, ...missing } = await paperOf(paper, context, row, tongue, { written })
    const behind = await behindOn(paper, row, tongue, context)
    const { bytes, ...told } = await drawnPaper(kindOf[paper], data, context)
    const file = env.files.put(`${sheetNames[paper][tongue]}-${number}.pdf`, bytes)
    return { ...file, ...told, untranslated: [...missing.untranslated], behind: [...behind] }
  },
}

/** What is said in other languages, without what is empty; nothing where whoever saves a row says nothing of them. */
const kept = <K extends string>(others: Others<K> | undefined, keys: readonly K[], id: string | undefined) =>
  others === undefined && id !== undefined ? {} : { others: spoken(others ?? {}, keys) }
