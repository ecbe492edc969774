// @vitest-environment jsdom
/** A long answer is shown from its beginning on while the rest is on its way. */
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ApiProvider } from '../../renderer/desk/api.tsx'
import type { Api } from '../../renderer/desk/connect.ts'
import { createQueries, useAsk } from '../../renderer/desk/queries.ts'

type Input = { readonly limit: number }
type Answer = { readonly rows: readonly { readonly name: string }[]; readonly total: number }

/** A list of clients whose answers come when they are told to. */
function aList() {
  const waiting: (() => void)[] = []
  const asked: number[] = []
  const names = ['Aalto', 'Berg', 'Cederlund']
  const list = vi.fn<(input: Input) => Promise<Answer>>(async ({ limit }) => {
    asked.push(limit)
    await new Promise<void>((done) => waiting.push(done))
    return { rows: names.slice(0, limit).map((name) => ({ name })), total: names.length }
  })
  const api = { clients: { list } } as unknown as Api
  const queries = createQueries()
  const answer = async (limit: number) => {
    await vi.waitFor(() => expect(asked.at(-1)).toBe(limit))
    waiting.shift()?.()
  }
  return { api, queries, asked, names, answer }
}

function List() {
  const { data } = useAsk(
    'clients.list',
    { limit: 5000 },
    { beginning: { first: { limit: 1 }, isAll: ({ rows, total }) => rows.length === total } },
  )
  return <p>{data ? data.rows.map(({ name }) => name).join(' ') : 'waits'}</p>
}

const show = ({ api, queries }: ReturnType<typeof aList>) =>
  render(
    <QueryClientProvider client={queries}>
      <ApiProvider value={api}>
        <List />
      </ApiProvider>
    </QueryClientProvider>,
  )

test('the first rows stand until all are there; asked again they never fall back to the first', async () => {
  const it = aList()
  show(it)
  expect(screen.getByText('waits')).toBeTruthy()
  await it.answer(1)
  await screen.findByText('Aalto')
  await it.answer(5000)
  await screen.findByText('Aalto Berg Cederlund')

  it.names.push('Dahl')
  const again = it.queries.invalidateQueries()
  await vi.waitFor(() => expect(it.asked).toEqual([1, 5000, 5000]))
  expect(screen.getByText('Aalto Berg Cederlund')).toBeTruthy()
  await it.answer(5000)
  await again
  await screen.findByText('Aalto Berg Cederlund Dahl')
})

test('what is everything already is asked for once', async () => {
  const it = aList()
  it.names.splice(1)
  show(it)
  await it.answer(1)
  await screen.findByText('Aalto')
  expect(it.asked).toEqual([1])
})
