import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { Name } from '../../../shared/api/values.ts'
import { matrixSides, mostSteps, needsPerson, parts } from '../../../shared/domain/responsibilities/parts.ts'
import {
  services,
  templateOf,
  type TemplateStep,
  usualServices,
} from '../../../shared/domain/responsibilities/templates.ts'
import { fold } from '../../../shared/domain/search.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { responsibilityTemplates } from '../../../shared/i18n/responsibility-templates.ts'
import { findClient } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { fromRow, toRow } from '../db/rows.ts'
import type { Reading, Writing } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { stepsOf } from './find.ts'
import { usualPersons } from './persons.ts'

const part = z.enum(parts).optional()
/** What a file has as steps may have come there by another way; what is none is left out. */
const StepsIn = z
  .array(z.object({ step: Name, provider: part, client: part, other: part }).nullable().catch(null))
  .catch([])

type Template = {
  readonly name: string
  readonly steps: readonly TemplateStep[]
  readonly usual: boolean
  readonly own: { readonly id: string; readonly version: number } | null
  readonly renewed: boolean
}

const digestOf = (steps: readonly TemplateStep[]): string =>
  createHash('sha256').update(JSON.stringify(steps)).digest('hex')

/** The templates of a language: the firm's own in place of ours of that name, then what the firm alone has. */
export async function templatesIn(db: Db, language: Language): Promise<Template[]> {
  const rows = await db
    .selectFrom('responsibility_template')
    .selectAll()
    .where('language', '=', language)
    .orderBy('id')
    .execute()
  const own = new Map(rows.map((row) => [fold(row.name.trim()), fromRow('responsibility_template', row)]))
  const ofFirm = ({ id, version, name, steps }: NonNullable<ReturnType<typeof own.get>>) => ({
    name,
    steps: StepsIn.parse(steps).filter((step) => step !== null),
    own: { id, version },
  })
  const ours = services.map((service): Template => {
    const { name, steps } = templateOf(service, responsibilityTemplates[language])
    const usual = usualServices.includes(service)
    const firms = own.get(fold(name))
    if (!firms) return { name, steps, usual, own: null, renewed: false }
    own.delete(fold(name))
    const renewed = firms.based_on !== '' && firms.based_on !== digestOf(steps)
    return { ...ofFirm(firms), usual, renewed }
  })
  return [...ours, ...[...own.values()].map((row) => ({ ...ofFirm(row), usual: false, renewed: false }))]
}

export const listTemplates = async ({ language }: Parsed<'responsibilities.templates'>, { db }: Reading) =>
  (await templatesIn(db, language)).map(({ steps, ...template }) => ({ ...template, steps: steps.length }))

/** Adds what is not there yet, with the persons who usually stand for the two sides. */
export async function startFrom({ client_id, services: named }: Parsed<'responsibilities.start'>, context: Writing) {
  const { db, who, env, write } = context
  const client = await findClient(db, who, client_id)
  const today = env.clock.today()
  const known = await stepsOf(db, client.id, today)
  const keyOf = (service: string, step: string) => `${fold(service.trim())}\n${fold(step.trim())}`
  const there = new Set(known.map((one) => keyOf(one.service, one.step)))
  const wanted = new Set(named.map((name) => fold(name)))
  const all = await templatesIn(db, oneOf(languages, client.language, 'fi'))
  const persons = await usualPersons(db, client.id, today)
  const rows = all
    .filter(({ name }) => wanted.has(fold(name.trim())))
    .flatMap(({ name: service, steps }) => steps.map((step) => ({ service, ...step })))
    .filter(({ service, step }) => !there.has(keyOf(service, step)))
  checkRoom(known.length + rows.length)
  const first = nextPosition(known)
  for (const [at, { service, step, provider = 'none', client: theirs = 'none', other = 'none' }] of rows.entries())
    await write.insert('responsibility', {
      client_id: client.id,
      service,
      step,
      provider,
      provider_person: needsPerson(provider) ? (persons.provider?.id ?? null) : null,
      client: theirs,
      client_person: needsPerson(theirs) ? (persons.client?.id ?? null) : null,
      other,
      other_name: '',
      note: '',
      position: first + at,
    })
  return { added: rows.length }
}

export const nextPosition = (steps: readonly { readonly position: number }[]): number =>
  Math.min(100_000, steps.reduce((last, { position }) => Math.max(last, position), -1) + 1)

/** Throws `invalid: too-many-steps`. */
export function checkRoom(steps: number): void {
  if (steps > mostSteps) throw new AppError('invalid', 'too-many-steps', { facts: { most: mostSteps } })
}

/** The client's steps of a service as the firm's template, in the client's language. */
export async function saveTemplate({ client_id, service }: Parsed<'responsibilities.saveTemplate'>, context: Writing) {
  const { db, who, env, write } = context
  const client = await findClient(db, who, client_id)
  const language = oneOf(languages, client.language, 'fi')
  const mine = (await stepsOf(db, client.id, env.clock.today())).filter((one) => one.service === service)
  if (mine.length === 0) throw new AppError('conflict', 'no-steps')
  const steps = mine.map((one): TemplateStep => ({
    step: one.step,
    ...Object.fromEntries(matrixSides.filter((side) => one[side] !== 'none').map((side) => [side, one[side]])),
  }))
  const words = responsibilityTemplates[language]
  const ours = services.map((each) => templateOf(each, words)).find(({ name }) => fold(name) === fold(service))
  const own = (await templatesIn(db, language)).find(({ name }) => fold(name.trim()) === fold(service))?.own
  return write.save(
    'responsibility_template',
    own ?? {},
    toRow('responsibility_template', {
      name: service,
      language,
      steps,
      based_on: ours ? digestOf(ours.steps) : '',
    }),
  )
}
