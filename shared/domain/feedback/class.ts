import { placedFields } from '../engagements/grouping.ts'

/** The classes of clients that may have targets of their own: all of them (empty), and the four fields of value. */
export const fieldNames = ['', ...placedFields] as const
export type FieldName = (typeof fieldNames)[number]
