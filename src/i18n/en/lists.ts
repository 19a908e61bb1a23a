/** A person's own requests, and a group's queue. */
export const lists = {
  mineTitle: 'My requests',
  mineEmpty: 'You have no requests yet.',
  queueTitle: 'The group’s queue',
  queueEmpty: 'The queue is empty now.',
  entry: (code: string, topic: string, state: string) => `${code} · ${topic} · ${state}`,
  turn: (who: string) => `Turn: ${who}.`,
  open: (code: string) => `Open ${code}`,
  more: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
}
