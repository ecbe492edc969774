/** A time of day as it is kept: `00:00` to `23:59`. */
export const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/
export const isWallTime = (text: string): boolean => wallTime.test(text)

/** A time of day as people type it, `12`, `8.30`, `0830`, `klo 9:05`, as it is kept: `09:05`; undefined for what is none. */
export function timeOfDay(text: string): string | undefined {
  const [, hours = '', minutes = '00'] = /^(?:klo|kl|at)?\.?\s*(\d{1,2})(?:[.:]?(\d{2}))?$/i.exec(text.trim()) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** As it is written here: `8.30`; what is no time as it is. */
export const plainTime = (time: string): string => (isWallTime(time) ? time.replace(/^0/, '').replace(':', '.') : time)
