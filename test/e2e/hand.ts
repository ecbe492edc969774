import type { Download, FileChooser, Locator, Page } from 'playwright-core'

/** A file that the program saved on the computer. */
export type Saved = Pick<Download, 'saveAs' | 'suggestedFilename'>

/** The computer around the program. */
export type Desk = {
  /** The next file that the program saves. */
  readonly saved: () => Promise<Saved>
  /** Lets the program read a file, where it runs as somebody else. */
  readonly lend: (path: string) => void
}

export type Tab =
  | 'Yleiskuva'
  | 'Vuosi'
  | 'Ohjeet'
  | 'Vastuut'
  | 'Palaute'
  | 'Yhteydenotot'
  | 'Tiedot'
  | 'Sopimus'
  | 'Tietokartta'
  | 'Valtuudet'
  | 'Liitteet'
  | 'Luovutus'
  | 'Suunnitelmat'
  | 'Historia'

/**
 * How a person works with the program. Journeys are written once in these words and walked twice: by mouse, and with the
 * keyboard alone. Targets are named as people know them: role and accessible name.
 */
export type Hand = {
  readonly name: 'mouse' | 'keyboard'
  /** A section of the rail: `Asiakkaat`. */
  go(section: 'Tänään' | 'Asiakkaat' | 'Kalenteri' | 'Palaute' | 'Asetukset'): Promise<void>
  /** A client is found by name through the palette, and its page opened. */
  find(client: string): Promise<void>
  /** A tab of the client page. */
  tab(name: Tab): Promise<void>
  /** A button, a link, a tab, a check box. */
  press(target: Locator): Promise<void>
  /** A text field gets this text instead of what was there. */
  write(field: Locator, text: string): Promise<void>
  /** One of a field's choices. */
  choose(field: Locator, option: string): Promise<void>
  /** One of several choices that are all in sight. */
  pick(group: Locator, option: string): Promise<void>
  /** A row of a list is opened. */
  open(row: Locator): Promise<void>
  /** A row that holds other rows shows them. */
  unfold(row: Locator): Promise<void>
  /** A row of a list is selected, beside others. */
  select(row: Locator): Promise<void>
  /** Something is done to a row: by its menu, or by its key. */
  act(row: Locator, item: string, key: string): Promise<void>
  /** Something is done to everything that is selected: by the menu of one of the rows, or by the key. */
  actOnSelected(row: Locator, item: string, key: string): Promise<void>
  /** To the last row of a list; to the first one. */
  end(list: Locator): Promise<void>
  home(list: Locator): Promise<void>
  /** The last deed is undone. */
  undo(): Promise<void>
  /** A panel or dialog is closed. */
  close(panel: Locator): Promise<void>
  /** Pressing the target saves a file. */
  download(target: Locator): Promise<Saved>
  /** Pressing the target asks for a file of the computer's. */
  chooseFile(target: Locator, path: string): Promise<void>
}

export async function fileFrom({ saved }: Desk, press: () => Promise<void>): Promise<Saved> {
  const [file] = await Promise.all([saved(), press()])
  return file
}

export async function answerChooser(
  page: Page,
  { lend }: Desk,
  press: () => Promise<void>,
  path: string,
): Promise<void> {
  lend(path)
  const [chooser]: [FileChooser, void] = await Promise.all([page.waitForEvent('filechooser'), press()])
  await chooser.setFiles(path)
}
