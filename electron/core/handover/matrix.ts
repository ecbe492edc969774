import type { MatrixInput } from '../../../shared/domain/documents/matrix.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import type { Step } from '../../../shared/domain/responsibilities/parts.ts'
import { saysTheSame } from '../../../shared/domain/responsibilities/versions.ts'
import { type Letterhead, onPaper } from '../firm/index.ts'

/** The steps of a record with the names of their persons, in order. */
export const stepsIn = ({ responsibilities, people, contacts }: ClientRecord) =>
  responsibilities.map(({ provider_person, client_person, ...step }) => ({
    ...step,
    provider_name: people.find(({ id }) => id === provider_person)?.name ?? '',
    client_name: contacts.find(({ id }) => id === client_person)?.name ?? '',
  }))

/** The matrix as it goes into a package: as it was agreed with whoever makes it, or as a draft. */
export function packageMatrix(
  record: ClientRecord,
  { firm, day }: { readonly firm: Letterhead; readonly day: string },
): MatrixInput {
  const { client } = record
  const steps = stepsIn(record)
  const agreed = record.responsibility_versions
    .filter(({ source }) => source === firm.name)
    .reduce<ClientRecord['responsibility_versions'][number] | undefined>(
      (last, one) => (last && last.number > one.number ? last : one),
      undefined,
    )
  const changed = agreed !== undefined && !saysTheSame(agreed.steps, steps satisfies readonly Step[])
  return { language: client.language, firm: onPaper(firm, client.language), client, steps, agreed, changed, day }
}
