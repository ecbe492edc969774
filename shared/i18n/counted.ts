import { grouped } from '../domain/grouped.ts'

/** A number with its word: `1 tehtävä`, `3 tehtävää`, `34 476 tehtävää`. */
export const counted = (count: number, one: string, many: string): string =>
  `${grouped(count)} ${count === 1 ? one : many}`
