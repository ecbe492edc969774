import { Alert } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { swapped } from '../../../shared/domain/instructions/behind.ts'
import { itemTexts } from '../../../shared/domain/instructions/others.ts'
import { textParts } from '../../../shared/domain/instructions/templates.ts'
import { languages } from '../../../shared/domain/words.ts'
import { behind } from '../../../shared/i18n/behind.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { useAsk } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'

/** What another language does to the client's instruction, before it is saved: texts written in it come first. */
export function LanguageNote({ client }: Pick<ClientCard, 'client'>) {
  const { language } = useUi()
  const chosen: unknown = useWatch({ name: 'language' })
  const to = languages.find((one) => one === chosen)
  const turned = to !== undefined && to !== client.language
  const { data } = useAsk('instructions.get', { client: client.id, language }, { enabled: turned })
  if (!turned || !data) return null
  const turn = { from: client.language, to }
  const count =
    data.items.filter((item) => swapped(item, { ...turn, keys: itemTexts })).length +
    (swapped(data.sheet, { ...turn, keys: textParts }) ? 1 : 0)
  if (count === 0) return null
  return (
    <Alert color="blue" variant="light" role="status">
      {behind[language].swaps(count, clients[language].languages[to].toLowerCase())}
    </Alert>
  )
}
