/** What is said when the program cannot go on: one message in front of everything, and nothing after it. */
import { app, type BrowserWindow, dialog } from 'electron'
import { type Language, languages } from '../shared/domain/words.ts'

/** The computer's language where the program speaks it, else Finnish. Known when Electron is ready. */
export const systemLanguage = (): Language => languages.find((language) => app.getLocale().startsWith(language)) ?? 'fi'

/** Shows the message over the window, or alone while there is none in sight. Resolves when it has been read. */
export async function speak(
  { title, text, close }: { title: string; text: string; close: string },
  window: BrowserWindow | undefined,
): Promise<void> {
  const words = { type: 'error' as const, title: 'Vuosikello', message: title, detail: text, buttons: [close] }
  // A minimised one would keep the message to itself.
  if (window?.isMinimized()) window.restore()
  await (window?.isVisible() ? dialog.showMessageBox(window, words) : dialog.showMessageBox(words))
}
