import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressesIn, addressLine, type MailAddress } from '../../../shared/domain/letters/addresses.ts'

it('reads addresses as people write them', () => {
  const line = 'Saija Berg <saija@aamu.fi>, toimisto@aamu.fi; "Holm, Mikael" < mikael@aamu.fi >,'
  expect(addressesIn(line)).toEqual([
    { name: 'Saija Berg', email: 'saija@aamu.fi' },
    { name: '', email: 'toimisto@aamu.fi' },
    { name: 'Holm, Mikael', email: 'mikael@aamu.fi' },
  ])
  expect(addressesIn('  ')).toEqual([])
  for (const bad of ['saija', 'Saija Berg', 'Saija <saija>', 'a@b.fi <c@d.fi', 'a@b.fi c@d.fi'])
    expect(addressesIn(bad), bad).toBeUndefined()
})

it('reads back what it writes, whatever people are called', () => {
  const name = fc.string({ maxLength: 20 }).map((text) =>
    text
      .replaceAll(/["\\<>]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  const address = fc.record<MailAddress>({ name, email: fc.constantFrom('a@b.fi', 'etu.suku+x@yritys.fi') })
  fc.assert(
    fc.property(fc.array(address), (all) => {
      expect(addressesIn(addressLine(all))).toEqual(all)
    }),
  )
})
