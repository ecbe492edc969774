import { Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './small.module.css'

/** A version by its number, or `now` for what is. */
export type Version = number | 'now'
type Props = {
  /** The last first. */
  readonly versions: readonly { readonly number: number; readonly name: string }[]
  readonly labels: { readonly from: string; readonly to: string; readonly now: string }
  /** What differs between the two. */
  readonly children: (from: Version, to: Version) => ReactNode
}

const named = (version: string): Version => (version === 'now' ? version : Number(version))

/** Two versions to be compared: at first the last one with what is now. */
export function Between({ versions, labels, children }: Props) {
  const last = String(versions[0]?.number ?? 'now')
  const [chosen, setFrom] = useState(last)
  const [until, setTo] = useState('now')
  // One that was removed meanwhile, or taken back, is compared no more.
  const isThere = (version: string) => version === 'now' || versions.some(({ number }) => String(number) === version)
  const [from, to] = [isThere(chosen) ? chosen : last, isThere(until) ? until : 'now']
  const data = [
    { value: 'now', label: labels.now },
    ...versions.map(({ number, name }) => ({ value: String(number), label: name })),
  ]
  return (
    <>
      <div className={classes['between']}>
        <Select
          label={labels.from}
          data={data}
          value={from}
          allowDeselect={false}
          onChange={(one) => one && setFrom(one)}
        />
        <Select label={labels.to} data={data} value={to} allowDeselect={false} onChange={(one) => one && setTo(one)} />
      </div>
      {children(named(from), named(to))}
    </>
  )
}
