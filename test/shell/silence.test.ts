/** Connections of strangers to the browser shell: programs of this computer that take a place and do not say who they are. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type HttpShell } from '../../electron/http.ts'
import { MOST_STRANGERS } from '../../electron/strangers.ts'
import { ask, running } from './helpers.ts'

/** Those of the two that this computer has: not every one has the second. */
const OWN = new Set(Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address)))
const ADDRESSES = ['127.0.0.1', ...['::1'].filter((address) => OWN.has(address))]

/** A connection that stands. Its end is awaited with `closed`. */
async function connection(shell: HttpShell, host = '127.0.0.1'): Promise<{ socket: Socket; closed: Promise<unknown> }> {
  const socket = connect(Number(new URL(shell.origin).port), host)
  onTestFinished(() => void socket.destroy())
  // The server may end it hard.
  socket.on('error', () => undefined)
  const closed = new Promise((done) => socket.once('close', done))
  await once(socket, 'connect')
  return { socket, closed }
}

/** The first piece of the answer to a request on this connection. */
async function say(socket: Socket, shell: HttpShell, cookie = ''): Promise<string> {
  socket.write(`GET / HTTP/1.1\r\nhost: ${new URL(shell.origin).host}\r\ncookie: ${cookie}\r\n\r\n`)
  const [piece]: unknown[] = await once(socket, 'data')
  return String(piece)
}

describe('silent connections', () => {
  it.each(ADDRESSES)('of a thousand and more at %s do not shut the user out', async (host) => {
    const { shell, cookie } = await running()
    const known = await connection(shell)
    expect(await say(known.socket, shell, cookie)).toMatch(/^HTTP\/1\.1 200 /)
    const silent: Awaited<ReturnType<typeof connection>>[] = []
    for (let count = 0; count < 1024; count++) silent.push(await connection(shell, host))
    await Promise.all(silent.slice(0, -MOST_STRANGERS).map(({ closed }) => closed))
    // The two that know the session: the one above, and the one on which the launch link was opened.
    expect(await shell.connections()).toBeLessThanOrEqual(MOST_STRANGERS + 2)
    // A new connection of the user, and the one that was there before them all.
    expect((await ask(shell, '/', { cookie })).status).toBe(200)
    expect(await say(known.socket, shell, cookie)).toMatch(/^HTTP\/1\.1 200 /)
  })
  it('are ended after a while, and so are heads that never end', async () => {
    const { shell, cookie } = await running({ silence: 50 })
    const [silent, slow] = [await connection(shell), await connection(shell)]
    slow.socket.write('GET / HTTP/1.1\r\nhost: x\r\n')
    slow.socket.resume()
    silent.socket.resume()
    await Promise.all([silent.closed, slow.closed])
    expect((await ask(shell, '/', { cookie })).status).toBe(200)
  })
  it('do not make room by ending one that knows the session, and do by one that was refused', async () => {
    const { shell, cookie } = await running()
    const refused = await connection(shell)
    expect(await say(refused.socket, shell)).toMatch(/^HTTP\/1\.1 401 /)
    refused.socket.resume()
    const known = await connection(shell)
    await say(known.socket, shell, cookie)
    for (let count = 0; count < MOST_STRANGERS; count++) await connection(shell)
    await refused.closed
    expect(await say(known.socket, shell, cookie)).toMatch(/^HTTP\/1\.1 200 /)
  })
})
