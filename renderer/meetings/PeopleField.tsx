import { TagsInput } from '@mantine/core'
import type { Participant } from '../../shared/domain/meetings/kinds.ts'
import { useField } from '../ui/use-field.ts'

type Props = {
  readonly name: string
  readonly label: string
  readonly description?: string
  readonly known: readonly string[]
}

/** People by name: of those who are known, or whoever is typed. */
export function PeopleField({ known, ...props }: Props) {
  const { value, ref: _, ...field } = useField(props, (names) => (names as string[]).join(', '))
  return (
    <TagsInput
      label={props.label}
      description={props.description}
      {...field}
      value={value as string[]}
      data={[...known]}
      maxTags={30}
      clearable={false}
    />
  )
}

/** The names of one side as participants: known ones with what they are to the client. */
export const participantsOf = (
  side: Participant['side'],
  names: readonly string[],
  known: readonly Participant[],
): Participant[] =>
  [...new Set(names.map((name) => name.trim()).filter(Boolean))].map(
    (name) =>
      known.find((one) => one.side === side && one.name === name) ?? { side, name, roles: [], id: null, present: true },
  )

export const namesOf = (side: Participant['side'], all: readonly Participant[]): string[] =>
  all.filter((one) => one.side === side).map(({ name }) => name)
