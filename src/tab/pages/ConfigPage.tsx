import { useEffect } from 'react'
import type { Language } from '../../domain/language.ts'
import { Notice } from '../parts/Notice.tsx'
import { offerTab, type SettingsFrame, tabSettings } from '../tabSettings.ts'
import { textsIn } from '../texts.ts'

/** `/tab/?view=config`: what Teams shows while the tab is added to a channel or a chat. `frame` null: this is not Teams. */
export function ConfigPage({ frame, language }: { frame: SettingsFrame | null; language: Language }) {
  const texts = textsIn(language)
  useEffect(() => {
    if (frame) offerTab(frame, tabSettings(location.origin, language))
  }, [frame, language])
  const link = { href: 'https://teams.microsoft.com', label: texts.openTeams }
  return (
    <main className="page">
      {frame ? (
        <Notice title={texts.configTitle} hint={texts.config} />
      ) : (
        <Notice title={texts.outsideTitle} hint={texts.configOutside} link={link} />
      )}
    </main>
  )
}
