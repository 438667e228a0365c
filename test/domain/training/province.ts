import type { Db } from '../../../src/db/client.ts'
import { fold } from '../../../src/lib/vi/fold.ts'

/** How many of each position came to a class of Hội Khuyến học in 2026: 885 altogether. All invented. */
export const PEOPLE_BY_POSITION = {
  'leader:commune': 98,
  'deputy:commune': 98,
  'secretary:commune': 98,
  'leader:branch': 591,
} as const

/** A province with two organisations and what they trained. Lists of ids are in ascending order. */
export interface Province {
  readonly learning: number
  readonly youth: number
  readonly untrainedLeaders: readonly number[]
  readonly districts: readonly number[]
}

const COMMUNES = 98
/** Branches of Hội Khuyến học, each with a leader; 49 of them came to nothing. */
const BRANCHES = 640
const SECRETARIES = 4_500
const DISTRICTS = 12
const OPENED = '2020-01-01'
const AT = new Date('2020-01-01T00:00:00Z')

/** Fills an empty database: Hội Khuyến học with 98 communes, Đoàn with twelve districts that ended on 1 July 2025. */
export async function fillProvince({ db }: { readonly db: Db }): Promise<Province> {
  const learning = await organisation(db, 'kh', 'KH')
  const communes = await unitsUnder(db, learning, 'commune', COMMUNES, (at) => `KH-X${at}`)
  const branches = await unitsUnder(
    db,
    learning,
    'branch',
    BRANCHES,
    (at) => `KH-C${at}`,
    (at) => communes[at % COMMUNES] ?? 0,
  )
  const staffed = [
    ...(await hold(db, learning, communes, 'leader')),
    ...(await hold(db, learning, communes, 'deputy')),
    ...(await hold(db, learning, communes, 'secretary')),
  ]
  const leaders = await hold(db, learning, branches, 'leader')
  const trained = [...staffed, ...leaders.slice(0, PEOPLE_BY_POSITION['leader:branch'])]
  await holdClasses(db, 22, trained, (at) => ({
    unitId: at < 4 ? learning.id : (communes[at] ?? 0),
    topic: at % 2 === 0 ? 'Chuyển đổi số' : 'Xã hội học tập',
    day: `2026-${String((at % 11) + 1).padStart(2, '0')}-15`,
  }))
  await comeAgain(db, trained.slice(0, 60))

  const youth = await organisation(db, 'dtn', 'DTN')
  const districts = await unitsUnder(
    db,
    youth,
    'district',
    DISTRICTS,
    (at) => `DTN-H${at}`,
    undefined,
    '2025-07-01',
  )
  const wards = await unitsUnder(
    db,
    youth,
    'commune',
    COMMUNES,
    (at) => `DTN-X${at}`,
    (at) => districts[at % DISTRICTS] ?? 0,
    '2025-07-01',
  )
  await db.unitVersion.createMany({
    data: wards.map((unitId, at) => ({
      unitId,
      parentId: youth.id,
      name: `Đoàn xã ${at + 1}`,
      fromDay: '2025-07-01',
    })),
  })
  await db.unit.updateMany({ where: { id: { in: wards } }, data: { closedOn: null } })
  const cells = await unitsUnder(
    db,
    youth,
    'branch',
    SECRETARIES,
    (at) => `DTN-C${at}`,
    (at) => wards[at % COMMUNES] ?? 0,
  )
  const secretaries = await hold(db, youth, cells, 'secretary')
  for (const [at, year] of [2023, 2024].entries())
    await holdClasses(db, DISTRICTS, secretaries.slice(at * 1_500, (at + 1) * 1_500), (n) => ({
      unitId: districts[n] ?? 0,
      topic: 'Nghiệp vụ bí thư chi đoàn',
      day: `${year}-05-${String(n + 1).padStart(2, '0')}`,
    }))
  await holdClasses(db, 15, secretaries.slice(3_000), (n) => ({
    unitId: wards[n] ?? 0,
    topic: 'Nghiệp vụ bí thư chi đoàn',
    day: `2025-09-${String(n + 1).padStart(2, '0')}`,
  }))
  const untrainedLeaders = leaders.slice(PEOPLE_BY_POSITION['leader:branch'])
  return { learning: learning.id, youth: youth.id, untrainedLeaders, districts }
}

interface Top {
  readonly id: number
  readonly organisationId: number
}

async function organisation(db: Db, kind: string, code: string): Promise<Top> {
  const { id: organisationId } = await db.organisation.create({ data: { code, kind, name: code } })
  const top = { code: `${code}-T`, organisationId, level: 'province', openedOn: OPENED }
  const { id } = await db.unit.create({ data: top })
  await db.unitVersion.create({ data: { unitId: id, name: `Tỉnh ${code}`, fromDay: OPENED } })
  return { id, organisationId }
}

async function unitsUnder(
  db: Db,
  top: Top,
  level: string,
  count: number,
  code: (at: number) => string,
  parent: (at: number) => number = () => top.id,
  closedOn: string | null = null,
): Promise<number[]> {
  const codes = Array.from({ length: count }, (_, at) => code(at))
  const { organisationId } = top
  await db.unit.createMany({
    data: codes.map((one) => ({ code: one, organisationId, level, openedOn: OPENED, closedOn })),
  })
  const rows = await db.unit.findMany({
    where: { organisationId, level },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const ids = rows.map(({ id }) => id)
  await db.unitVersion.createMany({
    data: ids.map((unitId, at) => ({
      unitId,
      parentId: parent(at),
      name: `${level} ${at + 1}`,
      fromDay: OPENED,
      untilDay: closedOn,
    })),
  })
  return ids
}

/** Somebody new in this position at each of the units; their ids in that order. */
async function hold(
  db: Db,
  { organisationId }: Top,
  unitIds: readonly number[],
  position: string,
): Promise<number[]> {
  const mark = `${organisationId} ${position} ${unitIds[0]}`
  await db.person.createMany({ data: unitIds.map((_, at) => ({ name: `${mark} ${at}`, createdAt: AT })) })
  const people = await db.person.findMany({
    where: { name: { startsWith: `${mark} ` } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const ids = people.map(({ id }) => id)
  await db.assignment.createMany({
    data: ids.map((personId, at) => ({
      personId,
      unitId: unitIds[at] ?? 0,
      position,
      title: '',
      fromDay: OPENED,
    })),
  })
  return ids
}

/** Spreads people over classes that were held. */
async function holdClasses(
  db: Db,
  count: number,
  personIds: readonly number[],
  about: (at: number) => { readonly unitId: number; readonly topic: string; readonly day: string },
): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const { unitId, topic, day } = about(at)
    const startsAt = new Date(`${day}T01:00:00Z`)
    const { id: eventId } = await db.trainingEvent.create({
      data: {
        unitId,
        topic,
        topicKey: fold(topic),
        startsAt,
        heldAt: startsAt,
        state: 'held',
        createdAt: AT,
      },
    })
    const came = personIds.filter((_, n) => n % count === at)
    await db.attendance.createMany({
      data: came.map((personId) => ({ eventId, personId, state: 'present', how: 'list', at: startsAt })),
    })
  }
}

/** Some people come to a second class: they are still counted once. */
async function comeAgain(db: Db, personIds: readonly number[]): Promise<void> {
  const events = await db.trainingEvent.findMany({ orderBy: { id: 'asc' }, take: 22, select: { id: true } })
  await db.attendance.createMany({
    data: personIds.map((personId, n) => ({
      eventId: events[(n + 1) % 22]?.id ?? 0,
      personId,
      state: 'present',
      how: 'list',
      at: AT,
    })),
  })
}
