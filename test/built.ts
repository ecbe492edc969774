/** The program as it is shipped, for tests that start it: its modules are few, so each start takes half of what the sources take. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'
import { programFolder } from '../electron/paths.ts'

/** Path of a program that Node runs. */
export const builtProgram = (name: 'browser' | 'cli'): string => join(programFolder(), 'out/electron', `${name}.js`)

/** Vitest calls it before the tests: where one of those that will run starts the program, the build is made anew if it is old. */
export default async function build(project: TestProject): Promise<void> {
  // What was asked for on the command line is not in Vitest's types; without it all files are looked into.
  const asked = Reflect.get(project.vitest, 'filenamePattern') as string[] | undefined
  const { testFiles } = await project.globTestFiles(asked)
  if (!testFiles.some((file) => readFileSync(file, 'utf8').includes('builtProgram('))) return
  const tools = pathToFileURL(join(programFolder(), 'scripts/tools.mjs')).href
  const { buildIfStale } = (await import(tools)) as { buildIfStale: () => Promise<number> }
  if ((await buildIfStale()) !== 0) throw new Error('The program cannot be built')
}
