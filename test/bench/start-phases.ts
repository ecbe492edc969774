import type { Page } from 'playwright-core'

/** What happens on the way to the first row, in the order in which it should; each in ms of the computer's clock. */
export const phases = [
  'page asked for',
  'page there',
  'scripts there',
  'first paint',
  'first answer',
  'first row',
] as const
export type Phases = Readonly<Record<(typeof phases)[number], number>>

/**
 * Waits in the page for the first row of Today, and reads from the browser's own marks when what before it happened. Over a
 * message port the browser does not see answers: `first answer` is NaN there.
 */
export const phasesOf = (page: Page): Promise<Phases> =>
  page.evaluate(async () => {
    const rows = '[role=grid] tbody tr, [role=treegrid] tbody tr'
    const row = await new Promise<number>((done) => {
      const look = () => {
        if (!document.querySelector(rows)) return false
        watcher.disconnect()
        done(performance.now())
        return true
      }
      const watcher = new MutationObserver(look)
      if (!look()) watcher.observe(document, { childList: true, subtree: true })
    })
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const parts = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const ended = (which: (name: string) => boolean) =>
      parts.filter(({ name, responseEnd }) => which(name) && responseEnd <= row).map(({ responseEnd }) => responseEnd)
    const scripts = ended((name) => /\/(?:first|start)-[^/]*\.js$/.test(name))
    const answers = ended((name) => name.endsWith('/api/calendar/today'))
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const at = (time: number | undefined) => performance.timeOrigin + (time ?? NaN)
    return {
      'page asked for': at(load?.requestStart),
      'page there': at(load?.responseEnd),
      'scripts there': at(Math.max(...scripts)),
      'first paint': at(paint?.startTime),
      'first answer': answers.length > 0 ? at(answers[0]) : NaN,
      'first row': at(row),
    }
  })
