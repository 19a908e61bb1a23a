import type { DueStore } from '../../src/app/deps.ts'
import type { Received } from '../teams/connector.ts'
import { chatOf, type Duty, labelsIn } from './due.ts'
import { type Life, recordOf } from './servers.ts'

/** How it went, each failure in words. */
export interface Verdict {
  /** Things that had to be delivered. */
  wanted: number
  delivered: number
  /** What came more than once: how many times too often, in all. */
  duplicates: number
  missing: string[]
  /** Delivered or not, without a record of it. */
  unrecorded: string[]
  /** What came twice though nobody was killed between its sending and its record. */
  unexcused: string[]
}

type Sent = Pick<Received, 'kind' | 'conversation' | 'raw' | 'from' | 'at'>
type Ended = Pick<Life, 'name' | 'killedAt' | 'recordedAt'>

const aBatch = 50

/** Whether the sender was killed before the next one was sent, and had not recorded it. */
function excused(sent: Sent, next: Sent, record: string, lives: Map<string, Ended>): boolean {
  const life = lives.get(sent.from)
  return life !== undefined && life.killedAt !== null && life.killedAt < next.at && !life.recordedAt.has(record)
}

/** Compares what had to be delivered with what the connector was sent, the store's records, and who died when. */
export async function verdictOf(
  store: { due: Pick<DueStore, 'delivered'> },
  duties: Duty[],
  received: Sent[],
  all: Ended[],
): Promise<Verdict> {
  const lives = new Map(all.map((life) => [life.name, life]))
  const messages = new Map<string, Sent[]>()
  for (const message of received) {
    if (message.kind === 'update') continue
    for (const label of labelsIn(message.raw)) {
      const about = `${message.conversation} ${label}`
      messages.set(about, [...(messages.get(about) ?? []), message])
    }
  }
  const verdict: Verdict = {
    wanted: duties.length,
    delivered: 0,
    duplicates: 0,
    missing: [],
    unrecorded: [],
    unexcused: [],
  }
  for (const { key, recipient, label } of duties) {
    const about = `${chatOf(recipient)} ${label}`
    const sent = messages.get(about) ?? []
    if (sent.length > 0) verdict.delivered += 1
    else verdict.missing.push(about)
    verdict.duplicates += Math.max(0, sent.length - 1)
    const inPeace = sent.some((each, i) => {
      const next = sent[i + 1]
      return next !== undefined && !excused(each, next, recordOf(key, recipient), lives)
    })
    if (inPeace) verdict.unexcused.push(`${about}: ${sent.map(({ from }) => from).join(', ')}`)
  }
  for (let at = 0; at < duties.length; at += aBatch) {
    const some = duties.slice(at, at + aBatch)
    const records = await Promise.all(some.map(({ key, recipient }) => store.due.delivered(key, recipient)))
    verdict.unrecorded.push(...some.flatMap(({ recipient, label }, i) => (records[i] ? [] : `${recipient} ${label}`)))
  }
  return verdict
}
