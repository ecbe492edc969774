import { expect, it } from 'vitest'
import { readAddress } from '../../renderer/ui/addresses.ts'

it.each([
  ['https://www.vero.fi/tulorekisteri/tietoa-meist%C3%A4/', 'vero.fi/tulorekisteri/tietoa-meistä/'],
  ['http://finlex.fi/fi/laki/ajantasa/2001/20010055', 'finlex.fi/fi/laki/ajantasa/2001/20010055'],
  // A slash that belongs to a name stays told from those that part names, and what is no code stays as it is.
  ['https://example.fi/a%2Fb', 'example.fi/a%2Fb'],
  ['https://example.fi/100%', 'example.fi/100%'],
  ['the firm’s own instruction', 'the firm’s own instruction'],
])('%s is read as %s', (address, read) => {
  expect(readAddress(address)).toBe(read)
})
