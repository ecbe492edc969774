/**
 * What the core remembers of what it computed. One policy for all of it: an answer is kept with the object that it was found
 * from (a client's year, all years, the connection to a file), which a change of the data replaces with a new one; so many
 * questions an object, and of more the one that was asked longest ago makes room. What is given back must not be changed.
 */
export type Memory<Source extends object, Answer> = {
  /** The answer that is known; else it is found, and kept. A promise that fails is forgotten: whoever asks next looks anew. */
  of(source: Source, question: string | number, find: () => Answer): Answer
  known(source: Source, question: string | number): Answer | undefined
  keep(source: Source, question: string | number, answer: Answer): void
  forget(source: Source, question: string | number): void
}

type Entry<Answer> = { readonly question: string | number; readonly answer: Answer }

/** @param most questions kept an object: few, since they are gone through one by one */
export function createMemory<Source extends object, Answer>(most = 6): Memory<Source, Answer> {
  const bySource = new WeakMap<Source, Entry<Answer>[]>()
  const known = (source: Source, question: string | number): Answer | undefined => {
    const entries = bySource.get(source)
    const at = entries?.findIndex((entry) => entry.question === question) ?? -1
    const entry = entries?.[at]
    // The newest stands last.
    if (entries && entry && at < entries.length - 1) entries.push(...entries.splice(at, 1))
    return entry?.answer
  }
  const forget = (source: Source, question: string | number) => {
    const rest = bySource.get(source)?.filter((entry) => entry.question !== question)
    if (rest) bySource.set(source, rest)
  }
  const keep = (source: Source, question: string | number, answer: Answer) => {
    const others = bySource.get(source)?.filter((entry) => entry.question !== question) ?? []
    bySource.set(source, [...others.slice(Math.max(0, others.length - most + 1)), { question, answer }])
  }
  return {
    known,
    keep,
    forget,
    of(source, question, find) {
      const before = known(source, question)
      if (before !== undefined) return before
      const answer = find()
      keep(source, question, answer)
      if (answer instanceof Promise)
        answer.catch(() => {
          if (known(source, question) === answer) forget(source, question)
        })
      return answer
    },
  }
}

/** The same for what follows from a text alone, such as how a name is ordered: too many, and all are forgotten. */
export function createTable<Answer>(most: number): (text: string, find: () => Answer) => Answer {
  const byText = new Map<string, Answer>()
  return (text, find) => {
    const before = byText.get(text)
    if (before !== undefined) return before
    if (byText.size >= most) byText.clear()
    const answer = find()
    byText.set(text, answer)
    return answer
  }
}
