import { fold } from '../../../lib/vi/fold.ts'
import type { OrganisationKind } from '../unit.ts'
import type { UnitColumn } from './column.ts'
import type { Known } from './known.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { UnitRow } from './row.ts'
import { readOrganisationKind } from './vocabulary.ts'

interface NewOrganisation {
  readonly code: string
  readonly kind: OrganisationKind
  readonly name: string
}

interface OrganisationPlan {
  /** The organisation's code of each unit in the file. */
  readonly of: ReadonlyMap<string, string>
  readonly create: readonly NewOrganisation[]
  readonly rename: readonly { readonly id: number; readonly name: string }[]
}

/**
 * Which organisation each unit belongs to. A unit belongs where its parent belongs; one at the top where it says, else
 * it founds one under its own code and name. What is wrong goes to `wrong`.
 */
export function planOrganisations(
  rows: readonly UnitRow[],
  known: Known,
  parentOf: (code: string) => string | null,
  wrong: (row: UnitRow, column: UnitColumn, code: ProblemCode, args?: Problem['args']) => void,
): OrganisationPlan {
  const codeOf = new Map(known.organisations.map(({ id, code }) => [id, code]))
  const byName = new Map(known.organisations.map(({ name, code }) => [fold(name), code]))
  const ofKnown = new Map(known.units.map(({ code, organisationId }) => [code, codeOf.get(organisationId)]))
  const inFile = new Map(rows.map((row) => [row.code, row]))

  const resolve = (code: string, steps = 0): string | null => {
    const settled = ofKnown.get(code)
    if (settled) return settled
    const row = inFile.get(code)
    if (!row || steps > 100) return null
    const parent = parentOf(code)
    if (parent !== null) return resolve(parent, steps + 1)
    return row.organisationCode ?? byName.get(fold(row.organisationName ?? '')) ?? code
  }

  const of = new Map<string, string>()
  const members = new Map<string, UnitRow[]>()
  for (const row of rows) {
    const code = resolve(row.code)
    if (code === null) continue
    of.set(row.code, code)
    members.set(code, [...(members.get(code) ?? []), row])
    if (row.organisationCode && row.organisationCode !== code)
      wrong(
        row,
        'organisationCode',
        ofKnown.has(row.code) ? 'organisation-changed' : 'parent-other-organisation',
        {
          value: row.organisationCode,
        },
      )
  }

  const create: NewOrganisation[] = []
  const rename: { id: number; name: string }[] = []
  for (const [code, own] of members) {
    const name = agreed(own, 'organisationName')
    const kind = agreed(own, 'organisationKind')
    const existing = known.organisations.find((one) => one.code === code)
    const root = own.find((row) => parentOf(row.code) === null) ?? own[0]
    if (!root) continue
    if (existing) {
      if (kind && kind !== existing.kind)
        wrong(root, 'organisationKind', 'organisation-kind-changed', { value: code })
      if (name && name !== existing.name) rename.push({ id: existing.id, name })
      continue
    }
    const guessed = kind ?? readOrganisationKind(name ?? root.name)
    if (guessed) create.push({ code, kind: guessed, name: name ?? root.name })
    else wrong(root, 'organisationKind', 'organisation-kind-missing', { value: code })
  }
  return { of, create, rename }

  /** What the rows of an organisation say in a column; the first counts, another is a problem. */
  function agreed<C extends 'organisationName' | 'organisationKind'>(
    own: readonly UnitRow[],
    column: C,
  ): UnitRow[C] | null {
    const first = own.find((row) => row[column] !== null)?.[column] ?? null
    for (const row of own) {
      const value = row[column]
      if (value !== null && first !== null && fold(value) !== fold(first))
        wrong(row, column, 'organisation-differs', { value, other: first })
    }
    return first
  }
}
