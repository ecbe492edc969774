import { parts, type Step } from '../domain/responsibilities/parts.ts'
import type { TemplateStep } from '../domain/responsibilities/templates.ts'
import { agreedWays } from '../domain/responsibilities/versions.ts'
import * as f from './field.ts'

const client_id = f.ref('client', { silent: true })
const part = () => f.choice(parts, { words: 'parts' })

/** One step of the client's process: who does it, who answers for it, by whom on each side. */
export const responsibility = f.record('responsibility', {
  named: 'step',
  year: 'none',
  since: '1.5',
  fields: {
    client_id,
    /** The service that it belongs to; a heading. */
    service: f.line(),
    step: f.name({ max: 300 }),
    provider: part(),
    provider_person: f.maybeRef('person'),
    client: part(),
    client_person: f.maybeRef('contact'),
    other: part(),
    /** Who else: a bookkeeper, a bank, an insurer; by name. */
    other_name: f.line(),
    note: f.line(),
    position: f.whole(100_000, { silent: true }),
  },
})

/** The matrix as both sides agreed on it on a day: it stays as it was, whatever becomes of the steps. */
export const responsibilityVersion = f.record('responsibility_version', {
  named: 'day',
  year: 'none',
  since: '1.5',
  fields: {
    client_id,
    number: f.whole(1_000_000),
    day: f.day(),
    /** Who agreed for us, and who for the client. */
    provider: f.name(),
    client: f.name(),
    way: f.choice(agreedWays, { words: 'agreedWays' }),
    note: f.line(),
    steps: f.data([] as readonly Step[], {
      silent: true,
      texts: ['service', 'step', 'note', 'provider_name', 'client_name', 'other_name'],
    }),
  },
})

const inMatrix = 'seen only in the matrix of a client that takes it'

/** The firm's own steps of a service, in place of those that came with the program. */
export const responsibilityTemplate = f.record('responsibility_template', {
  named: 'name',
  year: 'none',
  fields: {
    /** The service; where the program has one of that name, it stands in its place. */
    name: f.name({ max: 300, unsought: inMatrix }),
    language: f.language(),
    steps: f.data([] as readonly TemplateStep[], { silent: true }),
    /** The digest of the program's own steps when these were made: where they differ now, there is something new to look at. */
    based_on: f.line({ own: true, silent: true }),
  },
})
