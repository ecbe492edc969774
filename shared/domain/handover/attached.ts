import { checkedPath, slug } from './names.ts'

/** The folder of attached files, and within it, in the firm's own archive alone, that of those which are for the firm. */
export const attachedFolder = 'attachments'
export const ownFolder = 'attachments/own'

type Named = { readonly hash: string; readonly name: string; readonly shown: string }

const ending = /\.([a-z0-9]{1,10})$/i
const [stemLength, tagLength, longTag] = [30, 8, 32]

/**
 * Where each content lies in a package, by its hash. It lies there once, whatever it is called: under the first of its names,
 * in the form of every path of a package, with as much of its hash as tells it from others.
 */
export function attachedPaths(rows: readonly Named[], folder = attachedFolder): ReadonlyMap<string, string> {
  const [paths, taken] = [new Map<string, string>(), new Set<string>()]
  const sorted = rows.toSorted(
    (a, b) => compare(a.hash, b.hash) || compare(a.name, b.name) || compare(a.shown, b.shown),
  )
  for (const { hash, name, shown } of sorted) {
    if (paths.has(hash)) continue
    const [, last = ''] = ending.exec(name) ?? []
    const stem = slug(last === '' ? name : name.slice(0, -last.length - 1)).slice(0, stemLength) || 'liite'
    const kind = last.toLowerCase() || shown
    const path = (tag: number) => `${folder}/${stem}-${hash.slice(0, tag)}${kind === '' ? '' : `.${kind}`}`
    const free = taken.has(path(tagLength)) ? path(longTag) : path(tagLength)
    taken.add(free)
    paths.set(hash, checkedPath(free))
  }
  return paths
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What a browser opens as a paper or a picture, whatever stands in it; of everything else the first page has no link. */
export const opensSafely = (path: string): boolean => /\.(pdf|png|jpe?g|gif|webp)$/.test(path)
