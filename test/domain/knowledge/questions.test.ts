import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  answerEscalation,
  passFurtherUp,
  passToOverseers,
  remindOfWaiting,
} from '../../../src/domain/knowledge/escalations.ts'
import { sendDigests } from '../../../src/domain/knowledge/faq-digests.ts'
import { askFaq, questionAsked, rateAnswer } from '../../../src/domain/knowledge/faq-questions.ts'
import { erasePerson } from '../../../src/domain/org/erasures.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { fillWorld, NOW, type PersonName, type World } from '../../support/world.ts'

const DAY = 86_400_000
const QUESTION = 'Hội phí khuyến học mỗi năm bao nhiêu?'
const later = (days: number) => new Date(NOW.getTime() + days * DAY)

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await testDatabase()
  world = await fillWorld(database)
})
beforeEach(async () => {
  await database.db.delivery.deleteMany()
})
afterAll(() => database.close())

const passOn = (who: PersonName, said: string, topic: string | null = null) =>
  world.as(who, (ctx) => passToOverseers(ctx, said, { kind: 'question', topic }))

/** Who gets something of a cause: 'telegram:minh' … */
const told = async (cause: string) =>
  (
    await database.db.delivery.findMany({ where: { cause: { startsWith: cause } }, orderBy: { id: 'asc' } })
  ).map(({ addressId }) => addressId)

const lastId = async () => (await database.db.escalation.findFirstOrThrow({ orderBy: { id: 'desc' } })).id

describe('a question that is passed on', () => {
  test('goes to the person in charge; who asks the same joins it, and both get the answer', async () => {
    expect(await passOn('lan', QUESTION)).toEqual({ reached: 1, joined: false })
    expect(await passOn('xuan', 'hoi phi khuyen hoc moi nam bao nhieu vay a')).toEqual({
      reached: 1,
      joined: true,
    })
    const id = await lastId()
    expect(await told('escalation:')).toEqual(['telegram:minh'])
    expect(await world.as('minh', (ctx) => passFurtherUp(ctx, id))).toBe(2)
    expect(await told(`escalation:${id}:up`)).toEqual(['telegram:hoa', 'telegram:yen'])
    await expect(world.as('hanh', (ctx) => answerEscalation(ctx, id, 'Không.'))).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect(await world.as('hoa', (ctx) => answerEscalation(ctx, id, 'Do tỉnh quy định.'))).toBe(2)
    expect(await told(`escalation-answer:${id}`)).toEqual(['telegram:lan', 'telegram:xuan'])
    await expect(world.as('yen', (ctx) => answerEscalation(ctx, id, 'Khác.'))).rejects.toMatchObject({
      code: 'already-answered',
    })
  })

  test('goes to who keeps its topic, where they oversee the asker', async () => {
    await database.db.faqKeeper.createMany({
      data: [
        { topic: 'doan-phi', personId: world.person.hoa },
        { topic: 'doan-phi', personId: world.person.thu },
      ],
    })
    await passOn('lan', 'Đoàn phí nộp ở đâu?', 'doan-phi')
    expect(await told('escalation:')).toEqual(['telegram:hoa'])
  })

  test('is reminded of once, by day', async () => {
    await passOn('luc', 'Quỹ thôn gửi ngân hàng nào?')
    const night = new Date('2026-10-08T15:00:00Z')
    const remind = (now: Date) => world.as(null, (ctx) => remindOfWaiting(ctx, 2), now)
    expect(await remind(later(1))).toBe(0)
    expect(await remind(night)).toBeGreaterThan(0)
    const reminders = await database.db.delivery.findMany({ where: { cause: { endsWith: ':reminder' } } })
    expect(reminders.every(({ notBefore }) => notBefore > night)).toBe(true)
    expect(reminders.map(({ addressId }) => addressId)).toContain('telegram:hanh')
    expect(await remind(later(5))).toBe(0)
  })

  test('goes on for the others when the first who asked is erased', async () => {
    await passOn('lan', 'Giấy khen mua ở đâu?')
    await passOn('xuan', 'giay khen mua o dau a')
    const id = await lastId()
    await world.as('lan', async (ctx) => {
      await askFaq(ctx, 'Câu hỏi của Lan')
      await erasePerson(ctx)
    })
    expect(await database.db.faqQuestion.count({ where: { text: 'Câu hỏi của Lan' } })).toBe(0)
    expect(await world.as('minh', (ctx) => answerEscalation(ctx, id, 'Ở xã.'))).toBe(1)
    expect(await told(`escalation-answer:${id}`)).toEqual(['telegram:xuan'])
  })
})

describe('what people ask', () => {
  test('is told once a week to those who look after the organisation', async () => {
    await world.as('xuan', async (ctx) => {
      for (const said of ['Mai trời mưa không?', 'mai troi mua khong']) await askFaq(ctx, said)
    })
    const digest = (now: Date) => world.as(null, sendDigests, now)
    expect(await digest(later(1))).toBe(2)
    expect(await told('faq-digest:')).toEqual(['telegram:hoa', 'telegram:yen'])
    expect(await digest(later(2))).toBe(0)
    expect(await digest(later(8))).toBe(2)
  })

  test('is seen and rated by who asked it, and by nobody else', async () => {
    const { id } = await world.as('xuan', (ctx) => askFaq(ctx, 'Giá vàng hôm nay?'))
    expect(await world.as('xuan', (ctx) => questionAsked(ctx, id))).toBe('Giá vàng hôm nay?')
    await expect(world.as('hoa', (ctx) => questionAsked(ctx, id))).rejects.toMatchObject({
      code: 'not-found',
    })
    await world.as('luc', (ctx) => rateAnswer(ctx, id, 'useful'))
    const rating = async () => (await database.db.faqQuestion.findUniqueOrThrow({ where: { id } })).rating
    expect(await rating()).toBeNull()
    await world.as('xuan', (ctx) => rateAnswer(ctx, id, 'not-it'))
    await world.as('xuan', (ctx) => rateAnswer(ctx, id, 'useful'))
    expect(await rating()).toBe('not-it')
  })
})
