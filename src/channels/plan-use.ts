import type { Channel, ChannelStore, Usage } from './channel.ts'

/** What is used of the plans of those channels that have one, read through the stores that are given. */
export async function planUse(
  channels: readonly Channel[],
  storeOf: (channel: string) => ChannelStore,
): Promise<(Usage & { readonly channel: string })[]> {
  const used: (Usage & { readonly channel: string })[] = []
  for (const channel of channels) {
    const usage = await channel.usage?.(storeOf(channel.name))
    if (usage) used.push({ channel: channel.name, ...usage })
  }
  return used
}
