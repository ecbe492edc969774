import { useMemo } from 'react'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { useUi } from '../ui/context.tsx'

/** The first to the n-th, and the last to the n-th last, as choices. */
export function useNth(most: number) {
  const words = rulePicker[useUi().language]
  return useMemo(() => {
    const counted = Array.from({ length: most }, (_, at) => at + 1)
    return [
      ...counted.map((n) => ({ value: String(n), label: `${n}.` })),
      ...counted.map((n) => ({ value: String(-n), label: n === 1 ? words.last : words.nthLast(n) })),
    ]
  }, [words, most])
}
