import type { MatrixSide, Part } from './parts.ts'

/** A step of a template: its text and each side's part; whoever has none is left out. */
export type TemplateStep = { readonly step: string } & { readonly [S in MatrixSide]?: Part | undefined }

type Parts = Omit<TemplateStep, 'step'>
const ours = (client: Part = 'none', other: Part = 'none'): Parts => ({ provider: 'does-answers', client, other })
const theirs = (provider: Part = 'none', other: Part = 'none'): Parts => ({ provider, client: 'does-answers', other })
/** The law has the employer answer for it, and we do it. */
const forThem = (other: Part = 'none'): Parts => ({ provider: 'does', client: 'answers', other })

/**
 * Who usually does what in a payroll client's process (practice, section 9), by service; always agreed client by client.
 * The texts stand under the same keys in `shared/i18n/responsibility-templates.ts`.
 */
export const serviceSteps = {
  employment: {
    contracts: theirs('consulted'),
    newEmployee: theirs('informed'),
    completeness: ours('informed'),
    changes: theirs('informed'),
    leaver: theirs('informed'),
    taxCards: ours('informed'),
  },
  payroll: {
    hours: theirs('informed'),
    missing: ours('informed'),
    calculation: ours(),
    approval: theirs('informed'),
    payslips: ours('informed'),
    questions: theirs('consulted'),
    vouchers: ours('none', 'informed'),
  },
  payments: {
    file: ours('informed'),
    release: theirs('informed'),
    references: ours('informed'),
    taxes: theirs(),
  },
  reporting: {
    earnings: ours('informed'),
    separate: ours('informed'),
    corrections: ours('informed'),
    reconciliation: ours('none', 'consulted'),
    statistics: forThem(),
  },
  absences: {
    reporting: theirs('informed'),
    certificates: theirs('informed'),
    allowances: ours('informed'),
    familyLeave: theirs('consulted'),
    health: forThem('consulted'),
  },
  holidays: {
    planning: theirs('informed'),
    accrual: ours('informed'),
    pay: ours(),
    practice: theirs('consulted'),
    liability: ours('none', 'informed'),
    compensation: forThem(),
  },
  travel: {
    rules: theirs('consulted'),
    claims: theirs(),
    approval: theirs('informed'),
    check: ours('consulted'),
    payment: ours('informed'),
  },
  insurance: {
    taking: theirs('consulted', 'informed'),
    notices: forThem('informed'),
    classes: forThem(),
    check: ours('informed'),
  },
  deductions: {
    benefits: theirs('consulted'),
    garnishment: forThem('informed'),
    unionFees: ours('informed', 'informed'),
  },
  authorisations: {
    grant: theirs('informed'),
    request: ours('informed'),
    contacts: theirs('informed'),
    privacy: theirs('consulted'),
    archive: forThem(),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Parts>>>>

export type Service = keyof typeof serviceSteps
export const services = Object.keys(serviceSteps) as readonly Service[]
/** What nearly every payroll client has agreed on; the others are added where they are part of the agreement. */
export const usualServices: readonly Service[] = [
  'employment',
  'payroll',
  'payments',
  'reporting',
  'absences',
  'holidays',
]
export type ServiceWords = {
  readonly [S in Service]: {
    readonly name: string
    readonly steps: Readonly<Record<keyof (typeof serviceSteps)[S], string>>
  }
}

/** Our template of a service in the words of a language. */
export function templateOf(service: Service, words: ServiceWords): { name: string; steps: TemplateStep[] } {
  const { name, steps } = words[service]
  const texts: Readonly<Record<string, string>> = steps
  const sides = Object.entries<Parts>(serviceSteps[service])
  return { name, steps: sides.map(([key, each]) => ({ step: texts[key] ?? '', ...each })) }
}
