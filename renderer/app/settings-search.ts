import { addressOf, words } from '../desk/search.ts'

/** What is open on a screen of the settings: an absence by its id, or `new`. */
export const settingsSearch = addressOf({ absence: words() })
export type SettingsSearch = ReturnType<typeof settingsSearch>
