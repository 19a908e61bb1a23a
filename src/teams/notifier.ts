import { bookableAtOnce } from '../app/bookings.ts'
import type { Notifier, Shown } from '../app/deps.ts'
import { goneCard, goneTitle, headline, statusCard, supersededCard } from '../cards/status.ts'
import { may } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Group } from '../domain/group.ts'
import { codeText, type PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { NoticeKind } from '../domain/notice.ts'
import { offeredActions, type Side } from '../domain/offered.ts'
import { messagesIn } from '../i18n/messages.ts'
import { asideMessage } from './asideMessage.ts'
import { groupMessage } from './groupMessage.ts'
import { meetingMessage } from './meetingMessage.ts'
import { remindersMessage } from './remindersMessage.ts'
import { cardMessage, type Speaker, sendTo, updateAt } from './send.ts'
import { serviceAt } from './turn.ts'
import type { World } from './world.ts'

/** For whom a card is made; `person` null: for everybody in the place. */
interface To {
  side: Side
  person: PersonId | null
  language: Language
}

type Speaking = Speaker & Pick<World, 'deps' | 'settings' | 'forms' | 'adminIds'>

/** Sends and updates the cards of consultations: the state's facts and buttons, never a text. */
export function createNotifier(world: Speaking): Notifier {
  const service = () => serviceAt(world as World)
  const statusOf = (c: Consultation, group: Group, { side, person }: To, notice: NoticeKind | null) => {
    const model = world.deps.models[group.modelId]
    if (!model) throw new Error(`no operating model ${group.modelId}`)
    const now = world.deps.now()
    const actor =
      person === null
        ? null
        : { id: person, tenantId: c.tenantId, name: '', administrator: world.adminIds.includes(person) }
    const offered = offeredActions(c, model, side, now)
    const actions = actor ? offered.filter((action) => may(actor, action, c, group, now)) : offered
    return { c, group, model, side, notice, actions }
  }
  /** Rights end with the role, on redirect and withdrawal: a card that is out then shows no more than that. */
  const hidden = (c: Consultation, group: Group, { side, person }: To) => {
    if (side === 'group' && (c.state === 'withdrawn' || c.state === 'redirected')) return true
    const actor = person && {
      id: person,
      tenantId: c.tenantId,
      name: '',
      administrator: world.adminIds.includes(person),
    }
    return actor ? !may(actor, 'seeEntry', c, group, world.deps.now()) : false
  }
  const message = async (c: Consultation, group: Group, to: To, notice: NoticeKind | null, superseded: boolean) => {
    const { language } = to
    const t = messagesIn(language)
    const facts = statusOf(c, group, to, notice)
    const open = to.side === 'requester' && !superseded ? await bookableAtOnce(world.deps, facts) : []
    const data = { ...facts, open }
    const gone = hidden(c, group, to)
    const card = gone
      ? goneCard(data, service(), t, language)
      : superseded
        ? supersededCard(data, service(), t, language)
        : statusCard(data, service(), t, language)
    // The words of the notification say no more than the card does.
    const title = gone ? goneTitle(data, t) : headline(data, t)
    return cardMessage(card, `${codeText(c.code)}: ${title}`)
  }
  return {
    send: async (to, notice, c, group) => sendTo(world, to.place, await message(c, group, to, notice.kind, false)),
    async update(shown: Shown, c, group, superseded, notice) {
      if (world.forms.keeps(shown, c)) return
      const now = await message(c, group, shown, notice ?? null, superseded)
      await updateAt(world, shown.place, shown.activityId, now)
    },
    async again(shown, c, group) {
      if (hidden(c, group, shown)) return null
      return sendTo(world, shown.place, await message(c, group, shown, null, false))
    },
    sendAside: (to, count) => sendTo(world, to.place, asideMessage(world, to.language, count)),
    sendReminders: (to, lines) => sendTo(world, to.place, remindersMessage(world, to.language, lines)),
    sendGroup: (to, notice, group, changeId) =>
      sendTo(world, to.place, groupMessage(world, to, notice, group, changeId)),
    sendMeeting: (to, meeting) => sendTo(world, to.place, meetingMessage(world, to.language, meeting)),
    updateMeeting: ({ place, activityId, language }, meeting) =>
      updateAt(world, place, activityId, meetingMessage(world, language, meeting)),
  }
}
