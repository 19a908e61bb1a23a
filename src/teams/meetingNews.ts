import { ActivityTypes, type TurnContext } from 'botbuilder'
import { meetingEnded } from '../app/meetingEnded.ts'
import type { World } from './world.ts'

const endEvent = 'application/vnd.microsoft.meetingEnd'

/** Whether Teams tells that a meeting has ended: where the app is in the meeting, each time that the call empties. */
export function isMeetingEnd({ activity }: TurnContext): boolean {
  return activity.type === ActivityTypes.Event && activity.name === endEvent
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The join link is in the event's value, whose names are in capitals on the wire; the conversation is the meeting's own. */
export async function onMeetingEnd({ activity }: TurnContext, world: World): Promise<void> {
  const { conversation, channelData, value } = activity
  const tenants = [channelData?.tenant?.id, conversation?.tenantId].filter((id) => typeof id === 'string')
  if (tenants.length === 0 || tenants.some((id) => id.toLowerCase() !== world.tenantId.toLowerCase())) return
  const told: { JoinUrl?: unknown } = typeof value === 'object' && value !== null ? value : {}
  const thread = textOf(conversation?.id)?.split(';')[0] ?? null
  await meetingEnded(world.deps, world.tenantId, { joinUrl: textOf(told.JoinUrl), thread })
}
