import { AppError } from '../../../shared/api/errors.ts'
import { mostRemarks } from '../../../shared/api/imports.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { FaultCode, NoticeCode } from '../../../shared/domain/imports/faults.ts'
import type { Handlers } from '../handlers.ts'
import { whileWorking } from '../while-working.ts'
import { checkTable, placed } from './check.ts'
import { faultsTable } from './faults-file.ts'
import { keepMapping, mappingFor } from './mappings.ts'
import { openTable } from './source.ts'
import { takePlan } from './take.ts'

/** So many clients are shown before they are taken in. */
const SHOWN = 200

export const imports: Handlers<'imports'> = {
  async *look(source, { db, env, signal }) {
    yield { done: 0, total: 0, step: 'reading' }
    const opened = await openTable(source, env)
    signal.throwIfAborted()
    const { format, sheets, sheet, layout } = opened
    const { headRow, rows, columns } = layout
    const { mapping, remembered } = await mappingFor(opened, db)
    return {
      format,
      sheets: [...sheets],
      sheet,
      headRow: headRow + 1,
      rows,
      columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
      mapping,
      remembered,
    }
  },

  async *check(wanted, context) {
    const { opened, plan } = yield* checkTable(wanted, context)
    const { faults, notices, counts, clients } = plan
    return {
      counts,
      faults: faults.slice(0, mostRemarks).map((one) => placed(one, opened.layout)),
      faultCount: faults.length,
      notices: notices.slice(0, mostRemarks).map((one) => placed(one, opened.layout)),
      noticeCount: notices.length,
      clients: clients.slice(0, SHOWN).map(({ row, name, known, values, contacts, groups, team }) => {
        const fields = known ? Object.keys(values) : []
        const isSame = fields.length + contacts.length + groups.length + Object.keys(team).length === 0
        return { row, name, what: !known ? 'added' : isSame ? 'same' : 'changed', fields } as const
      }),
    }
  },

  async *saveFaults({ language, ...wanted }, context) {
    const { opened, plan } = yield* checkTable(wanted, context)
    const remarks = [...plan.faults, ...plan.notices].map((one) => placed<FaultCode | NoticeCode>(one, opened.layout))
    const { name, data } = faultsTable(remarks, language)
    const bytes = await context.env.documents.render('table', data, 'csv')
    return context.env.files.put(name, bytes)
  },

  async *take(wanted, context) {
    const { opened, mapping, plan } = yield* checkTable(wanted, context)
    if (plan.faults.length > 0)
      throw new AppError('invalid', 'import-faults', { facts: { faults: plan.faults.length } })
    const total = plan.clients.length
    yield* whileWorking<Progress>((told) =>
      context.change(async (step) => {
        await takePlan(plan, step, (done) => told({ done, total, step: 'importing' }))
        await keepMapping(opened, wanted.file?.name ?? wanted.path ?? '', mapping, step)
      }),
    )
    return { counts: plan.counts }
  },
}
