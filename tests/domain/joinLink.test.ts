import { teamsLink } from '../../src/domain/joinLink.ts'

describe('a join link', () => {
  test.each([
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d',
    'https://teams.microsoft.com/meet/2345678901234?p=abc',
    'https://teams.live.com/meet/9312345678901?p=abc',
    'https://teams.cloud.microsoft/l/meetup-join/19%3ameeting_abc%40thread.v2/0',
    'https://gov.teams.microsoft.us/l/meetup-join/19%3ameeting_abc%40thread.v2/0',
  ])('that leads to Teams is taken: %s', (link) => {
    expect(teamsLink(link)).toBe(link)
  })

  test('is taken with blanks around it, a default port and capital letters in the host, and cleaned', () => {
    expect(teamsLink('  https://teams.microsoft.com/meet/1\n')).toBe('https://teams.microsoft.com/meet/1')
    expect(teamsLink('https://TEAMS.Microsoft.com:443/meet/1')).toBe('https://teams.microsoft.com/meet/1')
  })

  test.each([
    ['a host that only begins like Teams', 'https://teams.microsoft.com.evil.example/meet/1'],
    ['a host that only ends like Teams', 'https://evil-teams.microsoft.com/meet/1'],
    ['a host under Teams', 'https://x.teams.microsoft.com/meet/1'],
    ['Teams in the path', 'https://evil.example/teams.microsoft.com/meet/1'],
    ['Teams in the query', 'https://evil.example/?u=https://teams.microsoft.com/meet/1'],
    ['letters of another alphabet', 'https://teаms.microsoft.com/meet/1'],
    ['a host with a dot at its end', 'https://teams.microsoft.com./meet/1'],
    ['http', 'http://teams.microsoft.com/meet/1'],
    ['a user before the host', 'https://teams.microsoft.com@evil.example/meet/1'],
    ['a user at Teams', 'https://user@teams.microsoft.com/meet/1'],
    ['a password at Teams', 'https://:secret@teams.microsoft.com/meet/1'],
    ['another port', 'https://teams.microsoft.com:8443/meet/1'],
    ['javascript', 'javascript:alert(1)//teams.microsoft.com'],
    ['the Teams protocol', 'msteams://teams.microsoft.com/l/meetup-join/1'],
    ['data', 'data:text/html,teams.microsoft.com'],
    ['a backslash', 'https:\\\\evil.example\\teams.microsoft.com'],
    ['no scheme', 'teams.microsoft.com/meet/1'],
    ['a whole invitation', 'Liity: https://teams.microsoft.com/meet/1'],
    ['words in the path', 'https://teams.microsoft.com/Matti-Meikalainen'],
    ['words in a message', 'https://teams.microsoft.com/l/chat/0/0?users=a&message=Matti%20Meikalainen'],
    ['words in the query', 'https://teams.microsoft.com/meet/1?subject=Matti'],
    ['words in the context', 'https://teams.microsoft.com/meet/1?context=%7b%22Tid%22%3a%22Matti%20M%22%7d'],
    ['words in the fragment', 'https://teams.microsoft.com/meet/1#Matti'],
    ['nothing', ''],
    ['too long a link', `https://teams.microsoft.com/meet/${'1'.repeat(2000)}`],
  ])('is refused: %s', (_, link) => {
    expect(teamsLink(link)).toBeNull()
  })
})
