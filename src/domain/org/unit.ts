/** Levels of the tree, from the top. The district level ended on 1 July 2025 and is kept for the past. */
export const LEVELS = ['province', 'district', 'commune', 'branch', 'group'] as const
export type Level = (typeof LEVELS)[number]

/** What a person may be at a unit; permission.ts says what each may do. */
export const POSITIONS = ['leader', 'deputy', 'secretary', 'cadre', 'staff', 'admin'] as const
export type Position = (typeof POSITIONS)[number]

/** Kinds of organisation: Hội Khuyến học, Hội Liên hiệp Phụ nữ, Đoàn Thanh niên. */
export const ORGANISATION_KINDS = ['kh', 'pn', 'dtn'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** Whether something that holds from a day until a day (exclusive; null = open) holds on `day`. */
export function inForce(
  span: { readonly fromDay: string; readonly untilDay: string | null },
  day: string,
): boolean {
  return span.fromDay <= day && (span.untilDay === null || day < span.untilDay)
}
