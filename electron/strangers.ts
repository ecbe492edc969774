/** Keeps programs of this computer that hold connections and do not say who they are from using up what the user needs. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** More than a browser opens before its first request, and far less than the files that a process may have open. */
export const MOST_STRANGERS = 128

/**
 * Ends the oldest connection without a session whenever there are more than `MOST_STRANGERS`.
 * @returns tells of a connection that has shown the session: it stays as long as it wants
 */
export function limitStrangers(server: Server): (known: Socket) => void {
  // In the order in which they came.
  const strangers = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    strangers.add(socket)
    socket.once('close', () => strangers.delete(socket))
    const [oldest] = strangers
    if (strangers.size > MOST_STRANGERS) oldest?.destroy()
  })
  return (known) => void strangers.delete(known)
}
