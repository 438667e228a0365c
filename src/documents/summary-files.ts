import { dayOf } from '../lib/calendar.ts'
import { type MadeFile, MIME } from './made-file.ts'
import { PICTURE_WIDTH, type Summary, summaryPicture } from './picture.ts'
import { makePng } from './png.ts'
import { type ClassFacts, when } from './training-files.ts'
import { clockOf, fileName, type Wording } from './wording.ts'

/** A commune with its people: `part` of `whole`. */
export interface CommuneShare {
  readonly commune: string
  readonly part: number
  readonly whole: number
}

/** An announcement in figures. In a commune: who acknowledged, of all it was meant for. */
export interface AnnouncementFigures {
  readonly organisation: string
  readonly title: string
  readonly publishedAt: Date | null
  readonly recipients: number
  readonly delivered: number
  readonly acknowledged: number
  readonly unreachable: number
  readonly communes: readonly CommuneShare[]
}

/** The picture of how an announcement was received. */
export async function announcementPictureFile(
  facts: AnnouncementFigures,
  wording: Wording,
): Promise<MadeFile> {
  const { say, timeZone } = wording
  const sent = facts.publishedAt && {
    time: clockOf(facts.publishedAt, timeZone),
    day: { day: dayOf(facts.publishedAt, timeZone) },
  }
  return pictureFile(facts, wording, {
    subtitle: sent ? say('document-published-at', sent) : '',
    figures: [
      ['recipients', facts.recipients],
      ['delivered', facts.delivered],
      ['acknowledged', facts.acknowledged],
      ['unreachable', facts.unreachable],
    ],
    bars: 'document-acknowledged-by-commune',
  })
}

/** A class in figures. In a commune: who came, of all who were invited. */
export interface EventFigures extends ClassFacts {
  readonly invited: number
  readonly going: number
  readonly present: number
  /** Who neither answered nor came. */
  readonly silent: number
  readonly communes: readonly CommuneShare[]
}

/** The picture of who came to a class. */
export async function eventPictureFile(facts: EventFigures, wording: Wording): Promise<MadeFile> {
  return pictureFile(facts, wording, {
    subtitle: [when(facts, wording), facts.place].filter((part) => part !== '').join(' · '),
    figures: [
      ['invited', facts.invited],
      ['going', facts.going],
      ['present', facts.present],
      ['silent', facts.silent],
    ],
    bars: 'document-present-by-commune',
  })
}

async function pictureFile(
  facts: {
    readonly organisation: string
    readonly title: string
    readonly communes: readonly CommuneShare[]
  },
  { say, madeAt, timeZone }: Wording,
  own: {
    readonly subtitle: string
    readonly figures: readonly (readonly [name: string, count: number])[]
    readonly bars: string
  },
): Promise<MadeFile> {
  const total = facts.communes.reduce((sum, { whole }) => sum + whole, 0)
  const summary: Summary = {
    organisation: facts.organisation.toLocaleUpperCase('vi'),
    title: facts.title,
    subtitle: own.subtitle,
    figures: own.figures.map(([name, count]) => ({
      value: say('document-count', { count }),
      label: say(`document-figure-${name}`),
    })),
    barsTitle: say(own.bars),
    bars: facts.communes.map(({ commune, part, whole }) => ({ label: commune, part, whole })),
    counts: (part, whole) => say('document-share', { part, whole }),
    others: (count) => say('document-other-communes', { count }),
    coverage: say('document-coverage', {
      people: total,
      communes: facts.communes.length,
      time: clockOf(madeAt, timeZone),
      day: { day: dayOf(madeAt, timeZone) },
    }),
  }
  return {
    name: fileName(say('document-summary'), facts.title, 'png'),
    mime: MIME.png,
    bytes: await makePng(summaryPicture(summary), PICTURE_WIDTH),
  }
}
