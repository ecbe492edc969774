/** What axe says of a page, asked for without a wrapper: that one reads axe anew for each question and takes twice as long. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * The faults that axe finds on the page as it stands: rule, element, what to do. Without tags every rule is asked. Frames
 * are not looked into: the program has none but the browser's own viewer of documents.
 */
export async function axeFaults(page: Page, tags?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async (values) => {
      const { axe: here } = window as unknown as { axe: typeof axe }
      // What passed is not asked for in detail: telling it takes longer than finding it.
      const found = await here.run(document, {
        resultTypes: ['violations'],
        iframes: false,
        ...(values && { runOnly: { type: 'tag' as const, values: [...values] } }),
      })
      return found.violations
    },
    tags && [...tags],
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary}`),
  )
}
