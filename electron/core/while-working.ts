/**
 * Yields what a piece of work tells of itself until it is done, the latest of several: a transaction is one function, and
 * whoever waits for it wants to see how far it is. Throws what the work throws.
 */
export async function* whileWorking<T>(
  work: (tell: (news: T) => void) => Promise<void>,
): AsyncGenerator<T, void, void> {
  let latest: T | undefined
  let news = Promise.withResolvers<void>()
  let isOver = false
  const over = work((told) => {
    latest = told
    news.resolve()
  }).finally(() => {
    isOver = true
    news.resolve()
  })
  // Its failure is thrown below; until then somebody must be listening.
  over.catch(() => undefined)
  try {
    while (!isOver) {
      await news.promise
      news = Promise.withResolvers<void>()
      if (latest !== undefined && !isOver) yield latest
    }
    await over
  } finally {
    // Whoever cancels has been told so; the transaction is to be over all the same.
    await over.catch(() => undefined)
  }
}
