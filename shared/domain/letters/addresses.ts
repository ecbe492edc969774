export type MailAddress = { readonly name: string; readonly email: string }

/** Addresses that stand in a header as they are (RFC 5322, 3.4.1, dot-atom at a domain). */
const plainAddress = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/
export const isMailAddress = (email: string): boolean => email.length <= 254 && plainAddress.test(email)

/** As people write them in one line: `Saija Berg <saija@aamu.fi>, toimisto@aamu.fi`. */
export const addressLine = (all: readonly MailAddress[]): string =>
  all
    .map(({ name, email }) => (name === '' ? email : `${/[",;<>]/.test(name) ? quoted(name) : name} <${email}>`))
    .join(', ')

const quoted = (name: string): string => `"${name.replaceAll(/["\\]/g, '')}"`

/** One address of a line: quoted parts whole, up to the next comma or semicolon. */
const one = /(?:"[^"]*"|[^,;"])+/g

/** The addresses of a line; undefined where anything of it is none. An empty line has none, which is no fault. */
export function addressesIn(line: string): readonly MailAddress[] | undefined {
  const parts = (line.match(one) ?? []).map((part) => part.trim()).filter(Boolean)
  const found = parts.map((part): MailAddress => {
    const [, name = '', email = part] = /^(.*?)\s*<([^<>]*)>$/.exec(part) ?? []
    return { name: name.replaceAll('"', '').trim(), email: email.trim() }
  })
  return found.every(({ email }) => isMailAddress(email)) ? found : undefined
}
