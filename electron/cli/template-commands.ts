import type { Command } from 'commander'
import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { PaperFault } from '../../shared/domain/documents/paper-kinds.ts'
import { look } from '../../shared/i18n/look.ts'
import { paperFault } from '../../shared/i18n/paper-fault.ts'
import { CliError, type Io, say } from './io.ts'
import { withData } from './options.ts'
import { finished, type Session, withCore } from './session.ts'

/** `vuosikello templates check`: no data file is needed for it. */
export function templateCommands(program: Command, io: Io): void {
  const help = io.help.templates
  const templates = program.command('templates').description(help.about)
  withData(templates.command('check').description(help.check), io)
    .argument('<file>', help.file)
    .action(async (given: string, options: Session) => {
      const path = resolve(given)
      if (!existsSync(path)) throw new CliError((words) => words.noFile(path))
      const { fault }: { fault: PaperFault | null } = await withCore(
        options,
        io,
        ({ api }) => finished(api.firm.checkTemplate({ name: basename(path), path }, { signal: io.signal })),
        { open: 'none' },
      )
      if (fault) throw new CliError(() => `${path}: ${paperFault(fault, io.language)}`)
      say(io, look[io.language].sound)
    })
}
