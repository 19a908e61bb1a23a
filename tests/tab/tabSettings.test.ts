import type { Me } from '../../src/api/contract.ts'
import { routeOf } from '../../src/tab/route.ts'
import { addableGroups, firstChoice, offerTab, type SettingsFrame, tabSettings } from '../../src/tab/tabSettings.ts'

const settings = tabSettings('https://rinnalla.example', '19:g/1', 'Haastavat erot')

const group = (groupId: string, views: Me['groups'][number]['views']) => {
  const name = { fi: groupId, sv: groupId, en: groupId }
  return { groupId, name, coordinates: views.includes('group'), views }
}
const me = (...groups: Me['groups']): Me => ({ name: 'Kaisa', language: null, groups })

/** Teams' settings frame, which remembers what it was told; `save` is the person's press. */
function teams(refuses = false) {
  const told: unknown[] = []
  let handler: Parameters<SettingsFrame['registerOnSaveHandler']>[0] = () => undefined
  const frame: SettingsFrame = {
    registerOnSaveHandler: (given) => {
      handler = given
    },
    setConfig: async (config) => {
      if (refuses) throw new Error('refused')
      told.push(config)
    },
    setValidityState: (valid) => void told.push(valid),
  }
  const save = () =>
    new Promise<string>((resolve) => {
      const result = {}
      handler({ result, notifySuccess: () => resolve('success'), notifyFailure: () => resolve('failure') })
    })
  return { frame, told, save }
}

test('the tab that is added is the group’s: its name, and its queue first, whatever its id is made of', () => {
  expect(settings).toEqual({
    suggestedDisplayName: 'Haastavat erot',
    entityId: 'queue/19%3Ag%2F1',
    contentUrl: 'https://rinnalla.example/tab/',
    websiteUrl: 'https://rinnalla.example/tab/#/queue/19%3Ag%2F1',
  })
  expect(routeOf(settings.entityId ?? '')).toEqual({ view: 'queue', groupId: '19:g/1' })
})

test('a tab is added for a group by those who look after it', () => {
  const [led, seen] = [group('led', ['queue', 'group']), group('seen', ['queue', 'sessions'])]
  expect(addableGroups(me(led, seen))).toEqual([led])
})

test('the group of the tab that is changed is chosen at first, else the only one', () => {
  const [a, b] = [group('a', ['group']), group('b', ['group'])]
  expect(firstChoice([a, b], { view: 'queue', groupId: 'b' })).toBe('b')
  expect(firstChoice([a, b], { view: 'mine' })).toBe('')
  expect(firstChoice([a, b], { view: 'queue', groupId: 'gone' })).toBe('')
  expect(firstChoice([a], { view: 'mine' })).toBe('a')
})

test('one can save once a group is chosen, and Teams then gets the settings', async () => {
  const { frame, told, save } = teams()
  offerTab(frame, null)
  expect(told).toEqual([false])
  offerTab(frame, settings)
  expect(told).toEqual([false, true])
  expect(await save()).toBe('success')
  expect(told).toEqual([false, true, settings])
})

test('settings that Teams does not take end as a failure, not in silence', async () => {
  const { frame, save } = teams(true)
  offerTab(frame, settings)
  expect(await save()).toBe('failure')
})
