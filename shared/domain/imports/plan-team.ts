import { type AssignmentRole, assignmentRoles } from '../clients/client.ts'
import { quoted } from './faults.ts'
import type { Known } from './known.ts'
import type { Group } from './match.ts'
import type { Remarks, Said } from './read-rows.ts'
import { plainWords } from './table.ts'

/** One of us by id, or by the name of a person who is yet to be added. */
export type TeamPerson = { readonly id: string } | { readonly added: string }

/** Finds the people that a file names, by their names in either order or their initials. */
export function peopleOf({ people }: Known, add: boolean, { faults, notices }: Remarks) {
  const byName = new Map<string, string>()
  for (const { id, name, initials } of people) {
    const words = plainWords(name).split(' ')
    for (const way of [words.join(' '), words.toReversed().join(' '), turned(words), plainWords(initials)])
      if (way !== '' && !byName.has(way)) byName.set(way, id)
  }
  const added = new Map<string, string>()

  function personOf(row: number, { column, text }: Said): TeamPerson | undefined {
    const plain = plainWords(text)
    const id = byName.get(plain)
    if (id !== undefined) return { id }
    if (!add) {
      faults.push({ row, column, code: 'no-person', text: quoted(text) })
      return undefined
    }
    if (!added.has(plain)) {
      added.set(plain, text)
      notices.push({ row, column, code: 'new-person', text: quoted(text) })
    }
    return { added: added.get(plain) ?? text }
  }

  return {
    added: (): readonly string[] => [...added.values()],
    /** The roles in which a client gets another person than it has. */
    teamOf({ rows, known }: Group): Partial<Record<AssignmentRole, TeamPerson>> {
      const team: Partial<Record<AssignmentRole, TeamPerson>> = {}
      const cells: Partial<Record<AssignmentRole, { row: number; said: Said }>> = {}
      for (const role of assignmentRoles)
        for (const { row, team: named } of rows) {
          const said = named[role]
          if (said === undefined || cells[role]) continue
          cells[role] = { row, said }
          const person = personOf(row, said)
          if (person) team[role] = person
        }
      refuseTwice(team, cells, known?.team ?? {})
      for (const role of assignmentRoles) {
        const person = team[role]
        if (person && 'id' in person && person.id === known?.team[role]) delete team[role]
      }
      return team
    },
  }

  function refuseTwice(
    team: Partial<Record<AssignmentRole, TeamPerson>>,
    cells: Partial<Record<AssignmentRole, { row: number; said: Said }>>,
    now: Partial<Record<AssignmentRole, string>>,
  ): void {
    const keyOf = (role: AssignmentRole): string | undefined => {
      const person = team[role]
      if (person === undefined) return now[role]
      return 'id' in person ? person.id : person.added
    }
    const cell = cells.deputy ?? cells.responsible
    if (cell && keyOf('deputy') !== undefined && keyOf('deputy') === keyOf('responsible'))
      faults.push({ row: cell.row, column: cell.said.column, code: 'same-person', text: quoted(cell.said.text) })
  }
}

/** `Virtanen Anna Maria` for `Anna Maria Virtanen`. */
const turned = (words: readonly string[]): string => [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ')
