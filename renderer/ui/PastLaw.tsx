import { Text } from '@mantine/core'
import { pastLaw } from '../../shared/i18n/past-law.ts'
import { useUi } from './context.tsx'
import { fullDay } from './dates.ts'

/** That a date is later than the law asks for, in red: nobody puts it there without being told. */
export function PastLaw({ day }: { readonly day: string }) {
  const { language } = useUi()
  return (
    <Text component="span" size="sm" c="red" fw={600}>
      {pastLaw[language].text(fullDay(day, language))}
    </Text>
  )
}
