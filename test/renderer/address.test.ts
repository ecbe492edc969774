// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest'
import { forgetTyped, fullAddress, quietHistory, shownAddress } from '../../renderer/desk/address.ts'

beforeEach(() => {
  forgetTyped()
  window.history.replaceState(null, '', '/')
})
const shown = () => window.location.pathname + window.location.search

describe('an address that a browser may write down', () => {
  test.each([
    '/clients?q=Aaltonen',
    '/clients?q=Aaltosen+Verhoomo&state=all',
    '/clients?state=all&q=%C3%84ij%C3%A4',
    '/calendar/grid?year=2027&q=%22010%22&desc=true',
  ])('hides what was typed and leads back: %s', (address) => {
    const visible = shownAddress(address)
    expect(visible).toMatch(/[?&]q=~0(&|$)/)
    expect(visible).not.toMatch(/alto|Ver|ij|010/)
    expect(fullAddress(visible)).toBe(address)
  })
  test('is the same where nothing was typed', () => {
    for (const address of ['/', '/clients', '/clients?new=true', '/clients/0190?group=1#x'])
      expect(fullAddress(shownAddress(address))).toBe(address)
  })
  test.each([
    ['/clients?q=~7', '/clients'],
    ['/clients?q=~7&state=all', '/clients?state=all'],
    ['/clients?state=all&q=~7', '/clients?state=all'],
    ['/clients?state=all&q=~7&new=true', '/clients?state=all&new=true'],
  ])('without its meaning leads to the screen: %s', (address, screen) => expect(fullAddress(address)).toBe(screen))
})

describe('the history of the window', () => {
  test('knows every address in full, back and forth, and shows none of what was typed', async () => {
    const history = quietHistory('')
    history.push('/clients?q=Aaltonen')
    history.flush()
    history.push('/clients?q=Niemi&state=all')
    history.flush()
    expect(history.location).toMatchObject({ pathname: '/clients', search: '?q=Niemi&state=all' })
    expect(shown()).toBe('/clients?q=~1&state=all')
    const back = new Promise<void>((done) => history.subscribe(() => done()))
    history.back()
    await back
    expect(history.location).toMatchObject({ href: '/clients?q=Aaltonen', search: '?q=Aaltonen' })
    expect(JSON.stringify(window.history.state)).not.toContain('Aaltonen')
    history.destroy()
  })
  test('starts where the window was last', () => {
    const history = quietHistory('/clients?q=Aaltonen')
    expect(history.location.href).toBe('/clients?q=Aaltonen')
    expect(shown()).toBe('/clients?q=~0')
    history.destroy()
  })
  test('finds what was typed when the page is loaded again, and only on the screen where it was', () => {
    window.history.replaceState(null, '', '/clients?q=~3&state=all')
    const again = quietHistory('/clients?q=Aaltonen&state=all')
    expect(again.location.href).toBe('/clients?q=Aaltonen&state=all')
    again.destroy()
    forgetTyped()
    window.history.replaceState(null, '', '/calendar/grid?q=~3')
    const other = quietHistory('/clients?q=Aaltonen')
    expect(other.location.href).toBe('/calendar/grid')
    other.destroy()
  })
})
