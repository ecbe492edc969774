/** A number with its word: `1 tehtävä`, `3 tehtävää`. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
