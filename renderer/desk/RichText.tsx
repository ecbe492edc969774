import { createElement, type ReactNode } from 'react'
import { parse } from '../../shared/domain/text/parse.ts'
import type { Run, Runs, TextBlock, TextList } from '../../shared/domain/text/types.ts'
import classes from './rich.module.css'

/** Free text as it is read. `level`: the heading that it stands under. */
export function RichText({ text, level = 3 }: { readonly text: string; readonly level?: 2 | 3 }) {
  return <div className={classes['read']}>{parse(text).map((block, at) => shown(block, at, level))}</div>
}

function shown(block: TextBlock, key: number, level: number): ReactNode {
  if (block.type === 'paragraph') return <p key={key}>{runs(block.runs)}</p>
  if (block.type === 'heading')
    return createElement(
      `h${level + block.level}`,
      { key, className: block.level === 2 ? classes['second'] : undefined },
      runs(block.runs),
    )
  if (block.type === 'list') return <List key={key} list={block} />
  return (
    <table key={key}>
      <thead>
        <tr>
          {block.head.map((cell, at) => (
            <th key={at} scope="col">
              {runs(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((cell, column) => (
              <td key={column}>{runs(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function List({ list: { ordered, start, items } }: { readonly list: TextList }) {
  const all = items.map(({ runs: said, under }, at) => (
    <li key={at}>
      {runs(said)}
      {under && <List list={under} />}
    </li>
  ))
  return ordered ? <ol start={start}>{all}</ol> : <ul>{all}</ul>
}

const runs = (said: Runs): ReactNode[] => said.map((run, at) => <Said key={at} run={run} />)

function Said({ run: { text, bold, italic, href } }: { readonly run: Run }) {
  const words = italic ? <em>{text}</em> : text
  const strong = bold ? <strong>{words}</strong> : words
  return href === undefined ? (
    strong
  ) : (
    <a href={href} target="_blank" rel="noreferrer">
      {strong}
    </a>
  )
}
