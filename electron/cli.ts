#!/usr/bin/env node
/** Entry of the command line: `node out/electron/cli.js <command> …`, `vuosikello <command> …` where it is installed. */
const major = Number(process.versions.node.split('.')[0])

if (major < 24) {
  // The database driver would end an older Node with a crash: say so before it is loaded.
  console.error(`Vuosikello needs Node 24, but this is Node ${process.versions.node}: run "npm run --silent cli -- …".`)
  process.exitCode = 1
} else {
  const { runProcess } = await import('./cli/process.ts')
  process.exitCode = await runProcess(process.argv.slice(2))
}

export {}
