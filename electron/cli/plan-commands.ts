import type { Command } from 'commander'
import type { Plan } from '../../shared/api/plans.ts'
import type { Language } from '../../shared/domain/words.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { type Io, say, sayJson } from './io.ts'
import { outputLanguage, withData, withJson } from './options.ts'
import { type Session, withCore } from './session.ts'
import { table } from './table.ts'

type Options = Session & { client: string; json?: boolean; language?: Language }

/** `vuosikello plan show` */
export function planCommands(program: Command, io: Io): void {
  const { help } = io
  const group = program.command('plan').description(help.plan.about)
  withJson(withData(group.command('show').description(help.plan.show), io), io)
    .requiredOption('--client <client>', help.client)
    .action(async (options: Options) => {
      const language = outputLanguage(options)
      const { client } = options
      const found = await withCore(options, io, async ({ api }) => (await api.plans.get({ client, language })).plans)
      if (options.json) return sayJson(io, found)
      if (found.length === 0) return say(io, plans[language].emptyTitle)
      for (const plan of found) say(io, ...lines(plan, language))
    })
}

/** A plan as its screen tells it: how far it has come, and each task with its day, whose it is and what comes first. */
function lines(plan: Plan, language: Language): string[] {
  const words = plans[language]
  const { columns } = words
  const head = [
    words.templates[plan.template],
    words.states[plan.state],
    `${words.anchors[plan.kind]} ${plan.anchor}`,
    words.progress(plan.settled, plan.total),
    words.late(plan.late),
  ].join(' · ')
  return [
    head,
    ...table(
      [columns.phase, columns.task, columns.due, columns.whose, columns.state, words.waits],
      plan.tasks.map(({ phase, text, item, side, contact, waits }) => [
        phase,
        text,
        item.due,
        side === 'provider' ? item.person : contact || words.sides[side],
        ui[language].signs[item.status],
        waits.join('; '),
      ]),
    ),
  ]
}
