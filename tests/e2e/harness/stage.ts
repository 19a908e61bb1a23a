import type { PersonKey } from '../../../src/local/people.ts'
import { openPerson, type Person, type PersonOptions } from './person.ts'
import { walk } from './walk.ts'
import { startWorld, type World } from './world.ts'

/** The minutes that the service's clock must be ahead for it to be `at` there now. */
export const minutesUntil = (at: string) => Math.ceil((Date.parse(at) - Date.now()) / 60_000)

/** The world of one walk with the people in it: started before its first step, stopped after its last. */
export function stage() {
  let started: World | null = null
  const people: Person[] = []
  const world = () => {
    if (!started) throw new Error('the world has not started')
    return started
  }
  beforeAll(async () => {
    started = await startWorld()
  })
  afterAll(() => started?.stop())
  return {
    world,
    step: walk(
      () => people,
      () => started?.logs ?? [],
    ),
    /** Somebody sits down at their client. */
    async enter(key: PersonKey, options: PersonOptions = {}): Promise<Person> {
      const person = await openPerson(world(), key, options)
      people.push(person)
      return person
    },
    /** It is `at` now, for the server that runs; `kill`: it ends as by a power cut, and starts again when it is `at`. */
    async wakeAt(at: string, how?: 'kill'): Promise<void> {
      if (how === undefined) return world().setClock(minutesUntil(at))
      await world().stopServer(how)
      await world().startServer({ clockOffset: minutesUntil(at) })
    },
  }
}
