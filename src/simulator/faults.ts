import { sendingMethods } from './call-log.ts'
import type { Fault } from './types.ts'

/** A fault that still has calls to hit. */
export interface FaultRule {
  fault: Fault
  skip: number
  left: number
}

/** The rule for a fault just added. */
export function faultRule(fault: Fault): FaultRule {
  return { fault, skip: fault.skip ?? 0, left: fault.times ?? 1 }
}

/** The fault that hits this call, if any; uses it up. The first matching rule wins. */
export function takeFault(rules: FaultRule[], method: string, chatId: number | undefined): Fault | undefined {
  if (rules.length === 0) return undefined
  const index = rules.findIndex(({ fault }) => matches(fault, method, chatId))
  const rule = rules[index]
  if (!rule) return undefined
  if (rule.skip > 0) {
    rule.skip -= 1
    return undefined
  }
  rule.left -= 1
  if (rule.left <= 0) rules.splice(index, 1)
  return rule.fault
}

function matches(fault: Fault, method: string, chatId: number | undefined): boolean {
  if (fault.chat !== undefined && fault.chat !== chatId) return false
  return fault.method === undefined ? sendingMethods.has(method) : fault.method === method
}
