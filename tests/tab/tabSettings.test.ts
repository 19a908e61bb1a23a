import { languages } from '../../src/domain/language.ts'
import { offerTab, type SettingsFrame, tabSettings } from '../../src/tab/tabSettings.ts'
import { textsIn } from '../../src/tab/texts.ts'

const settings = tabSettings('https://rinnalla.example', 'fi')

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

test('the tab that is added to a channel is the app’s own, from the host that the page came from', () => {
  expect(settings).toEqual({
    suggestedDisplayName: 'Konsultaatiot',
    entityId: 'rinnalla',
    contentUrl: 'https://rinnalla.example/tab/',
    websiteUrl: 'https://rinnalla.example/tab/',
  })
})

test('one can save at once, and Teams then gets the settings', async () => {
  const { frame, told, save } = teams()
  offerTab(frame, settings)
  expect(told).toEqual([true])
  expect(await save()).toBe('success')
  expect(told).toEqual([true, settings])
})

test('settings that Teams does not take end as a failure, not in silence', async () => {
  const { frame, save } = teams(true)
  offerTab(frame, settings)
  expect(await save()).toBe('failure')
})

test.each(languages)(
  'in %s the page says by name what is added, and outside Teams that it works in Teams only',
  (l) => {
    const texts = textsIn(l)
    expect(texts.config).toContain(texts.tabName)
    expect(texts.configTitle).toContain(texts.tabName)
    expect(texts.configOutside).toContain('Teams')
    expect(texts.configOutside).toMatch(/Rinnalla\.$/)
  },
)
