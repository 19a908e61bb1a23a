import { explain } from '../../src/cards/answer.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { messagesIn } from '../../src/i18n/messages.ts'

const fi = messagesIn('fi')

test.each<[Problem, string]>([
  [
    { kind: 'notFound' },
    'Tätä pyyntöä ei löydy. Se on voitu perua tai siirtää. Omat pyyntösi näet, kun kirjoitat: omat.',
  ],
  [
    { kind: 'notAllowed' },
    'Tämän voi tehdä vain pyynnön lähettäjä tai sen käsittelijä. Omat pyyntösi näet, kun kirjoitat: omat.',
  ],
  [
    { kind: 'wrongState', action: 'take', state: 'offered', possible: ['decline', 'offerTimes'] },
    'Tätä ei voi enää tehdä, koska pyynnön vaihe on nyt: aikoja ehdotettu. Nyt voit: jättää pyynnön ottamatta, ehdottaa aikoja.',
  ],
  [
    { kind: 'wrongState', action: 'withdraw', state: 'closed', possible: [] },
    'Tätä ei voi enää tehdä, koska pyynnön vaihe on nyt: ratkennut. Pyynnölle ei tarvitse tehdä enää mitään.',
  ],
  [{ kind: 'conflict', by: null, freeStarts: [] }, 'Joku muu ehti juuri ensin. Tilanne on päivitetty.'],
  [
    { kind: 'conflict', by: 'Aino Esimerkki', freeStarts: ['2026-12-01T07:00:00.000Z', '2026-12-01T08:00:00.000Z'] },
    'Aino Esimerkki ehti juuri ensin. Tilanne on päivitetty. Vapaana on vielä: ti 1.12. klo 9, ti 1.12. klo 10.',
  ],
  [{ kind: 'badInput', field: 'day2', why: 'pastTime' }, 'Päivä: aika on jo mennyt. Valitse myöhempi.'],
  [
    { kind: 'badInput', field: 'joinUrl', why: 'notTeamsLink' },
    'Liittymislinkki: linkin pitää johtaa Teams-kokoukseen.',
  ],
  [{ kind: 'textGone' }, 'Teksti on jo poistettu, joten sitä ei voi enää avata. Pyynnön muut tiedot ovat tallella.'],
])('%o is explained in Finnish', (problem, said) => {
  expect(explain(problem, fi, 'fi')).toBe(said)
})

test('each side is told only of what it can do itself', () => {
  const problem: Problem = { kind: 'wrongState', action: 'edit', state: 'taken', possible: ['withdraw', 'redirect'] }
  expect(explain(problem, fi, 'fi', 'requester')).toMatch(/Nyt voit: perua pyynnön\.$/)
  expect(explain(problem, fi, 'fi', 'group')).toMatch(/Nyt voit: siirtää pyynnön toiseen ryhmään\.$/)
})

test('a refusal is explained in Swedish and English too', () => {
  const problem: Problem = { kind: 'conflict', by: null, freeStarts: ['2026-12-01T07:00:00.000Z'] }
  expect(explain(problem, messagesIn('sv'), 'sv')).toBe(
    'Någon annan hann före. Läget har uppdaterats. Ledigt är ännu: ti 1.12 kl. 9.',
  )
  expect(explain(problem, messagesIn('en'), 'en')).toBe(
    'Somebody else was just ahead of you. What you see is up to date. Still free: Tue 1 Dec 9:00.',
  )
})
