import { createAdapter } from '../../src/teams/adapter.ts'
import { createRoster } from '../../src/teams/roster.ts'
import { startConnector } from './connector.ts'

const tenantId = '11111111-1111-4111-8111-111111111111'
let connector: Awaited<ReturnType<typeof startConnector>>
beforeEach(async () => {
  connector = await startConnector()
})
afterEach(() => connector.stop())

const roster = () => createRoster({ adapter: createAdapter({ kind: 'local' }), appId: '' }, tenantId)
const place = (conversationId: string) => ({
  ...{ key: conversationId, conversationId, serviceUrl: connector.url, tenantId, botId: 'bot' },
})

test('a team’s people with their addresses: the e-mail, else the name they sign in with when it is one; nobody of another tenant, no guest', async () => {
  connector.team('19:team', [
    { aadObjectId: 'A', name: 'Aino', email: 'aino@example.fi', userPrincipalName: 'aino01@example.fi', tenantId },
    { aadObjectId: 'B', name: 'Bo', email: '', userPrincipalName: 'bo@example.fi', tenantId },
    { aadObjectId: 'C', name: 'Cilla', userPrincipalName: 'cilla', tenantId },
    { aadObjectId: 'D', name: 'Diana', email: 'diana@muualla.example', tenantId: 'another' },
    { aadObjectId: 'E', name: 'Eeva', email: 'eeva@muualla.example', tenantId, userRole: 'guest' },
    { aadObjectId: 'F', name: 'Feliks', email: 'feliks@example.fi', tenantId, userRole: 'user' },
  ])
  const members = await roster().members({ ...place('19:channel'), teamId: '19:team' })
  expect(members.map(({ name, email }) => [name, email])).toEqual([
    ['Aino', 'aino@example.fi'],
    ['Bo', 'bo@example.fi'],
    ['Cilla', null],
    ['Feliks', 'feliks@example.fi'],
  ])
})

test('a person’s address is asked in their own chat; who is not there is a fault, not a person without one', async () => {
  connector.team('chat-a', [{ id: '29:1', objectId: 'aaa', name: 'Aino', email: 'aino@example.fi' }])
  expect(await roster().address(`${tenantId}:aaa`, place('chat-a'))).toBe('aino@example.fi')
  await expect(roster().address(`${tenantId}:bbb`, place('chat-a'))).rejects.toThrow()
  connector.behave(500)
  await expect(roster().address(`${tenantId}:aaa`, place('chat-a'))).rejects.toThrow()
})
