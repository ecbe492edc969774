import type { Locator, Page } from 'playwright-core'
import { answerChooser, fileFrom, type Desk, type Hand } from './hand.ts'

/** A hand on the mouse: the keyboard is for text only. */
export function mouse(page: Page, desk: Desk): Hand {
  const menuItem = (item: string) => page.getByRole('menuitem', { name: item })
  const wheel = async (list: Locator, by: number) => {
    await list.hover({ position: { x: 200, y: 50 } })
    await page.mouse.wheel(0, by)
  }
  /** A row that is scrolled away is not in the page. */
  const bring = async (row: Locator): Promise<Locator> => {
    if (!(await row.first().isVisible())) {
      const list = page.getByRole('treegrid').or(page.getByRole('grid')).first()
      if (await list.isVisible()) await wheel(list, -100_000)
    }
    return row
  }
  const act = async (row: Locator, item: string) => {
    await (await bring(row)).getByRole('button', { name: /^Toiminnot/ }).click()
    await menuItem(item).click()
  }
  return {
    name: 'mouse',
    go: (section) => page.getByRole('navigation', { name: 'Osiot' }).getByRole('link', { name: section }).click(),
    async find(client) {
      await page.getByRole('button', { name: /^Hae/ }).click()
      await page.getByRole('dialog').getByRole('combobox').fill(client)
      await page.getByRole('dialog').getByRole('option', { name: client }).first().click()
    },
    async tab(name) {
      const bar = page.getByRole('navigation', { name: 'Asiakkaan välilehdet' })
      const link = bar.getByRole('link', { name })
      await bar.getByRole('link').first().waitFor()
      // Those for which there is no room are behind a menu.
      if (await link.isVisible()) return link.click()
      await bar.getByRole('button').click()
      await page.getByRole('menuitem', { name }).click()
    },
    press: (target) => target.click(),
    async write(field, text) {
      await field.click()
      await field.fill(text)
    },
    async choose(field, option) {
      await field.click()
      await page.getByRole('option', { name: option, exact: true }).click()
    },
    // The radio itself is invisible; its label is what one sees and presses.
    pick: (group, option) => group.getByText(option, { exact: true }).click(),
    open: async (row) => (await bring(row)).getByRole('gridcell').nth(2).click(),
    unfold: async (row) => (await bring(row)).locator('[data-unfolds]').click(),
    select: async (row) => (await bring(row)).getByRole('gridcell').first().click(),
    act,
    actOnSelected: act,
    end: (list) => wheel(list, 100_000),
    home: (list) => wheel(list, -100_000),
    undo: () =>
      page
        .getByRole('contentinfo')
        .getByRole('button', { name: /^Kumo(?:a\b|ttavissa)/ })
        .click(),
    close: (panel) => panel.getByRole('button', { name: 'Sulje', exact: true }).click(),
    download: (target) => fileFrom(desk, () => target.click()),
    chooseFile: (target, path) => answerChooser(page, desk, () => target.click(), path),
  }
}
