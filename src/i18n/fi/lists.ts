/** A person's own requests, and a group's queue. */
export const lists = {
  mineTitle: 'Omat pyynnöt',
  mineEmpty: 'Sinulla ei ole vielä pyyntöjä.',
  queueTitle: 'Ryhmän jono',
  queueEmpty: 'Jonossa ei ole nyt mitään.',
  entry: (code: string, topic: string, state: string) => `${code} · ${topic} · ${state}`,
  turn: (who: string) => `Vuorossa ${who}.`,
  open: (code: string) => `Avaa ${code}`,
  more: (count: number) => (count === 1 ? 'ja yksi muu' : `ja ${count} muuta`),
}
