import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Item } from '../../shared/api/items.ts'

/** The editor comes when it is asked for: the lists that open it are the first thing on screen. */
const RuleOfItem = lazy(async () => ({ default: (await import('./RuleOfItem.tsx')).RuleOfItem }))

/** Opens the rule of one occurrence in the editor. `onThis` moves or skips that occurrence alone instead. */
export function useItemRule(onThis: (what: 'move' | 'skip', item: Item) => void): {
  readonly editRule: (item: Item) => void
  readonly editor: ReactNode
} {
  const [item, setItem] = useState<Item>()
  const editor = item && (
    <Suspense fallback={null}>
      <RuleOfItem
        item={item}
        onClose={() => setItem(undefined)}
        onThis={(what) => {
          setItem(undefined)
          onThis(what, item)
        }}
      />
    </Suspense>
  )
  return { editRule: setItem, editor }
}
