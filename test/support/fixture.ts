import type { Db } from '../../src/db/client.ts'

const DAY = '2025-07-01'
const at = (time: string) => new Date(`2026-07-01T${time}Z`)
/** The largest figure that the program promises to keep exactly. */
export const LARGEST = 10n ** 15n

/** One invented organisation with a person, a report that was corrected once, its messages and its trail. */
export async function fillFixture(db: Db): Promise<void> {
  const organisation = { create: { code: 'KHLD', kind: 'kh', name: 'Hội Khuyến học tỉnh Mẫu' } }
  const commune = await db.unit.create({
    data: { code: 'XA01', level: 'commune', openedOn: DAY, organisation },
  })
  const branch = await db.unit.create({
    data: { code: 'XA01-CH1', level: 'branch', openedOn: DAY, organisationId: commune.organisationId },
  })
  await db.unitVersion.createMany({
    data: [
      { unitId: commune.id, name: 'Xã Mẫu Đức', fromDay: DAY },
      {
        unitId: branch.id,
        parentId: commune.id,
        name: 'Chi hội thôn Bằng Lăng',
        fromDay: DAY,
        untilDay: '2026-01-01',
      },
      { unitId: branch.id, parentId: commune.id, name: 'Chi hội thôn Bằng Lăng Tím', fromDay: '2026-01-01' },
    ],
  })
  await db.unitPopulation.create({
    data: { unitId: commune.id, fromDay: DAY, population: 57_030, households: 14_020 },
  })
  const person = await db.person.create({
    data: {
      name: 'Nguyễn Thị Mẫu',
      honorific: 'cô',
      createdAt: at('01:00:00'),
      addresses: {
        create: {
          id: 'telegram:1001',
          channel: 'telegram',
          stateSince: at('01:00:00'),
          createdAt: at('01:00:00'),
        },
      },
      consents: { create: { version: '1', addressId: 'telegram:1001', givenAt: at('01:00:30') } },
      assignments: {
        create: { unitId: branch.id, position: 'leader', title: 'Chi hội trưởng', fromDay: DAY },
      },
    },
  })
  await db.invite.create({
    data: {
      code: 'MAU-2026',
      unitId: branch.id,
      position: 'leader',
      createdAt: at('00:30:00'),
      expiresAt: at('23:59:59.999'),
    },
  })
  await fillReport(db, branch.id, person.id)
  await fillTrail(db, person.id)
  await fillKnowledge(db, commune.organisationId)
}

async function fillReport(db: Db, unitId: number, personId: number): Promise<void> {
  const period = await db.period.create({
    data: {
      key: '2026-H1',
      formCode: 'kh-chi-hoi',
      type: 'half-year',
      startsOn: '2026-01-01',
      endsOn: '2026-06-30',
      opensOn: '2026-06-15',
      dueOn: '2026-07-10',
      locksOn: '2026-07-31',
      form: {
        create: {
          code: 'kh-chi-hoi',
          version: 1,
          organisationKind: 'kh',
          level: 'branch',
          name: 'Báo cáo chi hội',
          periodType: 'half-year',
          opensAfterStart: 165,
          dueAfterEnd: 10,
          locksAfterEnd: 31,
          rules: '[]',
          checksum: 'mẫu',
          createdAt: at('00:00:00'),
          questions: {
            create: { indicatorCode: 'quy', position: 1, required: true, minimum: 0n, maximum: LARGEST },
          },
        },
      },
    },
  })
  const report = await db.report.create({
    data: {
      periodId: period.id,
      unitId,
      state: 'submitted',
      version: 2,
      onTime: true,
      firstSubmittedAt: at('02:00:00'),
      createdAt: at('01:30:00'),
      updatedAt: at('03:00:00.123'),
      answers: {
        create: { indicatorCode: 'quy', value: LARGEST, answeredById: personId, answeredAt: at('02:59:00') },
      },
    },
  })
  for (const [number, value] of [LARGEST - 1n, LARGEST].entries()) {
    const version = await db.reportVersion.create({
      data: {
        reportId: report.id,
        number: number + 1,
        submittedById: personId,
        submittedAt: at(`0${number + 2}:00:00`),
        figures: { create: { indicatorCode: 'quy', value } },
      },
    })
    await db.report.update({ where: { id: report.id }, data: { currentVersionId: version.id } })
  }
}

async function fillTrail(db: Db, personId: number): Promise<void> {
  const addressId = 'telegram:1001'
  await db.session.create({
    data: { addressId, state: '{"flow":"menu"}', seq: 7, updatedAt: at('03:00:00') },
  })
  await db.inboundUpdate.create({ data: { id: 'telegram:500', addressId, receivedAt: at('03:00:00') } })
  await db.auditEvent.create({
    data: { at: at('03:00:00'), personId, addressId, action: 'report-submitted', subject: 'report:1' },
  })
  const delivery = {
    addressId,
    personId,
    channel: 'telegram',
    priority: 0,
    message: '{}',
    notBefore: at('03:00:00'),
    createdAt: at('03:00:00'),
  }
  await db.delivery.createMany({
    data: [
      { ...delivery, cause: 'telegram:500', state: 'sent', externalId: '9001', settledAt: at('03:00:01') },
      { ...delivery, cause: 'reminder:1', state: 'queued' },
    ],
  })
}

async function fillKnowledge(db: Db, organisationId: number): Promise<void> {
  await db.unknownWord.create({
    data: {
      organisationId,
      words: 'hvien',
      shown: 'hvien',
      example: 'hvien …',
      seen: 3,
      firstSeenAt: at('03:00:00'),
      lastSeenAt: at('03:00:00'),
      indicatorCode: 'members',
    },
  })
  await db.faqEntry.create({
    data: {
      id: 'mau',
      topic: 'khac',
      question: 'Câu hỏi mẫu?',
      variants: '["Hỏi mẫu"]',
      answer: 'Câu trả lời mẫu.',
      status: 'published',
      confidence: 'high',
      sources: '[{"kind":"practice","text":"Mẫu"}]',
      organisations: '[]',
      levels: '[]',
      reviewedOn: '2026-07-01',
      origin: 'staff',
      revision: 1,
    },
  })
}
