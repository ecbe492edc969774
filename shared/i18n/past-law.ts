import { messages } from './messages.ts'

/** By when the law asks for something, where ours is later. */
export const pastLaw = messages(
  { text: (day: string) => `Lain mukaan viimeistään ${day}.` },
  { text: (day) => `Enligt lagen senast ${day}.` },
  { text: (day) => `By law no later than ${day}.` },
)
