/** Answers kept per look at the years: a firm's people ask a handful of different questions a day. */
const KEPT = 6

/**
 * Remembers answers for as long as nothing changed: they are kept with the object that they were found from, which the shelf
 * replaces with every change of the data. The oldest makes room for a new one. What is given back must not be changed.
 */
export function createMemory<Source extends object, Answer>(): (
  source: Source,
  question: string,
  find: () => Promise<Answer>,
) => Promise<Answer> {
  const known = new WeakMap<Source, Map<string, Promise<Answer>>>()
  return (source, question, find) => {
    const answers = known.get(source) ?? new Map<string, Promise<Answer>>()
    known.set(source, answers)
    const before = answers.get(question)
    if (before) return before
    const answer = find()
    answers.set(question, answer)
    // A failure is no answer: whoever asks next looks anew.
    answer.catch(() => answers.delete(question))
    const [oldest] = answers.keys()
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest)
    return answer
  }
}
