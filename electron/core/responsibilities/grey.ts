import { type ExpressionBuilder, type Nullable, sql } from 'kysely'
import type { GreyLine } from '../../../shared/api/responsibilities.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { isLookedAfter } from '../../../shared/domain/clients/warnings.ts'
import { clientStates } from '../../../shared/domain/clients/client.ts'
import { answersForIt, doesIt, matrixSides, needsPerson, parts } from '../../../shared/domain/responsibilities/parts.ts'
import { askedFor, findClient, visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import type { Sight } from '../who.ts'
import { byName, type Warns } from '../warnings.ts'
import { stepsOf } from './find.ts'

type Joined = Schema & { person: Nullable<Schema['person']>; contact: Nullable<Schema['contact']> }
type Where = ExpressionBuilder<Joined, 'responsibility' | 'person' | 'contact'>

const answering = parts.filter(answersForIt)
const doing = parts.filter(doesIt)
const named = parts.filter(needsPerson)

/** As `greyAreas` of the domain judges: the database reads the steps, and only those that are grey come out of it. */
function isGrey(e: Where, today: IsoDay) {
  const has = (side: (typeof matrixSides)[number], some: readonly string[]) => e(`responsibility.${side}`, 'in', some)
  const counted = matrixSides.map((side) => e.case().when(has(side, answering)).then(1).else(0).end())
  const [first = sql<number>`0`, ...rest] = counted
  const answers = rest.reduce((sum, one) => sql<number>`${sum} + ${one}`, sql<number>`${first}`)
  return e.or([
    e(answers, '!=', 1),
    e.and(matrixSides.map((side) => e.not(has(side, doing)))),
    e.and([has('provider', named), e('responsibility.provider_person', 'is', null)]),
    e.and([has('client', named), e('responsibility.client_person', 'is', null)]),
    e.and([has('other', named), e('responsibility.other_name', '=', '')]),
    e.and([
      e('responsibility.provider', '!=', 'none'),
      e.or([e('person.active', '=', 0), e('person.origin', '!=', '')]),
    ]),
    e.and([e('responsibility.client', '!=', 'none'), e('contact.valid_until', '<', today)]),
  ])
}

/** The grey steps of the clients that are seen, looked after, and no firm's own. */
function greySteps(db: Db, who: Sight, today: IsoDay) {
  return visible(who)
    .rows(db)
    .innerJoin('responsibility', 'responsibility.client_id', 'client.id')
    .leftJoin('person', 'person.id', 'responsibility.provider_person')
    .leftJoin('contact', 'contact.id', 'responsibility.client_person')
    .where('client.office', '=', 0)
    .where('client.state', 'in', clientStates.filter(isLookedAfter))
    .where((e) => isGrey(e as unknown as Where, today))
}

/**
 * The grey areas of all clients, or of those asked for. Counted by the database, and read for the steps of the page alone: a
 * firm of thousands of clients has many more steps than anybody looks at.
 */
export async function listGrey(input: Parsed<'responsibilities.greyAreas'>, { db, who, env }: Reading) {
  const today = env.clock.today()
  let found = greySteps(db, who, today)
  if (input.client !== undefined) found = found.where('client.id', '=', (await findClient(db, who, input.client)).id)
  for (const isAsked of askedFor(input.search)) found = found.where(isAsked)
  if (input.personId !== undefined) {
    const theirs = db.selectFrom('assignment').select('client_id').where('person_id', '=', input.personId)
    found = found.where('client.id', 'in', theirs)
  }
  const count = await found
    .select((e) => [e.fn.countAll<number>().as('steps'), e.fn.count<number>('client.id').distinct().as('clients')])
    .executeTakeFirstOrThrow()
  const page = await found
    .select(['responsibility.id', 'client.id as client_id', 'client.number', 'client.name'])
    .orderBy('client.search')
    .orderBy('client.id')
    .orderBy('responsibility.position')
    .orderBy('responsibility.id')
    .offset(input.offset)
    .limit(input.limit)
    .execute()
  const rows: GreyLine[] = []
  for (const [client_id, mine] of Map.groupBy(page, (row) => row.client_id)) {
    const steps = new Map((await stepsOf(db, client_id, today)).map((step) => [step.id, step]))
    for (const { id, number, name } of mine) {
      const step = steps.get(id)
      for (const [at, grey] of (step?.grey ?? []).entries())
        rows.push({
          ...grey,
          id: `${id}:${at}`,
          client_id,
          number,
          client: name,
          service: step?.service ?? '',
          step: step?.step ?? '',
        })
    }
  }
  return { rows, steps: Number(count.steps), clients: Number(count.clients) }
}

/** Clients in whose matrix something is unclear. */
export const greyMatrix: Warns = async (db, clients, today) => {
  let found = db
    .selectFrom('responsibility')
    .leftJoin('person', 'person.id', 'responsibility.provider_person')
    .leftJoin('contact', 'contact.id', 'responsibility.client_person')
    .where((e) => isGrey(e as unknown as Where, today))
    .select('responsibility.client_id')
    .distinct()
  const names = byName(clients)
  if (names) found = found.where('responsibility.client_id', 'in', names)
  return new Map((await found.execute()).map(({ client_id }) => [client_id, [{ code: 'grey-areas' }]]))
}
