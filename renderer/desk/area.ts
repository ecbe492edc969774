import { type ComponentType, createContext, useContext } from 'react'
import type { SoughtTable } from '../../shared/records/texts.ts'
import type { Hit } from '../../shared/api/search.ts'
import type { Place } from './found.ts'
import type { Item } from '../../shared/api/items.ts'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { Language } from '../../shared/domain/words.ts'

type Titled = {
  /** Names it in addresses. */
  readonly id: string
  /** Among its like, the smallest first; of two with the same, the area that is named first in `app/areas.ts`. */
  readonly place: number
  readonly title: (language: Language) => string
}

export type ClientTabProps = {
  readonly card: ClientCard
  /** What the tab opens at once: said by whoever led here. */
  readonly open: string | undefined
  /** Goes to another tab of the client, and may open something there. */
  readonly onTab: (tab: string, open?: string) => void
}
/** A tab of the client's page. */
export type ClientTab = Titled & {
  /** Whether it fills the height of the screen and scrolls by itself. */
  readonly fills?: boolean
  readonly View: ComponentType<ClientTabProps>
}
/** A section of the settings. */
export type SettingsSection = Titled & { readonly View: ComponentType }

/** A warning of a client by its code: in words, and the tab on which it is mended. */
export type ClientWarning = {
  readonly sentence: (language: Language) => string
  readonly button: (language: Language) => string
  readonly tab: string
  readonly open?: string
}

/** What an area adds to the screens that belong to all of them. */
export type Area = {
  readonly clientTabs?: readonly ClientTab[]
  readonly settings?: readonly SettingsSection[]
  readonly warnings?: Readonly<Record<string, ClientWarning>>
  /** Where rows of its tables are seen that were found. */
  readonly found?: Partial<Readonly<Record<SoughtTable, (hit: Hit) => Place>>>
  /** A line above Today's list, for whoever's work it shows; nothing where it has nothing to tell. */
  readonly TodayLine?: ComponentType<{ readonly personId: string | undefined }>
  /** The rule of one occurrence, for its client: from this time on, for all times, or this time alone (`onThis`). */
  readonly RuleOfItem?: ComponentType<{
    readonly item: Item
    readonly onClose: () => void
    readonly onThis: (what: 'move' | 'skip') => void
  }>
  /** What else an area knows of one occurrence, where it is explained; nothing where it knows nothing. */
  readonly OfItem?: ComponentType<{ readonly item: Item }>
  /** Stands on every screen: the area's commands and the windows they open. */
  readonly Everywhere?: ComponentType
}

/** The areas of the program, put there by the frame. */
export const Areas = createContext<readonly Area[]>([])
export const useAreas = (): readonly Area[] => useContext(Areas)

/** What all areas add of one kind, in the order of their places. */
export const placed = <T extends Titled>(lists: readonly (readonly T[] | undefined)[]): readonly T[] =>
  lists.flatMap((list) => list ?? []).toSorted((a, b) => a.place - b.place)
