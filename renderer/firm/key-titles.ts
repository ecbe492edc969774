import { meetings } from '../../shared/i18n/meetings.ts'
import type { Language } from '../../shared/domain/words.ts'
import { app } from '../../shared/i18n/app.ts'
import { clientList } from '../../shared/i18n/client-list.ts'
import { keySettings } from '../../shared/i18n/keys.ts'
import { marks } from '../../shared/i18n/marks.ts'
import { request } from '../../shared/i18n/request.ts'
import { runNotes } from '../../shared/i18n/run-notes.ts'
import { task } from '../../shared/i18n/task.ts'
import { today } from '../../shared/i18n/today.ts'
import type { Changeable } from '../desk/keys.ts'

/** What each single key does, in the words of the commands and menus. */
export function keyTitles(language: Language): Readonly<Record<Changeable, string>> {
  const { commands, list } = app[language]
  const { actions } = today[language]
  return {
    skip: actions.skip,
    wait: actions.wait,
    move: actions.move,
    request: request[language].action,
    give: actions.give,
    deviate: marks[language].deviation.action,
    runNote: runNotes[language].action,
    rule: commands.editRule,
    assign: clientList[language].assign.action,
    ruleEdit: keySettings[language].ruleEdit,
    ...meetings[language].keys,
    palette: commands.palette,
    help: commands.help,
    new: keySettings[language].new,
    task: task[language].new,
    select: list.select,
  }
}
