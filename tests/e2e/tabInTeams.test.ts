import { startTeamsWorld, type TeamsWorld } from './harness/teamsWorld.ts'
import { host } from './tabInTeams/host.ts'
import { request } from './tabInTeams/request.ts'
import { views } from './tabInTeams/views.ts'

// One world for all that is looked at in Teams. The order counts: at first nobody has anything, at the end there is much.
let started: TeamsWorld | undefined
beforeAll(async () => {
  started = await startTeamsWorld()
})
afterAll(() => started?.stop())

function world(): TeamsWorld {
  if (!started) throw new Error('the world has not started')
  return started
}

describe('the tab in its host', () => host(world))
describe('a request', () => request(world))
describe('the views', () => views(world))
