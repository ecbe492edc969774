import '@fontsource-variable/inter'
import type { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import type { Asked, firstQuestions } from './first.ts'
import { type Api, styleNonce } from '../desk/connect.ts'
import { createQueries } from '../desk/queries.ts'
import { askedEarly } from '../desk/watch.ts'

/** Milliseconds that the frame waits for its first rows. */
const ROWS = 250

/** Shows the program, with the answers that are there or on their way. */
export async function start(api: Api, { first, today }: ReturnType<typeof firstQuestions>): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no #root')
  const queries = createQueries()
  for (const asked of first) void take(queries, asked)
  const rows = today.then((asked) => asked && take(queries, asked))
  // Without these two there is nothing to show; whatever went wrong, the program says.
  await Promise.allSettled(first.map(({ answer }) => answer))
  // Drawing the frame twice takes longer than its rows are away.
  await Promise.race([rows, new Promise((done) => setTimeout(done, ROWS))])
  createRoot(root).render(
    <StrictMode>
      <App api={api} queries={queries} nonce={styleNonce()} />
    </StrictMode>,
  )
}

/** An answer under way becomes the question's; one that fails is asked for anew by whoever shows it. */
async function take(queries: QueryClient, { key, answer }: Asked): Promise<void> {
  askedEarly(queries, key)
  await queries.prefetchQuery({ queryKey: key, queryFn: () => answer })
}
