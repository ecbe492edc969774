/** All that an answer says as plain text: its values, and whatever stands in the files that it names. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Core } from '../../electron/core/core.ts'
import { run } from '../core/documents/tools.ts'

/** @param answer a call's value; files in it are read from the core's outbox, packages opened, letters decoded */
export function told(answer: unknown, { files }: Pick<Core, 'files'>): string {
  const inside = refsIn(answer).map(({ token, name }) => {
    const path = files.path(token, name)
    if (path === undefined) throw new Error(`${name} is not in the outbox`)
    return `${name}\n${fileText(path)}`
  })
  return [JSON.stringify(answer) ?? '', ...inside].join('\n')
}

type Ref = { readonly token: string; readonly name: string }

function refsIn(value: unknown): Ref[] {
  if (typeof value !== 'object' || value === null) return []
  const { token, name } = value as Partial<Ref>
  if (typeof token === 'string' && typeof name === 'string') return [{ token, name }]
  return Object.values(value).flatMap(refsIn)
}

function fileText(path: string): string {
  if (path.endsWith('.pdf')) return run('pdftotext', ['-layout', path, '-'])
  if (path.endsWith('.zip')) return packageText(path)
  if (path.endsWith('.xlsx')) return run('unzip', ['-p', path])
  const text = readFileSync(path, 'utf8')
  // Calendars fold their lines.
  if (path.endsWith('.ics')) return text.replaceAll(/\r\n[ \t]/g, '')
  return path.endsWith('.eml') ? letterText(text) : text
}

function packageText(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-told-'))
  try {
    run('unzip', ['-q', path, '-d', folder])
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    return files.map((file) => `${file.name}\n${fileText(join(file.parentPath, file.name))}`).join('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Encoded words of the headers, and the quoted-printable body. */
function letterText(text: string): string {
  const words = text
    .replaceAll(/\?=\r\n =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString())
  const bytes = words
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return `${words}\n${Buffer.from(bytes, 'latin1').toString()}`
}
