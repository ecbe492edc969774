/** For whom an instruction is written: the client, our own process card (the deputy reads it first), or exceptions. */
export const audiences = ['client', 'process', 'exception'] as const
export type Audience = (typeof audiences)[number]

/** How a published sheet reaches the client. */
export const deliveredWays = ['', 'email', 'meeting', 'paper', 'portal'] as const
export type DeliveredWay = (typeof deliveredWays)[number]
