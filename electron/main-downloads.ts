/** Saving a file that the program made: asked for here, because what a place belongs to must be known before it is written over. */
import { basename, dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog, session } from 'electron'
import type { Language } from '../shared/domain/words.ts'
import { failures } from '../shared/i18n/failures.ts'
import { shell } from '../shared/i18n/shell.ts'
// eslint-disable-next-line no-restricted-imports -- looks at the disk only, and the answer is wanted before the event is over
import { isDataPlace, type Known } from './core/storage/target.ts'

export type Saving = {
  readonly window: () => BrowserWindow | undefined
  readonly language: () => Language
  /** The data file and the private folder, as they are at that moment. */
  readonly known: () => Known
}

/**
 * Asks where each file goes, and asks again when that would write over the data. Electron wants the place before its event
 * is over, so the question holds this process up, as it holds up the window that it stands over.
 */
export function installDownloads({ window, language, known }: Saving): void {
  let folder = app.getPath('downloads')
  session.defaultSession.on('will-download', (_event, item) => {
    let name = item.getFilename()
    for (;;) {
      const place = askForPlace(window(), join(folder, name))
      if (!place) return item.cancel()
      folder = dirname(place)
      name = basename(place)
      if (!isDataPlace(place, known())) return item.setSavePath(place)
      refuse(window(), place, language())
    }
  })
}

const askForPlace = (window: BrowserWindow | undefined, defaultPath: string): string =>
  window ? dialog.showSaveDialogSync(window, { defaultPath }) : dialog.showSaveDialogSync({ defaultPath })

function refuse(window: BrowserWindow | undefined, place: string, language: Language): void {
  const words = { message: place, detail: failures[language].reasons['data-file'], buttons: [shell[language].another] }
  const box = { type: 'warning' as const, title: 'Vuosikello', ...words }
  if (window) dialog.showMessageBoxSync(window, box)
  else dialog.showMessageBoxSync(box)
}
