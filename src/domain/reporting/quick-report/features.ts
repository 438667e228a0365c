/** What a word says of an indicator: its subject, what was done, or the thing that is counted. */
export const SUBJECTS = [
  'MEMBER',
  'UNION',
  'BRANCH',
  'FAMILY',
  'CITIZEN',
  'CLAN',
  'COMMUNITY',
  'LUNIT',
  'FUND',
  'SCHOLARSHIP',
  'STUDENT',
  'TEACHER',
  'GIFT',
  'CLASS',
  'LEARNER',
  'MEETING',
  'ATTEND',
  'OUTREACH',
  'POOR',
  'LOAN',
  'SAVING',
  'CLEAN',
  'ORPHAN',
  'ELITE',
  'PROJECT',
  'BLOOD',
  'TREE',
  'PHOTO',
] as const
export const QUALITIES = [
  'NEW',
  'RECRUIT',
  'WOMEN',
  'REG',
  'DONE',
  'RATE',
  'POPULATION',
  'RAISE',
  'SPEND',
  'LEFT',
  'TOTAL',
  'REWARD',
  'WORTH',
  'HELP',
  'GIVE',
  'OUTSIDE',
] as const
export const CLASSIFIERS = ['person', 'turn', 'child', 'house', 'case', 'session', 'unit'] as const

type KnownFeature = (typeof SUBJECTS)[number] | (typeof QUALITIES)[number] | (typeof CLASSIFIERS)[number]
/** A known feature, or '=code' for an indicator that the grammar knows nothing more about. */
export type Feature = KnownFeature | `=${string}`

/** How a set of features becomes an indicator: all of `needs`, of `also` any, of nothing else a subject. */
export interface Rule {
  code: string
  kind: 'count' | 'money' | 'percent'
  needs: readonly Feature[]
  also: readonly Feature[]
}

function rule(code: string, kind: Rule['kind'], needs: string, also = ''): Rule {
  const list = (text: string) => text.split(' ').filter((feature) => feature !== '') as Feature[]
  return { code, kind, needs: list(needs), also: list(also) }
}

/** The indicators that the grammar knows, with the subjects and qualities that make them. */
export const RULES: readonly Rule[] = [
  rule('member_rate', 'percent', 'MEMBER RATE', 'POPULATION TOTAL DONE person'),
  rule('member_rate', 'percent', 'MEMBER POPULATION', 'TOTAL DONE person'),
  rule('member_rate', 'percent', 'POPULATION', 'RATE DONE'),
  rule('learning_family_rate', 'percent', 'FAMILY', 'RATE DONE house'),

  rule('loan_amount', 'money', 'LOAN', 'WORTH TOTAL FUND MEMBER POOR'),
  rule('savings_amount', 'money', 'SAVING', 'WORTH TOTAL RAISE LEFT MEMBER'),
  rule('scholarships_amount', 'money', 'SCHOLARSHIP', 'WORTH TOTAL SPEND GIVE case'),
  rule('gifts_amount', 'money', 'GIFT', 'WORTH TOTAL SPEND GIVE case'),
  rule('fund_spent', 'money', 'SPEND', 'FUND TOTAL WORTH REWARD HELP'),
  rule('fund_raised', 'money', 'RAISE', 'FUND TOTAL WORTH'),
  rule('fund_balance', 'money', 'FUND', 'LEFT TOTAL WORTH'),
  rule('fund_balance', 'money', 'LEFT', 'TOTAL'),

  rule('members', 'count', 'MEMBER', 'TOTAL LEFT person child'),
  rule('new_members', 'count', 'MEMBER NEW', 'RECRUIT TOTAL person child'),
  rule('women_members', 'count', 'MEMBER WOMEN', 'TOTAL person'),
  rule('union_members', 'count', 'UNION', 'TOTAL LEFT person child'),
  rule('new_union_members', 'count', 'UNION NEW', 'RECRUIT TOTAL person child STUDENT'),
  rule('elite_members', 'count', 'ELITE', 'UNION NEW TOTAL person child'),
  rule('loans_members', 'count', 'LOAN', 'MEMBER UNION POOR TOTAL person child house'),
  rule('branches', 'count', 'BRANCH', 'TOTAL'),
  rule('learning_citizens', 'count', 'CITIZEN', 'DONE TOTAL person child'),
  rule('learning_citizens_registered', 'count', 'CITIZEN REG', 'TOTAL person child'),
  rule('learning_families', 'count', 'FAMILY', 'DONE TOTAL house'),
  rule('learning_families_registered', 'count', 'FAMILY REG', 'TOTAL house'),
  rule('learning_clans', 'count', 'CLAN', 'DONE TOTAL'),
  rule('learning_communities', 'count', 'COMMUNITY', 'DONE TOTAL'),
  rule('learning_units', 'count', 'LUNIT', 'DONE TOTAL unit'),
  rule('scholarships_count', 'count', 'SCHOLARSHIP', 'GIVE TOTAL case'),
  rule('gifts_count', 'count', 'GIFT', 'GIVE TOTAL case'),
  rule('students_rewarded', 'count', 'STUDENT REWARD', 'TOTAL GIVE child person'),
  rule('students_rewarded', 'count', 'REWARD child', 'TOTAL GIVE'),
  rule('teachers_rewarded', 'count', 'TEACHER REWARD', 'TOTAL GIVE person'),
  rule('training_classes', 'count', 'CLASS', 'TOTAL session'),
  rule('trainees', 'count', 'LEARNER', 'CLASS TOTAL ATTEND MEMBER UNION person turn child'),
  rule('trainees', 'count', 'CLASS person', 'ATTEND TOTAL MEMBER UNION'),
  rule('trainees', 'count', 'CLASS turn', 'ATTEND TOTAL MEMBER UNION'),
  rule('trainees', 'count', 'CLASS child', 'ATTEND TOTAL'),
  rule('meetings', 'count', 'MEETING', 'TOTAL session'),
  rule('attendees', 'count', 'ATTEND', 'MEETING OUTREACH MEMBER UNION TOTAL person child turn'),
  rule('attendees', 'count', 'MEETING turn', 'TOTAL'),
  rule('attendees', 'count', 'OUTREACH turn', 'TOTAL'),
  rule('outreach_sessions', 'count', 'OUTREACH', 'TOTAL session'),
  rule('poor_households_helped', 'count', 'POOR HELP', 'TOTAL house person'),
  rule('clean_families', 'count', 'CLEAN', 'DONE TOTAL FAMILY house'),
  rule('orphans_sponsored', 'count', 'ORPHAN', 'HELP TOTAL child person'),
  rule('youth_projects', 'count', 'PROJECT', 'TOTAL unit'),
  rule('blood_units', 'count', 'BLOOD', 'TOTAL unit'),
  rule('trees_planted', 'count', 'TREE', 'TOTAL'),
  rule('evidence_photos', 'count', 'PHOTO', 'TOTAL'),
]

const SUBJECT_SET: ReadonlySet<string> = new Set(SUBJECTS)
const CLASSIFIER_SET: ReadonlySet<string> = new Set(CLASSIFIERS)

/** A feature that names what is counted. */
export function isSubject(feature: Feature): boolean {
  return SUBJECT_SET.has(feature) || feature.startsWith('=')
}

/** A feature that only says in what a thing is counted: người, hộ, suất. */
export function isClassifier(feature: Feature): boolean {
  return CLASSIFIER_SET.has(feature)
}

/** The features that a known indicator's own name stands for; null for one that the grammar does not know. */
export function featuresOf(code: string): readonly Feature[] | null {
  return OWN[code] ?? null
}

const OWN: Readonly<Record<string, readonly Feature[]>> = {
  ...Object.fromEntries([...RULES].reverse().map((known) => [known.code, known.needs])),
  member_rate: ['MEMBER', 'RATE'],
  learning_family_rate: ['FAMILY', 'RATE'],
  loan_amount: ['LOAN', 'WORTH'],
  scholarships_amount: ['SCHOLARSHIP', 'WORTH'],
  gifts_amount: ['GIFT', 'WORTH'],
  students_rewarded: ['STUDENT', 'REWARD'],
  trainees: ['LEARNER'],
  attendees: ['ATTEND'],
}
