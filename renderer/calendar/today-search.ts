import type { Side } from '../../shared/domain/calendar/types.ts'

/** What the filters of Today and the agenda say in the address. */
export type WorkSearch = {
  /** `mine`, `all`, or a person's id; `mine` where it is missing and this workstation knows who it is. */
  readonly who?: string | undefined
  readonly side?: Exclude<Side, 'both'> | undefined
}
export type TodaySearch = WorkSearch & { readonly days?: number | undefined }

export function workSearch(search: Record<string, unknown>): WorkSearch {
  const { who, side } = search
  return {
    ...(typeof who === 'string' && { who }),
    ...((side === 'provider' || side === 'client') && { side }),
  }
}

export const horizons = [7, 14, 30] as const

export function todaySearch(search: Record<string, unknown>): TodaySearch {
  const days = horizons.find((each) => each === search['days'])
  return { ...workSearch(search), ...(days !== undefined && days !== 7 && { days }) }
}
