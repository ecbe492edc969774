import { answersForIt, doesIt, type MatrixSide, matrixSides, needsPerson, type Step } from './parts.ts'

/** What makes a step a grey area (practice, section 1, row 2): each is a fault that somebody can mend. */
export const greyKinds = ['nobody-answers', 'several-answer', 'nobody-does', 'no-person', 'person-left'] as const
export type GreyKind = (typeof greyKinds)[number]

/** One thing that is unclear about a step; the side and the person it is about, where it is about one. */
export type GreyArea = { readonly kind: GreyKind; readonly side: MatrixSide | null; readonly name: string }

/** A step with whether the person named on a side is there no more: left us, or is the client's contact no longer. */
export type Judged = Omit<Step, 'id' | 'service' | 'step' | 'note'> & {
  readonly provider_gone: boolean
  readonly client_gone: boolean
}

/**
 * What is unclear about a step: exactly one side answers for it, somebody does it, and each side that does either does so by
 * a person who is named and still there. In the order of `greyKinds`, then of the sides.
 */
export function greyAreas(step: Judged): GreyArea[] {
  const answering = matrixSides.filter((side) => answersForIt(step[side])).length
  const whole = (kind: GreyKind): GreyArea => ({ kind, side: null, name: '' })
  const isGone = (side: MatrixSide) => side !== 'other' && step[`${side}_gone`]
  const nameless = matrixSides.filter((side) => needsPerson(step[side]) && step[`${side}_name`].trim() === '')
  const left = matrixSides.filter((side) => step[side] !== 'none' && step[`${side}_name`] !== '' && isGone(side))
  return [
    ...(answering === 0 ? [whole('nobody-answers')] : []),
    ...(answering > 1 ? [whole('several-answer')] : []),
    ...(matrixSides.some((side) => doesIt(step[side])) ? [] : [whole('nobody-does')]),
    ...nameless.map((side): GreyArea => ({ kind: 'no-person', side, name: '' })),
    ...left.map((side): GreyArea => ({ kind: 'person-left', side, name: step[`${side}_name`] })),
  ]
}
