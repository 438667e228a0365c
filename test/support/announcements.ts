import type { Kind } from '../../src/domain/announcements/announcement.ts'
import { deliveryCause } from '../../src/domain/announcements/announcement.ts'
import { changeDraft, createDraft, type DraftPatch } from '../../src/domain/announcements/announcements.ts'
import { type AudienceSpec, EVERYBODY } from '../../src/domain/announcements/audience.ts'
import { send } from '../../src/domain/processes/announcement-sending.ts'
import type { TestDatabase } from './database.ts'
import type { PersonName, UnitName, World } from './world.ts'

/** A draft with a title and a text, written by a person of the world; its number. */
export function draft(
  world: World,
  who: PersonName,
  unit: UnitName,
  patch: Omit<DraftPatch, 'audience'> & {
    readonly kind?: Kind
    readonly audience?: Partial<AudienceSpec>
  } = {},
  now?: Date,
): Promise<number> {
  const { kind = 'notice', audience = {}, ...rest } = patch
  return world.as(
    who,
    async (ctx) => {
      const { id } = await createDraft(ctx, { unitId: world.unit[unit], kind })
      const words = { title: 'Họp chi hội trưởng', body: 'Mời các bác đến họp.', ...rest }
      await changeDraft(ctx, id, { ...words, audience: { ...EVERYBODY, ...audience } })
      return id
    },
    now,
  )
}

/** Sends a draft at once. */
export function sendNow(world: World, who: PersonName, id: number, now?: Date) {
  return world.as(who, (ctx) => send(ctx, id, { at: null, typed: null }), now)
}

/** Marks the deliveries of an announcement as the dispatcher would. */
export async function settle(
  database: TestDatabase,
  id: number,
  state: 'sent' | 'failed',
  people?: readonly number[],
  failure?: string,
): Promise<void> {
  await database.db.delivery.updateMany({
    where: {
      cause: deliveryCause(id),
      state: 'queued',
      ...(people ? { personId: { in: [...people] } } : {}),
    },
    data: { state, settledAt: new Date(), ...(failure === undefined ? {} : { failure }) },
  })
}
