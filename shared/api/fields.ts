import { z } from 'zod'
import type { Field, Fields, RecordOf, ValueOf } from '../records/field.ts'
import { RuleForm } from './rule-form.ts'
import { Day, Email, FactsForm, Id, Line, MonthDay, Phone, Text } from './values.ts'

/** The schema of a record's fields as the contract takes them: those that a form has, each with its bounds. */
export function fieldsOf<F extends Fields>({ fields }: RecordOf<F>): z.ZodObject<Shape<F>> {
  const shape = Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])
  return z.object(Object.fromEntries(shape) as Shape<F>)
}

type Shape<F extends Fields> = { -readonly [K in keyof F]: z.ZodType<ValueOf<F[K]>, ValueOf<F[K]>> }

function schemaOf(field: Field): z.ZodType {
  const schema = plain(field)
  return field.maybe ? schema.nullable() : schema
}

function plain({ kind, required, max, values }: Field): z.ZodType {
  const bounded = <T extends z.ZodString>(text: T) => (max === undefined ? text : text.max(max, 'too-long'))
  switch (kind) {
    case 'line':
      return bounded(required ? Line.min(1, 'required') : Line)
    case 'text':
      return bounded(Text)
    case 'email':
      return Email
    case 'phone':
      return Phone
    case 'choice':
      return z.enum(values as [string, ...string[]])
    case 'flag':
      return z.boolean()
    case 'day':
      return Day
    case 'month-day':
      return MonthDay
    case 'whole':
      return z
        .number()
        .int()
        .min(0)
        .max(max ?? 0)
    case 'ref':
      return Id
    case 'facts':
      return FactsForm
    case 'rule':
      return RuleForm
    case 'data':
      return z.unknown()
  }
}
