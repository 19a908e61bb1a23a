import { fieldLimit } from '../../src/domain/model.ts'
import { demoPeople, demoTenantId } from '../../src/local/people.ts'

/** Somebody who speaks to the bot: object id, and the name that the client gives. */
export interface Speaker {
  aadObjectId: string
  name: string
}

export type Activity = Record<string, unknown>

/** So many different workers, all invented. */
export function workers(count: number): Speaker[] {
  return Array.from({ length: count }, (_, i) => ({
    aadObjectId: `${demoPeople.worker.aadObjectId.slice(0, -6)}${String(100_000 + i)}`,
    name: `Työntekijä ${i + 1}`,
  }))
}

function activity(serviceUrl: string, { aadObjectId, name }: Speaker, set: Activity): Activity {
  return {
    channelId: 'msteams',
    serviceUrl,
    id: '1700000000000',
    timestamp: new Date().toISOString(),
    from: { id: `29:${aadObjectId}`, name, aadObjectId },
    recipient: { id: '28:rinnalla', name: 'Rinnalla' },
    conversation: { conversationType: 'personal', tenantId: demoTenantId, id: `a:${aadObjectId}` },
    channelData: { tenant: { id: demoTenantId } },
    locale: 'fi-FI',
    ...set,
  }
}

/** A message typed in the personal chat, as Teams sends it. */
export function message(serviceUrl: string, from: Speaker, text: string): Activity {
  return activity(serviceUrl, from, { type: 'message', text, textFormat: 'plain' })
}

/** The app has been added to a team's channel. */
export function inChannel(serviceUrl: string, from: Speaker, channelId: string): Activity {
  const conversation = { conversationType: 'channel', isGroup: true, tenantId: demoTenantId, id: channelId }
  return activity(serviceUrl, from, { type: 'conversationUpdate', membersAdded: [{ id: '28:rinnalla' }], conversation })
}

/** A press of a card's button: `data` is the button's own with the inputs beside it, all of them strings. */
export function press(serviceUrl: string, from: Speaker, verb: string, data: Activity): Activity {
  const action = { type: 'Action.Execute', verb, data: { verb, ...data } }
  const value = { action }
  return activity(serviceUrl, from, { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'card-1', value })
}

const sentences = [
  'Alakouluikäisen lapsen vanhemmat ovat eronneet ja eri mieltä siitä, missä lapsi käy koulua.',
  'Tapaamisia on siirretty monta kertaa, eikä lapsi enää halua vaihtaa kotia viikonlopuksi.',
  'Olemme kuulleet lasta kahdesti, ja koulussa on huomattu, että hän on väsynyt ja vetäytyy muista.',
  'Verkosto on koottu, mutta vanhemmat eivät tule samaan tilaan eivätkä vastaa viesteihin.',
  'Palvelutarve on arvioitu, ja perhetyö on alkanut toisen vanhemman luona.',
]

/** A summary of exactly as many characters as a field takes, in which nothing identifies anybody. */
export function fullSummary(): string {
  let text = ''
  for (let i = 0; text.length < fieldLimit; i += 1) text += `${sentences[i % sentences.length]} `
  return `${text.slice(0, fieldLimit - 1)}.`
}

/** The data that the request form of one-to-one support sends for a case. */
export function requestData(groupId: string, nonce: string): Activity {
  return {
    form: { groupId, subject: 'case', topic: 'law', consent: 'anonymous', withPair: false },
    nonce,
    situation: fullSummary(),
    question: 'Miten tukea lasta, kun vanhemmat riitelevät?',
    help: 'advice',
    wishedTimes: 'nextWeek',
  }
}
