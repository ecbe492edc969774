import type { Condition } from '../types.ts'

type Answer = string | number | boolean

/**
 * One thing that is asked of a client by a condition, as a form shows it: one of several answers, none of them, or a number
 * that is so great or less.
 */
export type ConditionPart =
  | { readonly fact: string; readonly is: 'any' | 'none'; readonly answers: readonly Answer[] }
  | { readonly fact: string; readonly is: 'atLeast' | 'under'; readonly n: number }

/** The parts of a condition that must all hold; undefined for one that is made otherwise. None holds for everybody. */
export function conditionParts(condition: Condition | null): readonly ConditionPart[] | undefined {
  if (condition === null) return []
  const parts = ('all' in condition ? condition.all : [condition]).map(partOf)
  return parts.every((part) => part !== undefined) ? parts : undefined
}

function partOf(condition: Condition): ConditionPart | undefined {
  if ('all' in condition || 'any' in condition) return undefined
  if ('not' in condition) {
    const part = partOf(condition.not)
    if (part?.is === 'any') return { ...part, is: 'none' }
    return part?.is === 'atLeast' ? { ...part, is: 'under' } : undefined
  }
  const { fact } = condition
  if ('is' in condition) return { fact, is: 'any', answers: [condition.is] }
  if ('in' in condition) return { fact, is: 'any', answers: condition.in }
  return { fact, is: 'atLeast', n: condition.atLeast }
}

/** The condition that all of these parts make; null for none of them. */
export function conditionOfParts(parts: readonly ConditionPart[]): Condition | null {
  const [first, ...rest] = parts.map(conditionOfPart)
  return first === undefined ? null : rest.length === 0 ? first : { all: [first, ...rest] }
}

function conditionOfPart(part: ConditionPart): Condition {
  const { fact } = part
  if ('n' in part) return part.is === 'atLeast' ? { fact, atLeast: part.n } : { not: { fact, atLeast: part.n } }
  const [only, ...more] = part.answers
  const any: Condition =
    only !== undefined && more.length === 0
      ? { fact, is: only }
      : { fact, in: part.answers.filter((answer) => typeof answer !== 'boolean') }
  return part.is === 'any' ? any : { not: any }
}
