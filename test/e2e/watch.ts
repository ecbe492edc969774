/** What must not happen on a page while somebody works: errors on the console, broken policies, failed loads. */
import type { Page } from 'playwright-core'

export type Watch = {
  /** Lets complaints of this kind pass from now on: a journey that breaks something on purpose says what. */
  expect(complaint: RegExp): void
  /** What was complained about so far. */
  complaints(): readonly string[]
}

/** What a browser says of a server that has gone. */
export const gone =
  /net::ERR_(?:CONNECTION_REFUSED|CONNECTION_RESET|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/

export function watchPage(page: Page): Watch {
  const heard: string[] = []
  const expected: RegExp[] = []
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    const bad = message.type() === 'error' || /Content.Security.Policy|Refused to/i.test(text)
    if (bad) heard.push(`console: ${text} (${message.location().url})`)
  })
  return {
    expect: (complaint) => void expected.push(complaint),
    complaints: () => heard.filter((text) => !expected.some((complaint) => complaint.test(text))),
  }
}
