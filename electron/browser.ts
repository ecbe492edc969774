/** Entry of the browser shell: `node out/electron/browser.js [--data <file>] [--port <n>] [--print-link]`. */
const major = Number(process.versions.node.split('.')[0])

if (major < 24) {
  // The database driver would end an older Node with a crash: say so before it is loaded.
  console.error(`Vuosikello needs Node 24, but this is Node ${process.versions.node}: start it with "npm start".`)
  process.exitCode = 1
} else {
  const { keepCompiledCode } = await import('./code-cache.ts')
  keepCompiledCode()
  const { runBrowserShell } = await import('./browser-shell.ts')
  process.exitCode = await runBrowserShell(process.argv.slice(2))
}

export {}
