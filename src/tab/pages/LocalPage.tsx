import { Button, Select } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Mode } from '../../api/contract.ts'
import { openInBrowser } from '../host.ts'
import { forget, windowStorage } from '../request/kept.ts'
import type { Route } from '../route.ts'
import { textsIn } from '../texts.ts'
import { Views } from './Views.tsx'

const own: Route = { view: 'mine' }

/** Local mode: whoever looks chooses who they are (`/tab/?person=worker` chooses too). It cannot exist elsewhere: the server decides. */
export function LocalPage({ people }: { people: Mode['people'] }) {
  const [key, setKey] = useState(() => new URLSearchParams(location.search).get('person'))
  const person = people.find((p) => p.key === key)
  const choose = (chosen: string) => {
    forget(windowStorage())
    history.replaceState(null, '', `?person=${encodeURIComponent(chosen)}`)
    setKey(chosen)
  }
  const chosen = person?.key ?? ''
  const identity = useMemo(() => async () => ({ 'X-Demo-Person': chosen }), [chosen])
  if (person) {
    return (
      <Views
        key={chosen}
        identity={identity}
        fallback="fi"
        openLink={openInBrowser}
        start={own}
        aside={(language) => (
          <Select
            aria-label={textsIn(language).person}
            value={chosen}
            onChange={(_, { value }) => choose(value)}
            className="person"
          >
            {people.map((p) => (
              <option key={p.key} value={p.key}>
                {p.name}
              </option>
            ))}
          </Select>
        )}
      />
    )
  }
  const texts = textsIn('fi')
  return (
    <main className="page">
      <div className="notice">
        <h2 className="title">{texts.chooseTitle}</h2>
        <p className="hint">{texts.choose}</p>
        <div className="people">
          {people.map((p) => (
            <Button key={p.key} size="large" onClick={() => choose(p.key)}>
              {p.name}
            </Button>
          ))}
        </div>
      </div>
    </main>
  )
}
