import { ActionIcon, Group, Select } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useFormState } from 'react-hook-form'
import type { Letter } from '../../../shared/api/letters.ts'
import { letters as messages } from '../../../shared/i18n/letters.ts'
import { useLanguage } from '../../desk/session.tsx'

type Props = {
  readonly letters: readonly Letter[]
  readonly at: number
  readonly onChange: (at: number) => void
}

/** From one client's letter to another. When opening is refused for one that is out of sight, that one is shown. */
export function LetterPager({ letters, at, onChange }: Props) {
  const words = messages[useLanguage()].form
  const { errors, submitCount } = useFormState()
  const refused: unknown = errors['letters']
  const wrong = Array.isArray(refused) ? refused.findIndex(Boolean) : -1
  useEffect(() => {
    if (wrong >= 0) onChange(wrong)
    // Only when opening was tried: while one types, the letter stays.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [submitCount])
  return (
    <Group gap="xs" wrap="nowrap" align="end">
      <Select
        flex={1}
        label={words.letterOf(at + 1, letters.length)}
        data={letters.map(({ client, items }, place) => ({
          value: String(place),
          label: `${client}, ${words.items(items)}`,
        }))}
        value={String(at)}
        onChange={(chosen) => onChange(Number(chosen ?? at))}
        searchable={letters.length > 7}
        allowDeselect={false}
      />
      <ActionIcon
        variant="default"
        size={32}
        aria-label={words.previous}
        {...unless(at > 0)}
        onClick={() => onChange(Math.max(0, at - 1))}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={words.next}
        {...unless(at < letters.length - 1)}
        onClick={() => onChange(Math.min(letters.length - 1, at + 1))}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

/** At either end a button leads nowhere, and keeps the focus: one that is disabled would drop it. */
const unless = (leads: boolean) => (leads ? {} : { 'aria-disabled': true, 'data-disabled': true })
