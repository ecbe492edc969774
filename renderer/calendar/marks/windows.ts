import { create } from 'zustand'
import type { Drafted } from '../agenda/use-request.ts'
import type { Asked } from './MarkDialog.tsx'
import type { Item } from '../../../shared/api/items.ts'
import type { PaydayOf } from '../runs/payday.ts'
import type { NotedRun } from '../runs/noted.ts'

/** What the window for a span begins with. */
export type RangeStart = {
  readonly client?: { readonly id: string; readonly name: string } | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

type Windows = {
  /** A question about marks that goes on where nobody has the list it was asked on. */
  readonly asked: Asked | undefined
  readonly drafted: Drafted | undefined
  /** What a deviation is being noted for, and what follows when it was. */
  readonly deviating: { readonly items: readonly Item[]; readonly after: () => void } | undefined
  readonly range: RangeStart | undefined
  /** The payday that is being put on another day. */
  readonly payday: PaydayOf | undefined
  /** The payroll run that something is being written down about. */
  readonly noted: NotedRun | undefined
}

const none: Windows = {
  asked: undefined,
  drafted: undefined,
  deviating: undefined,
  range: undefined,
  payday: undefined,
  noted: undefined,
}

/** The windows about marks that open over any screen: the status bar and the palette have no screen of their own. */
export const useWindows = create<Windows>(() => none)

export const noteDeviation = (items: readonly Item[], after = () => {}): void =>
  useWindows.setState({ deviating: { items, after } })
export const markSpan = (range: RangeStart = {}): void => useWindows.setState({ range })
export const movePayday = (payday: PaydayOf): void => useWindows.setState({ payday })
export const noteRun = (noted: NotedRun): void => useWindows.setState({ noted })
export const closeWindows = (): void => useWindows.setState(none)

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const lineIn = (value: unknown) => (typeof value === 'string' ? value : undefined)
/** What the window for a span was opened about, as its draft kept it. */
export function rangeIn(asked: unknown): RangeStart {
  if (!isObject(asked)) return {}
  const of = isObject(asked['client']) ? asked['client'] : {}
  const [id, name] = [lineIn(of['id']), lineIn(of['name'])]
  const client = id !== undefined && name !== undefined ? { id, name } : undefined
  return { client, from: lineIn(asked['from']), to: lineIn(asked['to']) }
}
