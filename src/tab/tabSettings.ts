import type { pages } from '@microsoft/teams-js'
import type { Language } from '../domain/language.ts'
import { textsIn } from './texts.ts'

/** What of Teams' settings frame is used; usable only while somebody adds the tab to a channel or a chat. */
export type SettingsFrame = Pick<typeof pages.config, 'registerOnSaveHandler' | 'setConfig' | 'setValidityState'>

/** The tab as Teams keeps it. `origin`: scheme and host that the page came from, e.g. `https://rinnalla.example`. */
export function tabSettings(origin: string, language: Language): pages.InstanceConfig {
  const address = `${origin}/tab/`
  return {
    suggestedDisplayName: textsIn(language).tabName,
    entityId: 'rinnalla',
    contentUrl: address,
    websiteUrl: address,
  }
}

/** Lets the person save at once: there is nothing to choose. Teams hears whether the settings were taken. */
export function offerTab(frame: SettingsFrame, settings: pages.InstanceConfig): void {
  frame.registerOnSaveHandler((save) => {
    void frame.setConfig(settings).then(
      () => save.notifySuccess(),
      () => save.notifyFailure(),
    )
  })
  frame.setValidityState(true)
}
