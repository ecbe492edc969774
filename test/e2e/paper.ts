/** Whether a document is seen in its frame: what draws it is the browser's own, so only the picture can tell. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until the frame shows a sheet of paper with writing on it. */
export async function showsPaper(page: Page, frame: Locator): Promise<void> {
  const paper = async () => {
    const { white, dark } = await shares(page, await frame.screenshot())
    return white > 0.4 && dark > 0.001 && dark < 0.2 ? 'paper' : `white ${white.toFixed(3)}, dark ${dark.toFixed(3)}`
  }
  await expect.poll(paper, { timeout: 20_000, message: 'the frame shows no sheet' }).toBe('paper')
}

/** The shares of white and of nearly black in a picture, below the bar that a viewer may have. */
const shares = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height - 60)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, -60)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let [white, dark] = [0, 0]
    for (let at = 0; at < data.length; at += 4) {
      const light = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3
      if (light > 250) white++
      // The viewer's own grey is lighter than ink.
      if (light < 60) dark++
    }
    return { white: (white * 4) / data.length, dark: (dark * 4) / data.length }
  }, png.toString('base64'))
