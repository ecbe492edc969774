/** What is open on a screen of the settings. */
export type SettingsSearch = {
  /** An absence by its id, or `new`. */
  readonly absence?: string | undefined
}

export function settingsSearch(search: Record<string, unknown>): SettingsSearch {
  const { absence } = search
  return typeof absence === 'string' ? { absence } : {}
}
