/** A port that somebody else has on one of this computer's own addresses. */
import { createServer, type Server } from 'node:net'
import { createServer as createWebServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listenOn } from '../../electron/loopback.ts'

/** Those of the two that this computer has: not every one has the second. */
const OWN = new Set(Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address)))
const ADDRESSES = ['127.0.0.1', ...['::1'].filter((address) => OWN.has(address))]

/** Takes a port on one address, as another program might. */
async function taken(address: string): Promise<number> {
  const server: Server = createServer()
  await new Promise<void>((done) => server.listen(0, address, done))
  onTestFinished(() => void server.close())
  const at = server.address()
  return typeof at === 'object' && at ? at.port : 0
}

async function listening(ports: readonly number[]): Promise<number> {
  const held = await listenOn(createWebServer(), ports)
  onTestFinished(() => held.close())
  return held.port
}

describe.each(ADDRESSES)('a port that another program has at %s', (address) => {
  it('is refused when it was asked for, and nothing of it is kept', async () => {
    const port = await taken(address)
    await expect(listening([port])).rejects.toThrow('EADDRINUSE')
    for (const other of ADDRESSES.filter((one) => one !== address)) {
      const probe = createServer()
      await new Promise<void>((done, fail) => probe.once('error', fail).listen(port, other, done))
      probe.close()
    }
  })
  it('is left for another one when it was only the usual one', async () => {
    const port = await taken(address)
    const got = await listening([port, 0])
    expect(got).not.toBe(port)
    expect(got).toBeGreaterThan(0)
  })
})

it('holds a port on every address that this computer has', async () => {
  const port = await listening([0])
  for (const address of ADDRESSES) {
    const probe = createServer()
    await expect(
      new Promise<void>((done, fail) => probe.once('error', fail).listen(port, address, done)),
    ).rejects.toThrow('EADDRINUSE')
  }
})
