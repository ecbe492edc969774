import { createContext, type Context as ReactContext, useContext } from 'react'
import type { CommandName, InputOf, JobName, OutputOf, QueryName, ResultOf } from '../../shared/api/names.ts'
import type { CallContext, Progress } from '../../shared/api/procedure.ts'
import type { Api } from './connect.ts'

type Options = { readonly signal?: AbortSignal | undefined; readonly context?: CallContext }
type Call<I, O> = (input: I, options?: Options) => Promise<O>

/**
 * One call of the contract by its name. The client is a tree of functions made at run time from the contract, so that a
 * name leads to exactly the function whose types the contract gives: the one place where that has to be said.
 */
function call<I, O>(api: Api, name: string): Call<I, O> {
  const [area = '', method = ''] = name.split('.')
  const tree = api as unknown as Record<string, Record<string, Call<I, O>>>
  const found = tree[area]?.[method]
  if (!found) throw new Error(`no such call: ${name}`)
  return found
}

export function ask<P extends QueryName>(api: Api, name: P, input: InputOf<P>, signal?: AbortSignal) {
  return call<InputOf<P>, OutputOf<P>>(api, name)(input, { signal })
}

/** Sends a command. Sent again under the same `deed`, it does nothing twice and gives the first answer. */
export function send<P extends CommandName>(api: Api, name: P, input: InputOf<P>, deed?: string) {
  return call<InputOf<P>, OutputOf<P>>(api, name)(input, { context: { commandId: deed } })
}

/** Works a job off; `onProgress` hears how far it has come. Rejects with `cancelled` when `signal` aborts. */
export async function work<P extends JobName>(
  api: Api,
  name: P,
  input: InputOf<P>,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
  deed?: string,
): Promise<ResultOf<P>> {
  const start = call<InputOf<P>, AsyncIteratorObject<Progress, ResultOf<P>, void>>(api, name)
  const steps = await start(input, { signal, context: { commandId: deed } })
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
    onProgress(step.value)
  }
}

const Context = createContext<Api | null>(null)
export const ApiProvider: ReactContext<Api | null> = Context

/** The core's calls. Throws outside `ApiProvider`. */
export function useApi(): Api {
  const api = useContext(Context)
  if (!api) throw new Error('ApiProvider is missing')
  return api
}
