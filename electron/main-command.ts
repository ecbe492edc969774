/** The command line of an installed program: the same executable, given a command instead of being clicked. */
export const COMMANDS: ReadonlySet<string> = new Set(
  'new sample import clients responsibilities plan encounters matters attachments search calendar catalogue absences print-year print-month rules instructions sheet sheets templates survey report export handover receipt retention backup help'.split(
    ' ',
  ),
)

/**
 * What was asked of the program on its command line, or undefined when it is to open its window.
 * @param argv as Electron gives it: the program, then (unless packaged) the path of the application
 */
export function commandOf(argv: readonly string[], packaged: boolean): readonly string[] | undefined {
  const args = argv.slice(packaged ? 1 : 2)
  return COMMANDS.has(args[0] ?? '') ? args : undefined
}

/** Runs one command without a window and gives its exit code. */
export async function runCommand(args: readonly string[]): Promise<number> {
  // Loaded only here: the window's process needs none of it.
  const { runProcess } = await import('./cli/process.ts')
  return runProcess(args)
}
