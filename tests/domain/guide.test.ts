import { type GuideMark, guideNow, movedGuide, stepsOf } from '../../src/domain/guide.ts'
import type { Session } from '../../src/domain/session.ts'
import { plus } from '../../src/domain/time.ts'
import { guideOf } from '../../src/models/guides.ts'
import { aSession, tuesday } from '../store/samples.ts'

const plan = guideOf([5, 10], [10, 8, 17, 10, 5])
const second = plus(tuesday, { hours: 1 })
const slots = [
  { start: tuesday, end: second, consultationId: 'k1' },
  { start: second, end: plus(second, { hours: 1 }), consultationId: 'k2' },
]
const session = aSession({ slots })
const at = (minutes: number) => plus(tuesday, { minutes })
const mark = (step: string, since: number): GuideMark => ({ step, since: at(since), by: 'p', byName: 'Pekka' })
const press = (on: Session, way: 'next' | 'back', seen: string, minutes = 0) =>
  movedGuide(on, plan, { way, seen, at: at(minutes), by: 'q', byName: 'Outi' })

describe('The guide of a session', () => {
  test('welcome, follow-ups, then five phases for each case on the agenda; an empty slot has none', () => {
    expect(stepsOf(session, plan)).toHaveLength(12)
    const one = aSession({ slots: [slots[0] as never, { ...slots[1], consultationId: null } as never] })
    expect(stepsOf(one, plan).map(({ phase }) => phase)).toEqual([
      ...['welcome', 'followUps', 'presentation', 'questions', 'consultation', 'recommendations', 'summary'],
    ])
  })

  test('is nowhere before somebody begins it', () => {
    expect(guideNow(session, plan, at(0))).toBeNull()
  })

  test('says which step, how long it still takes, who moved it, and when all would be done', () => {
    const running = { ...session, guide: mark('followUps', 6) }
    expect(guideNow(running, plan, at(9))).toMatchObject({
      step: { phase: 'followUps', minutes: 10 },
      number: 2,
      of: 12,
      minutesLeft: 7,
      until: at(16),
      endsAt: at(116),
      movedBy: 'Pekka',
      next: { phase: 'presentation', consultationId: 'k1' },
    })
  })

  test('run over, the minutes are negative and the end moves on', () => {
    const late = guideNow({ ...session, guide: mark('followUps', 6) }, plan, at(20))
    expect(late).toMatchObject({ minutesLeft: -4, endsAt: at(120) })
  })

  test('goes step by step to its end and back again', () => {
    let running: Session = session
    const seen: string[] = []
    for (let key = ''; ; ) {
      const next = press(running, 'next', key)
      if (!next) break
      running = { ...running, guide: next }
      key = next.step
      seen.push(key)
    }
    expect(seen).toHaveLength(13)
    expect(seen.at(-1)).toBe('over')
    expect(guideNow(running, plan, at(0))).toMatchObject({ step: null, next: null, number: 12 })
    expect(press(running, 'back', 'over')?.step).toBe(`summary ${second}`)
    expect(press({ ...session, guide: mark('welcome', 0) }, 'back', 'welcome')).toBeNull()
  })

  test('two who press at once move it by one', () => {
    const first = press(session, 'next', '')
    expect(press({ ...session, guide: first }, 'next', '')).toBeNull()
  })

  test('goes on with the next case when its own leaves the agenda', () => {
    const running = { ...session, guide: mark(`questions ${tuesday}`, 20) }
    const left = { ...running, slots: slots.map((slot, i) => (i === 0 ? { ...slot, consultationId: null } : slot)) }
    expect(guideNow(left, plan, at(21))?.step).toMatchObject({ phase: 'presentation', consultationId: 'k2' })
    const none = { ...running, slots: slots.map((slot) => ({ ...slot, consultationId: null })) }
    expect(guideNow(none, plan, at(21))?.step).toBeNull()
  })
})
