import { createHash } from 'node:crypto'
import { shownKindOf } from '../../shared/domain/attachments/file.ts'
import type { RetentionClass } from '../../shared/domain/attachments/retention.ts'
import { formatDay } from '../../shared/domain/calendar/days/format-day.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import type { Span } from './client-rows.ts'
import type { Teller } from './client-deeds.ts'
import { instantOn } from './days.ts'
import { type Deed, insert } from './deed.ts'
import { paperOf } from './paper.ts'
import { people, type Who } from './people.ts'
import type { ClientSpec } from './spec.ts'

/** Whose signed contract is kept here, and who sends hours as files. */
const SIGNED = ['101', '104', '107', '110', '118', '125']
const SENDING = ['101', '104']

const words = {
  fi: {
    hours: 'Tunnit',
    row: ['Työntekijä', 'Tunnit', 'Ylityöt'],
    paper: (us: string, client: string) => [`${us} laskee palkat asiakkaalle ${client}.`, 'Yleiset ehdot: TAL2024.'],
    signed: 'Allekirjoitettu',
  },
  sv: {
    hours: 'Timmar',
    row: ['Anställd', 'Timmar', 'Övertid'],
    paper: (us: string, client: string) => [`${us} räknar löner åt ${client}.`, 'Allmänna villkor: TAL2024.'],
    signed: 'Undertecknat',
  },
  en: {
    hours: 'Hours',
    row: ['Employee', 'Hours', 'Overtime'],
    paper: (us: string, client: string) => [`${us} runs the payroll of ${client}.`, 'General terms: TAL2024.'],
    signed: 'Signed',
  },
} as const

type Attached = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly day: IsoDay
  readonly who: Who
  readonly retention: RetentionClass
  readonly note: string
  readonly engagement_id: string | null
}

/** The files of a client: its signed contract, and the hours that it sent last month. */
export function attachmentDeeds(
  spec: ClientSpec,
  { id, span, contract }: { readonly id: string; readonly span: Span; readonly contract: string | null },
  { days, ...teller }: Teller,
): Deed[] {
  const language = spec.language ?? 'fi'
  const { hours, row, paper, signed } = words[language]
  const files: Attached[] = []
  if (SIGNED.includes(spec.number) && spec.life.state === 'active') {
    const title = engagements[language].contractKinds.main
    const day = days.plus(span.start, 1)
    files.push({
      name: `${title} ${day.slice(0, 4)}.pdf`,
      bytes: paperOf([
        title,
        ...paper('Palkkatoimisto Kuukausikello Oy', spec.name),
        `${signed} ${formatDay(day, language, 'date')}`,
      ]),
      day,
      who: spec.team.manager ?? 'sanna',
      retention: 'relationship',
      note: signed,
      engagement_id: contract,
    })
  }
  if (SENDING.includes(spec.number)) {
    const day = days.workdayFrom(-18)
    const lines = Array.from(
      { length: Math.min(spec.headcount, 30) },
      (_, n) => `${spec.number}${10 + n};${148 + (n % 13)};${n % 4}`,
    )
    files.push({
      name: `${hours} ${day.slice(0, 7)}.csv`,
      bytes: Buffer.from(`\ufeff${[row.join(';'), ...lines].join('\r\n')}\r\n`),
      day,
      who: spec.team.responsible ?? 'petri',
      retention: 'six-years',
      note: '',
      engagement_id: null,
    })
  }
  return files.map((file) => deedOf(file, id, spec.number, { days, ...teller }))
}

function deedOf({ bytes, day, who, ...file }: Attached, client_id: string, number: string, { days, id }: Teller): Deed {
  const at = instantOn(day, days.today, `attachment ${number} ${file.name}`)
  const person = people[who].name
  const hash = createHash('sha256').update(bytes).digest('hex')
  const row = {
    ...file,
    id: id(at),
    client_id,
    encounter_id: null,
    internal: 0,
    retention_day: file.retention === 'six-years' ? day : null,
    hash,
    size: bytes.length,
    shown: shownKindOf(bytes),
    added_by: person,
    added_on: day,
  }
  return {
    at,
    person,
    command: 'attachments.add',
    steps: [(write) => write.keepPart(hash, 0, bytes), insert('attachment', row)],
  }
}
