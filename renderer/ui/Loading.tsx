import { Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useUi } from './context.tsx'
import classes from './small.module.css'

const widths = [38, 62, 47, 71, 55, 42, 66, 51]

/** Holds the place of a list while it is on its way. Nothing is drawn for the first moment: most answers come within it. */
export function Loading({ rows = 8 }: { readonly rows?: number }) {
  const { words } = useUi()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  return (
    <output className={classes['skeleton']} aria-label={words.loading}>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className={classes['skeletonRow']}>
          {late && <Skeleton height={10} width={`${widths[at % widths.length] ?? 50}%`} animate={false} />}
        </div>
      ))}
    </output>
  )
}
