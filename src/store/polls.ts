import type { Store } from '../app/deps.ts'
import type { Poll, PollAnswer } from '../domain/poll.ts'
import { pack, unpack } from './entities.ts'
import { digest, part, startingWith } from './keys.ts'
import { find, list, put, remove, versioned } from './rows.ts'
import type { Tables } from './tables.ts'

/** Row `p:{id}` of a group's partition: a poll for a date. */
export const pollKey = (id: string) => `p:${part(id)}`

type PollStore = Pick<Store, 'poll' | 'polls' | 'pollAnswers' | 'savePollAnswer' | 'purgePollAnswers'>

/** Polls, which are written by commit.ts alone, and their answers: rows `v:{poll}:{person}`, so that nobody waits for another. */
export function polls({ cases }: Tables): PollStore {
  const answersTo = (groupId: string, pollId: string) =>
    list(cases, `PartitionKey eq '${part(groupId)}' and ${startingWith(`v:${part(pollId)}:`)}`)
  return {
    async poll(groupId, id) {
      const row = await find(cases, part(groupId), pollKey(id))
      return row && versioned<Poll>(row)
    },
    async polls(groupId) {
      const rows = await list(cases, `PartitionKey eq '${part(groupId)}' and ${startingWith('p:')}`)
      return rows.map((row) => versioned<Poll>(row))
    },
    async pollAnswers(groupId, pollId) {
      const rows = await answersTo(groupId, pollId)
      return rows.map((row) => unpack<PollAnswer>(row))
    },
    async savePollAnswer(groupId, answer) {
      const rowKey = `v:${part(answer.pollId)}:${digest(answer.person)}`
      await put(cases, { partitionKey: part(groupId), rowKey, ...pack(answer) })
    },
    async purgePollAnswers(groupId, pollId) {
      const rows = await answersTo(groupId, pollId)
      await Promise.all(rows.map(({ rowKey = '' }) => remove(cases, part(groupId), rowKey)))
    },
  }
}
