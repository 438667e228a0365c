import type { Ctx } from '../../context.ts'
import { inChunks, updateEach, upsertPopulations } from './bulk.ts'
import { groupBy } from './group-by.ts'
import type { Known } from './known.ts'
import type { PeoplePlan } from './plan-people.ts'
import type { UnitPlan } from './plan-units.ts'
import type { PlannedPerson } from './same-person.ts'

/** Carries out what was planned, in few statements for many rows. */
export async function applyImport(
  ctx: Ctx,
  known: Known,
  units: UnitPlan,
  people: PeoplePlan,
): Promise<void> {
  const unitIds = await writeUnits(ctx, known, units)
  await writePeople(ctx, people, unitIds)
}

async function writeUnits(ctx: Ctx, known: Known, plan: UnitPlan): Promise<ReadonlyMap<string, number>> {
  const { db, today } = ctx
  const organisationIds = new Map(known.organisations.map(({ code, id }) => [code, id]))
  const unitIds = new Map(known.units.map(({ code, id }) => [code, id]))
  const parentIdOf = (code: string | null) => (code === null ? null : need(unitIds, code))

  if (plan.organisations.create.length > 0) {
    const data = [...plan.organisations.create]
    for (const { code, id } of await db.organisation.createManyAndReturn({ data }))
      organisationIds.set(code, id)
  }
  for (const { id, name } of plan.organisations.rename)
    await db.organisation.update({ where: { id }, data: { name } })

  for (const chunk of inChunks(plan.create)) {
    const data = chunk.map(({ code, level, openedOn, organisationCode }) => {
      return { code, level, openedOn, organisationId: need(organisationIds, organisationCode) }
    })
    const created = await db.unit.createManyAndReturn({ data, select: { id: true, code: true } })
    for (const { id, code } of created) unitIds.set(code, id)
  }
  const first = plan.create.map(({ code, name, parentCode, openedOn }) => {
    return { unitId: need(unitIds, code), name, parentId: parentIdOf(parentCode), fromDay: openedOn }
  })
  const amended = plan.change.filter(({ how }) => how === 'amend')
  const followed = plan.change.filter(({ how }) => how === 'follow')
  const next = followed.map(({ unitId, name, parentCode, untilDay }) => {
    return { unitId, name, parentId: parentIdOf(parentCode), fromDay: today, untilDay }
  })
  const endedIds = followed.map(({ versionId }) => versionId)
  for (const chunk of inChunks(endedIds))
    await db.unitVersion.updateMany({ where: { id: { in: chunk } }, data: { untilDay: today } })
  for (const chunk of inChunks([...first, ...next])) await db.unitVersion.createMany({ data: chunk })
  await updateEach(db, 'UnitVersion', { name: 'TEXT', parentId: 'INTEGER' }, amended, (change) => {
    return { id: change.versionId, name: change.name, parentId: parentIdOf(change.parentCode) }
  })

  for (const { unitId, versionId, before, openedOn } of plan.open) {
    await db.unit.update({ where: { id: unitId }, data: { openedOn } })
    await db.unitVersion.update({ where: { id: versionId }, data: { fromDay: openedOn } })
    if ((await db.unitPopulation.count({ where: { unitId, fromDay: openedOn } })) === 0)
      await db.unitPopulation.updateMany({ where: { unitId, fromDay: before }, data: { fromDay: openedOn } })
  }
  const populations = plan.populations.map(({ unitCode, ...figures }) => {
    return { unitId: need(unitIds, unitCode), ...figures }
  })
  for (const chunk of inChunks(populations)) await upsertPopulations(db, chunk)
  return unitIds
}

async function writePeople(ctx: Ctx, plan: PeoplePlan, unitIds: ReadonlyMap<string, number>): Promise<void> {
  const { db, now, today } = ctx
  const personIds = await createPeople(ctx, plan.create)
  await updateEach(db, 'Person', { name: 'TEXT', phone: 'TEXT' }, plan.change, ({ known, name, phone }) => {
    return { id: known.id, name, phone }
  })

  const overNow = plan.seats.end.filter(({ untilDay }) => untilDay <= today).map(({ id }) => id)
  for (const chunk of inChunks(overNow))
    await db.assignment.updateMany({ where: { id: { in: chunk } }, data: { endedAt: now } })
  await updateEach(db, 'Assignment', { untilDay: 'TEXT' }, plan.seats.end, (seat) => seat)
  const changes = { title: 'TEXT', fullTime: 'BOOLEAN', fromDay: 'TEXT' } as const
  await updateEach(db, 'Assignment', changes, plan.seats.change, (seat) => seat)

  const seats = plan.seats.create.map(({ person, unitCode, ...seat }) => {
    const personId = person.known?.id ?? personIds.get(person)
    if (personId === undefined) throw new Error('a seat for somebody who was not written')
    return { ...seat, personId, unitId: need(unitIds, unitCode) }
  })
  for (const chunk of inChunks(seats)) await db.assignment.createMany({ data: chunk })
}

/** Makes the people. What the database returns need not be in order; two of one name and phone are alike to it. */
async function createPeople(ctx: Ctx, people: readonly PlannedPerson[]): Promise<Map<PlannedPerson, number>> {
  const key = ({ name, phone }: { name: string; phone: string | null }) => `${phone ?? ''} ${name}`
  const ids = new Map<PlannedPerson, number>()
  for (const chunk of inChunks(people)) {
    const data = chunk.map(({ name, phone }) => ({ name, phone, createdAt: ctx.now }))
    const select = { id: true, name: true, phone: true }
    const made = groupBy(await ctx.db.person.createManyAndReturn({ data, select }), key)
    for (const person of chunk) {
      const row = made.get(key(person))?.pop()
      if (row) ids.set(person, row.id)
    }
  }
  return ids
}

function need(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`planned with ${code}, which is not there`)
  return id
}
