import { createCore } from '../../electron/core/core.ts'
import { openSqlite } from '../../electron/core/db/open.ts'
import { createSample } from '../../electron/sample/index.ts'
import { resources } from '../builders/core.ts'
import { TODAY } from './dataset.ts'

/**
 * A core over a set, as a program that has just started. As a database and not as a file: a change made here calls for no
 * backup of gigabytes on closing.
 */
export const benchCore = (file: string, profile: string, more: { readonly exclusive?: boolean } = {}) =>
  createCore({
    sample: createSample(resources),
    checked: false,
    database: { name: 'bench', db: openSqlite(file) },
    profile,
    resources,
    clock: { today: () => TODAY, now: () => `${TODAY}T08:00:00.000Z` },
    report: console.error,
    ...more,
  })
