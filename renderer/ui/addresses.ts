/** An address as it is read: without its scheme, and with its letters instead of their codes. */
export function readAddress(address: string): string {
  const short = address.replace(/^https?:\/\/(www\.)?/, '')
  try {
    return decodeURI(short)
  } catch {
    return short
  }
}
