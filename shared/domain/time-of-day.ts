/** `8.30`, `8:30`, `0830` and `8` as `08:30` and `08:00`; undefined for what is no time of the day. */
export function timeOfDay(text: string): string | undefined {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim()) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** As it is written here: `8.30`; empty for none. */
export const plainTime = (time: string): string => time.replace(/^0/, '').replace(':', '.')
