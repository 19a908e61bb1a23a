/** A person's own requests, and a group's queue. */
export const lists = {
  mineTitle: 'Mina begäranden',
  mineEmpty: 'Du har inga begäranden ännu.',
  queueTitle: 'Gruppens kö',
  queueEmpty: 'Kön är tom just nu.',
  entry: (code: string, topic: string, state: string) => `${code} · ${topic} · ${state}`,
  turn: (who: string) => `I tur: ${who}.`,
  open: (code: string) => `Öppna ${code}`,
  more: (count: number) => (count === 1 ? 'och en till' : `och ${count} till`),
}
