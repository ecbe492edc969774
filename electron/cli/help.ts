import { type Command, Help } from 'commander'
import { commandHelpPage } from '../../shared/i18n/command-help-page.ts'
import type { Io } from './io.ts'

/**
 * Makes a program's help pages, and those of every command made from it afterwards, speak the command's language. The library
 * brings the words of the page in English; what commands and options do is said where they are made.
 */
export function speakHelp(program: Command, { language }: Io): Command {
  const page = commandHelpPage[language]
  const english = new Help()
  const titles: Readonly<Record<string, string>> = {
    'Usage:': page.usage,
    'Arguments:': page.arguments,
    'Options:': page.options,
    'Commands:': page.commands,
  }
  const spoken = (text: string) =>
    text.replace('[options]', `[${page.option}]`).replace('[command]', `[${page.command}]`)
  const described = (text: string) =>
    text
      .replace(/\((choices|default): /, (_, word) => `(${word === 'choices' ? page.choices : page.standard}: `)
      .replace(/, default: /, `, ${page.standard}: `)
  return program
    .helpOption('-h, --help', page.help)
    .helpCommand(`help [${page.command}]`, page.help)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (command) => spoken(english.commandUsage(command)),
      subcommandTerm: (command) => spoken(english.subcommandTerm(command)),
      optionDescription: (option) => described(english.optionDescription(option)),
      argumentDescription: (argument) => described(english.argumentDescription(argument)),
    })
}
