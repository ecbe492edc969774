// Imported first by every script. Plain syntax on purpose: an old Node must be able to parse this file and say so.
const major = Number(process.versions.node.split('.')[0])

if (major < 24) {
  console.error(
    `Vuosikello needs Node 24, which its own packages bring along, but this is Node ${process.versions.node}: run "npm ci" and then start it with "npm start", "npm test" or "npm run <name>".`,
  )
  process.exit(1)
}
