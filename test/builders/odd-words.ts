/** Words that every object of the language answers to: as names that people give they are words like any other. */
export const oddWords = ['constructor', '__proto__', 'toString', 'hasOwnProperty'] as const
