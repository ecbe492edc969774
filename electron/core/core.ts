import type { Sample } from './handlers.ts'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { Kysely } from 'kysely'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { Contract } from '../../shared/api/contract.ts'
import type { CallContext } from '../../shared/api/procedure.ts'
import type { Notice, Notices } from '../../shared/domain/calendar/reminders.ts'
import type { Language } from '../../shared/domain/words.ts'
import type { AgendaSource } from './agenda.ts'
import { attachmentTable } from './attachments/table.ts'
import { attachments } from './attachments/handlers.ts'
import { expiredAttachments } from './attachments/missing.ts'
import { authorisations } from './authorisations/handlers.ts'
import { authorisationWarnings } from './authorisations/missing.ts'
import { createAnnouncements } from './announcements.ts'
import { createCatalogue } from './year/catalogue.ts'
import { aheadAgenda } from './calendar/agenda.ts'
import { calendar } from './calendar/handlers.ts'
import { prepareAgenda } from './calendar/list-all.ts'
import { deadlineTable, todayTable } from './calendar/table.ts'
import { createYearShelf } from './year/shelf.ts'
import { changes } from './changes/handlers.ts'
import { changeAgenda } from './clients/agenda.ts'
import { clients } from './clients/handlers.ts'
import type { Schema } from './db/schema.ts'
import { createDocuments } from './documents/render.ts'
import type { Clock, Managing } from './environment.ts'
import { createFiles, type Files } from './files.ts'
import { encounterAgenda } from './encounters/agenda.ts'
import { encounters } from './encounters/handlers.ts'
import { longSilence } from './encounters/index.ts'
import { encounterTable } from './encounters/table.ts'
import { engagements } from './engagements/handlers.ts'
import { contractWarnings } from './engagements/missing.ts'
import { drafts } from './drafts/handlers.ts'
import { feedbackAgenda } from './feedback/agenda.ts'
import { feedback } from './feedback/handlers.ts'
import { feedbackTable } from './feedback/table.ts'
import { firm } from './firm/handlers.ts'
import { handover } from './handover/handlers.ts'
import { history } from './history/handlers.ts'
import { resumeStack } from './history/index.ts'
import { binTable, historyTable } from './history/table.ts'
import { createUndoStack } from './history/stack.ts'
import { imports } from './imports/handlers.ts'
import { clientTable, contactTable } from './imports/table.ts'
import { information } from './information/handlers.ts'
import { informationWarnings } from './information/missing.ts'
import { informationTable } from './information/table.ts'
import { instructionAgenda } from './instructions/agenda.ts'
import { instructions } from './instructions/handlers.ts'
import { noInstruction } from './instructions/missing.ts'
import { sweepLeft } from './left.ts'
import { lateAgenda } from './late/agenda.ts'
import { late } from './late/handlers.ts'
import { lateTable } from './late/table.ts'
import { letters } from './letters/handlers.ts'
import { marks } from './marks/handlers.ts'
import { actionAgenda, standingAgenda } from './meetings/agenda.ts'
import { listActions } from './meetings/notes.ts'
import { meetings } from './meetings/handlers.ts'
import { actionTable, meetingTable } from './meetings/table.ts'
import { people } from './people/handlers.ts'
import { absenceTable, personTable } from './people/table.ts'
import { planContents } from './plan-contents/handlers.ts'
import { plans } from './plans/handlers.ts'
import { retention } from './retention/handlers.ts'
import { deletionTable, retentionTable } from './retention/table.ts'
import { planTable } from './plans/table.ts'
import { createPlanTemplates } from './plans/templates.ts'
import { reports } from './reports/handlers.ts'
import { greyMatrix } from './responsibilities/grey.ts'
import { responsibilities } from './responsibilities/handlers.ts'
import { greyTable } from './responsibilities/table.ts'
import { rules } from './rules/handlers.ts'
import { ruleTable } from './rules/table.ts'
import { runAgenda } from './runs/agenda.ts'
import { runs } from './runs/handlers.ts'
import { search } from './search/handlers.ts'
import { surveyAgenda } from './surveys/agenda.ts'
import { surveys } from './surveys/handlers.ts'
import { surveyTable } from './surveys/table.ts'
import { tables } from './tables/handlers.ts'
import { recordLists } from './tables/lists.ts'
import { views } from './views/handlers.ts'
import { dueNotice } from './reminders.ts'
import { createRouter, type Router } from './router.ts'
import { startDailyBackups } from './storage/daily.ts'
import { MEMORY } from './storage/open-file.ts'
import { openFile, storage as storageCalls } from './storage/handlers.ts'
import { createStorage } from './storage/storage.ts'
import { keepPrivate } from './storage/private.ts'
import { noteFailure, type NoteFailure } from './storage/troubles.ts'
import { createWorkstation, type Remembered } from './storage/workstation.ts'
import { readOnly } from './db/read-only.ts'
import { nobody, whoIs } from './who.ts'

export type { Router } from './router.ts'

export type CoreOptions = {
  /** Private folder of this workstation. */
  profile: string
  /** Templates, fonts, catalogue. */
  resources: string
  /** Makes the firm that the program can be tried with. */
  sample: Sample
  /** The data file to open; the one open last, or the workstation's own, when not given. */
  file?: string
  /** Whether the file must open, or the program may come up without one and say why. Programs come up, commands do not. */
  strict?: boolean
  /** Takes the file for this process alone. */
  exclusive?: boolean
  /** Key of the file that is opened first, where it is encrypted; another one has its own. */
  key?: string
  /** A connected base of a server instead of a file, and what it is called: `host/base`. */
  database?: { readonly name: string; readonly db: Kysely<Schema> }
  /** Whether the longest answers are held against the contract too: in tests, and not where somebody waits for them. */
  checked?: boolean
  /** Receives defects with their stacks; users see an incident number. */
  report: (error: unknown) => void
  clock?: Clock
  /** The computer's own clock, a UTC instant, whatever day is taken for today; by it backups are named. */
  wall?: () => string
  newId?: () => string
  version?: string
  /** Where a rescued copy of a file goes that was taken away while it was open; the profile unless given. */
  home?: string
  /** Told that closing the file makes a backup: of a large one it takes a while. In which language to say so comes with it. */
  closing?: (language: Language) => void
  /** Told of a backup that could not be made without anybody having asked for it. */
  backupFailed?: (error: unknown) => void
  /** Who shows desktop notices here; nobody unless the shell says so. */
  notices?: Notices
  /** Told what the workstation remembers, at once and whenever it changes. */
  remembered?: (known: Remembered) => void
}

/** The application: everything it does, without any window. Shells carry its calls and files. */
export type Core = {
  readonly router: Router
  /** Typed calls without a transport: for the command line and tests. */
  readonly api: Api
  readonly files: Files
  /** The desktop notice that is due at a time of the day (`08:31`), each once. */
  remind(time: string): Promise<Notice | undefined>
  close(): Promise<void>
}
/** Named, not inferred: written out in full it is too long for the compiler. */
export type Api = ContractRouterClient<Contract, CallContext>

/** What areas bring to a client's meeting, in the order of its agenda. */
const agenda: readonly AgendaSource[] = [
  actionAgenda,
  encounterAgenda,
  lateAgenda,
  runAgenda,
  feedbackAgenda,
  surveyAgenda,
  instructionAgenda,
  changeAgenda,
  aheadAgenda,
  standingAgenda,
]

const apiOf = (router: Router): Api => createRouterClient(router, { context: (caller: CallContext) => caller })

/** The wall clock; `VUOSIKELLO_TODAY` sets the day for demonstrations and tests. */
const wallClock: Clock = {
  now: () => {
    const now = new Date().toISOString()
    const day = process.env['VUOSIKELLO_TODAY']
    return day ? `${day}${now.slice(10)}` : now
  },
  today: () => process.env['VUOSIKELLO_TODAY'] ?? new Date().toLocaleDateString('sv-SE'),
}

const computersClock = (): string => new Date().toISOString()

/** Brings the application up. With `strict`, throws the typed error when the data file does not open. */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { profile, resources, clock = wallClock, wall = computersClock, report } = options
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  keepPrivate(profile)
  sweepLeft(profile)
  const workstation = createWorkstation(profile, options.remembered)
  const catalogue = createCatalogue(resources)
  const note = noteFailure(workstation, wall, report)
  const failed: NoteFailure = (file, error) => {
    note(file, error)
    options.backupFailed?.(error)
  }
  const storage = createStorage({
    now: wall,
    exclusive: options.exclusive ?? false,
    failed,
    closing: () => options.closing?.(workstation.get().language),
    rescue: { folder: join(options.home ?? profile, 'rescued'), told: (from, to) => goOn(env, from, to) },
  })
  const env: Managing = {
    clock,
    wall,
    newId: options.newId ?? uuidv7,
    version: options.version ?? '0.1.0',
    profile,
    ownFile: options.file ?? join(profile, 'vuosikello.db'),
    sample: options.sample,
    files: createFiles(join(profile, `files-${process.pid}`)),
    documents: createDocuments({ resources }),
    catalogue,
    years: createYearShelf(catalogue, clock.today),
    planTemplates: createPlanTemplates(resources),
    warnings: [
      contractWarnings,
      noInstruction,
      greyMatrix,
      longSilence,
      authorisationWarnings,
      informationWarnings,
      expiredAttachments,
    ],
    agenda,
    actions: listActions,
    lists: {
      ...recordLists,
      clients: clientTable,
      contacts: contactTable,
      information: informationTable,
      encounters: encounterTable,
      meetings: meetingTable,
      actions: actionTable,
      attachments: attachmentTable,
      feedback: feedbackTable,
      surveys: surveyTable,
      plans: planTable,
      retention: retentionTable,
      deletions: deletionTable,
      today: todayTable,
      deadlines: deadlineTable,
      late: lateTable,
      rules: ruleTable,
      'grey-areas': greyTable,
      people: personTable,
      absences: absenceTable,
      history: historyTable,
      bin: binTable,
    },
    storage,
    isOpen: () => storage.isOpen(),
    whoNow: async () => (storage.isOpen() ? whoIs(readOnly(storage.db()), workstation.get().personId) : nobody),
    stack: createUndoStack(),
    workstation,
    announcements: createAnnouncements(),
    notices: options.notices ?? 'none',
  }
  const router = createRouter(
    {
      attachments,
      authorisations,
      calendar,
      changes,
      clients,
      drafts,
      encounters,
      engagements,
      feedback,
      firm,
      handover,
      history,
      imports,
      information,
      instructions,
      late,
      letters,
      marks,
      meetings,
      people,
      planContents,
      plans,
      retention,
      reports,
      responsibilities,
      rules,
      search,
      storage: storageCalls,
      surveys,
      runs,
      tables,
      views,
    },
    env,
    { report, checked: options.checked ?? true },
  )
  options.remembered?.(workstation.get())
  await start(env, options)
  if (options.exclusive) getReady(env, report)
  // Programs stay open for days; a command of the command line is over in a moment.
  const stopBackups = options.exclusive ? startDailyBackups(env, failed) : () => Promise.resolve()
  return {
    router,
    api: apiOf(router),
    files: env.files,
    remind: (time) => dueNotice(env, time),
    async close() {
      try {
        await stopBackups()
        await env.storage.close()
      } finally {
        env.files.clear()
      }
    },
  }
}

/** The file was taken away: from now on, and after the next start, its copy is the one to work on. */
function goOn(env: Managing, from: string, to: string): void {
  env.workstation.remember({ file: to, rescued: { ...env.workstation.get().rescued, [to]: from } })
  env.announcements.publish({ topics: ['storage'], clients: [], command: 'storage.open', commandId: env.newId() })
}

/** A window takes longer to open than this: what its first screen asks is ready when it asks. */
function getReady(env: Managing, report: CoreOptions['report']): void {
  const { storage, years, clock, workstation } = env
  if (!storage.isOpen()) return
  const db = storage.db()
  const { personId, language } = workstation.get()
  const isOpen = () => storage.isOpen() && storage.db() === db
  years
    .prepare(readOnly(db), clock.today(), personId ?? null)
    .then(async () => {
      const who = await env.whoNow()
      if (isOpen()) await prepareAgenda(language, { db: readOnly(db), who, env })
    })
    .catch((error: unknown) => {
      // The file may have been closed while this was going on; the screen itself will say what else is wrong.
      if (isOpen()) report(error)
    })
}

async function start(env: Managing, { file, key, strict, database, report }: CoreOptions): Promise<void> {
  if (database) {
    await env.storage.attach(database.name, database.db)
    return resumeStack(env)
  }
  const first = file ?? env.workstation.get().file ?? env.ownFile
  try {
    await openFile(env, first, { create: first === MEMORY, key })
  } catch (error) {
    if (strict) throw error
    // Without an open file the program comes up all the same: its first screen says what happened and what to do.
    if (env.storage.status().reason !== 'no-such-file') report(error)
  }
}
