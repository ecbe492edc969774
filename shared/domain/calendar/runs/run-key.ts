import type { IsoDay } from '../types.ts'

/** The run that an occurrence belongs to: a pay group and the usual day of its payday, which no other payday of it is on. */
export type RunOfStep<D = IsoDay> = { readonly group: string; readonly usual: D }

/** A name for it among a client's runs. */
export const runKey = ({ group, usual }: RunOfStep): string => `${group}@${usual}`

/** The pay group of a run, from its name. */
export const groupIn = (key: string): string => key.slice(0, key.lastIndexOf('@'))

/** The usual day of a run's payday, from its name. */
export const usualIn = (key: string): IsoDay => key.slice(key.lastIndexOf('@') + 1)

/** The pay group, by id, of a run's name. */
export const groupOfRun = (key: string): string => key.split('@')[0] ?? ''
