import type { Handlers } from '../handlers.ts'
import { catalogueInUse, previewCatalogue, takeCatalogue } from './catalogue-calls.ts'
import { backToWider, changeRule } from './change-rule.ts'
import { countriesInUse } from './countries.ts'
import { previewDaysOff } from './preview-closing.ts'
import { previewRule } from './preview-rule.ts'
import { ruleClients } from './rule-clients.ts'
import { ruleLines } from './rules.ts'
import { testRule } from './test-rule.ts'

export const rules: Handlers<'rules'> = {
  list: ruleLines,
  clients: ruleClients,
  test: testRule,
  preview: previewRule,
  previewDaysOff,
  change: changeRule,
  backToWider,
  catalogue: (_, context) => catalogueInUse(context),
  countries: (_, context) => countriesInUse(context),
  previewCatalogue,
  takeCatalogue,
}
