import { mineCard, queueCard } from '../../src/cards/mine.ts'
import { statusCard } from '../../src/cards/status.ts'
import { codeText } from '../../src/domain/ids.ts'
import { placeOf, tabLink } from '../../src/domain/tabLink.ts'
import { fi } from '../../src/i18n/fi.ts'
import { m3 } from '../../src/models/m3.ts'
import { consultationOf, groupOf, plainWords, service, statusOf } from './samples.ts'

const teamsAppId = '00000000-0000-4000-8000-000000000001'
const c = consultationOf(m3, 'waiting')
const group = groupOf(m3, plainWords)

/** The links to the tab on a card, wherever on it they are. */
function toTab(card: object): string[] {
  const links: string[] = []
  JSON.stringify(card, (_, value) => {
    if (value?.type === 'Action.OpenUrl' && value.title === fi.buttons.openTab) links.push(value.url)
    return value
  })
  return links
}

test.each(['requester', 'group'] as const)(
  'a consultation’s card links to it in the tab: the %s’s side of it, by ids alone',
  (side) => {
    const status = { ...statusOf(m3, 'waiting', side, plainWords), c }
    expect(toTab(statusCard(status, service, fi, 'fi'))).toEqual([])
    const [link = ''] = toTab(statusCard(status, { ...service, teamsAppId }, fi, 'fi'))
    expect(link).toBe(tabLink(teamsAppId, placeOf(c, side)))
    expect(link).not.toContain(codeText(c.code))
  },
)

test('the lists link to their views', () => {
  const rim = [{ ...service, teamsAppId }, fi, 'fi'] as const
  const data = { items: [c], models: { [m3.id]: m3 } }
  expect(toTab(queueCard({ ...data, group }, ...rim))).toEqual([
    tabLink(teamsAppId, `queue/${encodeURIComponent(group.id)}`),
  ])
  expect(toTab(mineCard({ ...data, groups: [group] }, ...rim))).toEqual([tabLink(teamsAppId, 'mine')])
})
