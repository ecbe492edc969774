import { Command, CommanderError } from 'commander'
import { absenceCommands } from './absence-commands.ts'
import { attachmentCommands } from './attachment-commands.ts'
import { backupCommands } from './backup-commands.ts'
import { calendarCommands } from './calendar-commands.ts'
import { catalogueCommands } from './catalogue-commands.ts'
import { clientCommands } from './client-commands.ts'
import { encounterCommands } from './encounter-commands.ts'
import { matterCommands } from './matter-commands.ts'
import { reportCommands } from './report-commands.ts'
import { surveyCommands } from './survey-commands.ts'
import { exportCommand } from './export-command.ts'
import { sentenceOf } from './failure.ts'
import { profileFolder } from '../paths.ts'
import { speakHelp } from './help.ts'
import { handoverCommands, receiptCommand } from './handover-commands.ts'
import { importCommand } from './import-command.ts'
import { type Io, openIo, type Terminal } from './io.ts'
import { languageOf, todayOf } from './asked.ts'
import { newCommand } from './new-command.ts'
import { printCommands } from './print-commands.ts'
import { planCommands } from './plan-commands.ts'
import { retentionCommands } from './retention-commands.ts'
import { responsibilityCommands } from './responsibility-commands.ts'
import { ruleCommands } from './rule-commands.ts'
import { sampleCommand } from './sample-command.ts'
import { createScratch } from './scratch.ts'
import { searchCommand } from './search-command.ts'
import { sheetCommands } from './sheet-commands.ts'
import { sheetsCommands } from './sheets-commands.ts'
import { templateCommands } from './template-commands.ts'

/**
 * Runs one command of the command line.
 * @param args without the program's own name
 * @returns the exit code: 0, or 1 after one line on standard error that says what happened and what to do next
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const { env } = terminal
  const asked = { language: languageOf(args, env), today: todayOf(args, env) }
  const io = openIo(terminal, asked, createScratch(profileFolder(env)))
  try {
    await programOf(io).parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    // Asking for nothing shows what there is to ask for: that has been printed already.
    if (error instanceof CommanderError && error.code === 'commander.help') return 1
    io.err(`vuosikello: ${sentenceOf(error, io.language)}\n`)
    return 1
  } finally {
    io.scratch.remove()
  }
}

/** Every command there is. */
export function programOf(io: Io): Command {
  const program = speakHelp(new Command('vuosikello'), io)
    .description(io.help.program)
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .exitOverride()
  newCommand(program, io)
  sampleCommand(program, io)
  clientCommands(program, io)
  importCommand(program, io)
  exportCommand(program, io)
  calendarCommands(program, io)
  absenceCommands(program, io)
  attachmentCommands(program, io)
  searchCommand(program, io)
  encounterCommands(program, io)
  matterCommands(program, io)
  surveyCommands(program, io)
  reportCommands(program, io)
  printCommands(program, io)
  ruleCommands(program, io)
  catalogueCommands(program, io)
  sheetCommands(program, io)
  sheetsCommands(program, io)
  templateCommands(program, io)
  responsibilityCommands(program, io)
  planCommands(program, io)
  retentionCommands(program, io)
  handoverCommands(program, io)
  receiptCommand(program, io)
  backupCommands(program, io)
  return program
}
