#!/usr/bin/env node
/** Entry of the command line: `node out/electron/cli.js <command> …`, `vuosikello <command> …` where it is installed. */
const major = Number(process.versions.node.split('.')[0])

if (major < 24) {
  // The database driver would end an older Node with a crash: say so before it is loaded.
  console.error(`Vuosikello needs Node 24, but this is Node ${process.versions.node}: run "npm run --silent cli -- …".`)
  process.exitCode = 1
} else {
  const { runCli } = await import('./cli/run.ts')
  const interrupt = new AbortController()
  process.once('SIGINT', () => interrupt.abort())
  // A reader that stops reading early (`| head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    env: process.env,
    signal: interrupt.signal,
  })
}

export {}
