// What a run of Vitest took, file by file, from the report it wrote.
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './tools.mjs'

/** The arguments with which Vitest writes its report beside what it prints. @param {string} name */
export const reporting = (name) => ['--reporter=default', '--reporter=json', `--outputFile.json=out/${name}.json`]

/**
 * The slowest test files of the reports that are there, a line each, the slowest first.
 * @param {readonly string[]} names
 * @param {number} count
 * @returns {string[]}
 */
export function slowest(names, count = 10) {
  const files = names
    .map((name) => join(root, 'out', `${name}.json`))
    .filter((path) => existsSync(path))
    .flatMap((path) => JSON.parse(readFileSync(path, 'utf8')).testResults)
    .map(({ name, startTime, endTime }) => ({ file: relative(root, name), took: (endTime - startTime) / 1000 }))
  return files
    .toSorted((a, b) => b.took - a.took)
    .slice(0, count)
    .map(({ file, took }) => `${took.toFixed(1).padStart(8)} s  ${file}`)
}
