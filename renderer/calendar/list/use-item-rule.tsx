import { type ReactNode, useState } from 'react'
import type { Item } from '../../../shared/api/items.ts'
import { useAreas } from '../../desk/area.ts'

/** Opens the rule of one occurrence, as the area of rules shows it. `onThis` moves or skips that occurrence alone instead. */
export function useItemRule(onThis: (what: 'move' | 'skip', item: Item) => void): {
  readonly editRule: (item: Item) => void
  readonly editor: ReactNode
} {
  const [item, setItem] = useState<Item>()
  const RuleOfItem = useAreas().find((area) => area.RuleOfItem)?.RuleOfItem
  const editor = item && RuleOfItem && (
    <RuleOfItem
      item={item}
      onClose={() => setItem(undefined)}
      onThis={(what) => {
        setItem(undefined)
        onThis(what, item)
      }}
    />
  )
  return { editRule: setItem, editor }
}
