/** The four fields of present value by potential value; `none` while nobody has said. */
export const valueFields = ['none', 'key', 'keep', 'grow', 'basic'] as const
export type ValueField = (typeof valueFields)[number]
export type Placed = Exclude<ValueField, 'none'>
export const placedFields = ['key', 'keep', 'grow', 'basic'] as const satisfies readonly Placed[]

/** Where each field lies in the picture: present value from left to right, potential from below. */
export const fieldAxes: Readonly<Record<Placed, { readonly present: boolean; readonly potential: boolean }>> = {
  key: { present: true, potential: true },
  keep: { present: true, potential: false },
  grow: { present: false, potential: true },
  basic: { present: false, potential: false },
}

/** The field one step over in a direction, or the same one at the edge. */
export function fieldTowards(field: Placed, to: 'left' | 'right' | 'up' | 'down'): Placed {
  const { present, potential } = fieldAxes[field]
  const wanted = {
    present: to === 'right' || (to !== 'left' && present),
    potential: to === 'up' || (to !== 'down' && potential),
  }
  const is = (one: Placed) => fieldAxes[one].present === wanted.present && fieldAxes[one].potential === wanted.potential
  return placedFields.find(is) ?? field
}
