import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import { failureOf } from '../../shared/api/failure.ts'
import { records, tables } from '../../shared/records/records.ts'
import type { CommandName, InputOf, OutputOf, QueryName } from '../../shared/api/names.ts'
import { ask, send, useApi } from './api.tsx'

/** What is half typed: it concerns nobody but its list. */
const DRAFT = 'draft'

/**
 * What queries read, as topics of the change feed. A query that is not named reads everything: a missing line costs a
 * question too many, never a stale screen.
 */
const year = [...tables.filter((table) => records[table].year !== 'none'), 'bin']
/** Who does what, by whom, and whether they are still there. */
const matrix = ['client', 'responsibility', 'person', 'contact', 'bin']
/** Encounters, with whom, and how far their next steps have come. */
const logged = ['client', 'encounter', 'contact', 'person', 'rule', 'mark', 'bin']
/** Feedback with its trail: its clocks go by the firm's calendar, and whose it is by who is there. */
const told = [...year, 'matter_event', 'response_target', 'contact', 'grouping', 'sheet', 'sheet_version']
const reads: Partial<Record<QueryName, readonly string[]>> = {
  'calendar.list': [...year, 'run_note'],
  'calendar.today': [...year, 'run_note'],
  'runs.show': [...year, 'run_note'],
  'calendar.wheel': year,
  'calendar.grid': year,
  'calendar.month': year,
  'views.list': ['view', 'bin'],
  'calendar.explain': year,
  'rules.list': year,
  'rules.clients': year,
  'rules.catalogue': ['catalogue'],
  'rules.countries': ['catalogue'],
  'calendar.check': year,
  'rules.previewCatalogue': year,
  'rules.preview': year,
  'rules.test': year,
  // The list also warns where no instruction is written, of grey areas, contracts, stale information and what is kept too long.
  'clients.list': [
    ...year,
    'instruction',
    'responsibility',
    'appendix',
    'encounter',
    'service',
    'attachment',
    'information',
    'information_map',
    'person',
  ],
  'clients.office': ['client', 'bin'],
  'clients.payGroups': ['client', 'pay_group', 'bin'],
  'attachments.list': ['client', 'attachment', 'engagement', 'encounter', 'bin'],
  'encounters.list': logged,
  'encounters.ofTask': logged,
  'encounters.start': [],
  'meetings.list': [...logged, 'meeting', 'meeting_note', 'assignment'],
  'meetings.actions': [...logged, 'meeting', 'meeting_note', 'assignment'],
  'meetings.ofWork': ['client', 'meeting', 'meeting_note', 'bin'],
  'reports.firm': [...told, 'survey', 'meeting', 'meeting_note'],
  'reports.rows': [...told, 'survey', 'meeting', 'meeting_note'],
  'reports.agreed': ['report_agreement', 'client', 'bin'],
  'surveys.templates': ['survey_template', 'bin'],
  'surveys.list': ['survey', 'client', 'contact', 'bin'],
  'surveys.get': ['survey', 'client', 'contact', 'bin'],
  'surveys.results': ['survey', 'client', 'bin'],
  'feedback.list': told,
  'feedback.get': told,
  'feedback.escalated': told,
  'feedback.similar': ['matter', 'client', 'bin'],
  'feedback.start': [],
  'feedback.review': [...told, 'feedback_review'],
  'feedback.targets': ['firm', 'response_target', 'bin'],
  'engagements.segments': ['segment', 'value_target', 'grouping', 'client', 'bin'],
  'engagements.picture': ['client', 'assignment', 'engagement', 'grouping', 'segment', 'bin'],
  'information.list': ['client', 'information', 'information_map', 'person', 'contact', 'bin'],
  'firm.get': ['firm', 'bin'],
  'firm.logo': ['logo', 'bin'],
  'firm.look': ['letter_paper', 'paper_template', 'bin'],
  'firm.damage': ['firm', 'catalogue', 'person', 'absence', 'view', 'bin'],
  'drafts.list': [DRAFT],
  'letters.texts': ['letter', 'bin'],
  'letters.preview': [...year, 'contact'],
  'people.list': ['person', 'assignment', 'bin'],
  'people.absences': year,
  'people.previewAbsence': year,
  'people.substitution': year,
  'responsibilities.get': [...matrix, 'responsibility_version', 'assignment'],
  'responsibilities.compare': [...matrix, 'responsibility_version'],
  'responsibilities.greyAreas': [...matrix, 'assignment'],
  'responsibilities.templates': ['responsibility_template', 'bin'],
  'planContents.get': ['plan', 'tacit_knowledge', 'run_difference', 'bin'],
  'planContents.interview': [...matrix, 'plan', 'pay_group', 'authorisation', 'information'],
  'retention.get': ['retention_line', 'client', 'bin'],
  'retention.due': ['retention_line', 'attachment', 'client', 'assignment', 'bin'],
  'retention.fallen': ['retention_line', 'attachment', 'client', 'assignment', 'bin'],
  'retention.log': ['deletion', 'client', 'bin'],
  'plans.templates': [],
  'plans.get': [...year, 'plan_entry', 'contact', 'person'],
  'plans.list': [...year, 'person'],
  'plans.previewMove': year,
  'instructions.templates': ['instruction_template', 'client', 'pay_group', 'bin'],
  'instructions.renewal': ['instruction', 'sheet', 'sheet_template', 'instruction_template', 'pay_group', 'bin'],
  'instructions.guide': ['guide', 'bin'],
  'handover.list': ['handover', 'bin'],
  'handover.receipt': ['handover', 'bin'],
  // A person who is removed sits here no more.
  'storage.preferences': ['person'],
  'storage.notices': [],
  'storage.backups': ['backup'],
}

/** Answers stay fresh until the change feed says otherwise. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The core is on this computer: it answers without a network as well.
        networkMode: 'always',
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        // A failure with a reason will not get better by asking again.
        retry: (times, error) => times < 2 && failureOf(error).code === 'internal',
        retryDelay: 300,
      },
    },
  })
}

/** What waits to be asked again, and the asking under way. */
type Line = { readonly topics: Set<string>; running: Promise<unknown>; next: Promise<void> | undefined }
const lines = new WeakMap<QueryClient, Line>()
/** Milliseconds after which a slow answer is no longer waited for, and the longest rest between two askings. */
const LONGEST = 1000
const wait = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time))

/**
 * Re-asks what the topics concern. One asking is under way and one waits for it, with all that has changed meanwhile: each
 * commit of a colleague's thousand would otherwise ask everything anew. Between them is as long a rest as the asking took, so
 * that those who write have their turn.
 */
export function refresh(queries: QueryClient, topics: readonly string[]): Promise<void> {
  const line = lines.get(queries) ?? { topics: new Set<string>(), running: Promise.resolve(), next: undefined }
  lines.set(queries, line)
  for (const topic of topics) line.topics.add(topic)
  line.next ??= line.running.then(() => {
    const now = [...line.topics]
    line.topics.clear()
    line.next = undefined
    const begun = performance.now()
    const asked = reask(queries, now)
    line.running = Promise.race([asked, wait(LONGEST)]).then(() => wait(Math.min(LONGEST, performance.now() - begun)))
    return asked
  })
  return line.next
}

function reask(queries: QueryClient, topics: readonly string[]): Promise<void> {
  // Another file was opened: everything is new.
  if (topics.includes('storage')) return queries.invalidateQueries()
  const isOfMore = topics.some((topic) => topic !== DRAFT)
  return queries.invalidateQueries({
    predicate: ({ queryKey: [name] }) => {
      const read = isName(name) ? reads[name] : undefined
      return read === undefined ? isOfMore : read.some((topic) => topics.includes(topic))
    },
  })
}
const isName = (name: unknown): name is QueryName => typeof name === 'string' && name in reads

type AskOptions = {
  readonly enabled?: boolean
  /** Keeps showing the last answer while another question is under way, so that nothing jumps. */
  readonly keep?: boolean
  readonly refetchInterval?: number
}

/**
 * Of a long answer the part that is asked for before it, so that its first rows can be read while the rest is on its way: what
 * makes it of the question, and whether it happens to be everything.
 */
type Beginning<P extends QueryName> = {
  readonly first: Partial<InputOf<P>> & object
  readonly isAll: (part: OutputOf<P>) => boolean
}

/** The answer to a query of the contract, kept up by the change feed. */
export function useAsk<P extends QueryName>(
  name: P,
  input: InputOf<P>,
  { keep = false, beginning, ...options }: AskOptions & { readonly beginning?: Beginning<P> | undefined } = {},
): UseQueryResult<OutputOf<P>> {
  const api = useApi()
  return useQuery<OutputOf<P>>({
    queryKey: [name, input],
    queryFn: async ({ signal, client, queryKey }) => {
      // What is shown already is only ever replaced by all of it.
      if (beginning && client.getQueryData(queryKey) === undefined) {
        const part = await ask(api, name, Object.assign({}, input, beginning.first), signal)
        if (beginning.isAll(part)) return part
        client.setQueryData(queryKey, part)
      }
      return ask(api, name, input, signal)
    },
    ...(keep && { placeholderData: keepPreviousData }),
    ...options,
  })
}

/**
 * What a screen stands on: undefined until it is there for the first time, and the last answer while another is on its way.
 * A failure with nothing to show is thrown to whoever shows broken screens.
 */
export function useShown<P extends QueryName>(
  name: P,
  input: InputOf<P>,
  beginning?: Beginning<P>,
): OutputOf<P> | undefined {
  const { data, error } = useAsk(name, input, { keep: true, beginning })
  if (error && !data) throw error
  return data
}

/** Sends a command of the contract. Throws what the core throws; `useFailures` reads it. */
export function useSend(): <P extends CommandName>(name: P, input: InputOf<P>, deed?: string) => Promise<OutputOf<P>> {
  const api = useApi()
  return useCallback((name, input, deed) => send(api, name, input, deed), [api])
}
