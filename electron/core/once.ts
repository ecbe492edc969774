/** So many answers are kept: a caller asks again within moments, if at all. */
const KEPT = 500

export type Once = <T>(id: string, work: () => Promise<T>) => Promise<T>

/**
 * Does what has an id once: who asks again with the same id, because the answer was lost on the way, gets the first
 * answer. What failed changed nothing and may be tried again.
 */
export function createOnce(): Once {
  const answers = new Map<string, Promise<unknown>>()
  return <T>(id: string, work: () => Promise<T>) => {
    const known = answers.get(id)
    // The caller chose the id for this very work, so the answer is of its kind.
    if (known) return known as Promise<T>
    const answer = work()
    answers.set(id, answer)
    answer.catch(() => answers.delete(id))
    const [oldest] = answers.keys()
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest)
    return answer
  }
}
