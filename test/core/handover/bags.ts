/** Packages opened, spoilt and sealed again: what somebody does who knows the format. */
import { unzip } from '../../../electron/core/documents/unzip.ts'
import { sha256, zip } from '../../../electron/core/documents/zip.ts'

export const limits = { maxFiles: 1000, maxBytes: 1e8, maxRatio: 1000 }
export const bytesOf = (text: string) => new TextEncoder().encode(text)
export const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

/** The files of a package by path inside its folder, to be spoilt and packed again. */
export type Bag = Map<string, Uint8Array>
export const open = async (bytes: Uint8Array): Promise<Bag> =>
  new Map((await unzip(bytes, limits)).map(({ path, bytes: content }) => [path.slice(path.indexOf('/') + 1), content]))
export const pack = (bag: Bag, folder = 'luovutus-x'): Promise<Uint8Array> =>
  zip([...bag].map(([path, bytes]) => ({ path: `${folder}/${path}`, bytes })))

/** Makes the checksums right again and takes the signature away: what an attacker would do who knows the format. */
export function reseal(bag: Bag): Bag {
  const list = (paths: string[]) =>
    bytesOf(paths.map((path) => `${sha256(bag.get(path) ?? new Uint8Array())}  ${path}\n`).join(''))
  const payload = [...bag.keys()].filter((path) => path.startsWith('data/')).toSorted()
  const octets = payload.reduce((sum, path) => sum + (bag.get(path)?.length ?? 0), 0)
  const info = textOf(bag.get('bag-info.txt'))
    .replace(/Payload-Oxum: .*/, `Payload-Oxum: ${octets}.${payload.length}`)
    .replace(/Vuosikello-Signing-Key: .*\n/, '')
  bag.delete('tagmanifest-sha256.txt.sig')
  bag.set('bag-info.txt', bytesOf(info))
  bag.set('manifest-sha256.txt', list(payload))
  bag.set('tagmanifest-sha256.txt', list(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']))
  return bag
}

export type Json = { [key: string]: unknown }
/** A package whose record has been changed, sealed again. */
export function withRecord(
  bag: Bag,
  change: (record: { [part: string]: Json[] } & { client: Json }) => unknown,
): Promise<Uint8Array> {
  const record = JSON.parse(textOf(bag.get('data/client.json'))) as Parameters<typeof change>[0]
  const changed = change(record)
  bag.set('data/client.json', bytesOf(typeof changed === 'string' ? changed : JSON.stringify(record)))
  return pack(reseal(bag))
}
export const first = (rows: Json[] | undefined): Json => {
  if (!rows?.[0]) throw new Error('no rows')
  return rows[0]
}

/** What a package says: its record, and the due days of the open dates of a rule until a day. */
export async function said(bytes: Uint8Array) {
  const bag = await open(bytes)
  const record = JSON.parse(textOf(bag.get('data/client.json'))) as Record<'rules' | 'marks', Json[]> & { client: Json }
  const lines = textOf(bag.get('data/csv/deadlines-open.csv')).split('\r\n')
  const openOf = (key: string, until: string) =>
    lines
      .filter((line) => line.startsWith(`${key}@`))
      .map((line) => line.split(',')[1] ?? '')
      .filter((due) => due <= until)
  return { record, openOf, csv: (name: string) => textOf(bag.get(`data/csv/${name}.csv`)) }
}
