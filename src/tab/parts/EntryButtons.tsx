import { Button } from '@fluentui/react-components'
import type { Entry } from '../../api/contract.ts'
import { buttonTitle } from '../../cards/titles.ts'
import type { Verb } from '../../cards/verbs.ts'
import { codeText } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import { messagesIn } from '../messages.ts'
import { textsIn } from '../texts.ts'
import { useCards } from './Cards.tsx'

/** What a button of a verb says on an entry, as on the cards. */
export function entryButtonTitle(entry: Entry, verb: Verb, language: Language): string {
  const about = {
    placed: entry.session !== null || entry.offers.length > 0,
    joinUrl: Boolean(entry.session?.joinUrl),
    clientPresent: entry.consent === 'clientPresent',
    reminded: entry.reminded,
  }
  return verb === 'pickTime' ? textsIn(language).pickTime : buttonTitle(verb, about, messagesIn(language))
}

/** The press that a verb of an entry stands for. Which of the offered times is chosen on the card itself. */
export function entryPress(entry: Entry, verb: Verb, side: 'requester' | 'group') {
  return { verb: verb === 'pickTime' ? 'show' : verb, data: { groupId: entry.groupId, id: entry.id, side } }
}

const most = 2

/** The first buttons of an entry, and the one that opens its card with all the others (`rest`: what it says). */
export function EntryButtons({
  entry,
  side,
  language,
  rest = textsIn(language).openCard,
}: {
  entry: Entry
  side: 'requester' | 'group'
  language: Language
  rest?: string
}) {
  const open = useCards()
  const name = `${codeText(entry.code)} ${entry.topic[language]}`
  const first = entry.actions.slice(0, Math.min(most, entry.atOnce))
  return (
    <div className="buttons">
      {first.map((verb, i) => {
        const title = entryButtonTitle(entry, verb, language)
        return (
          <Button
            key={verb}
            appearance={i === 0 ? 'primary' : 'secondary'}
            aria-label={`${title}: ${name}`}
            onClick={() => open(entryPress(entry, verb, side), name)}
          >
            {title}
          </Button>
        )
      })}
      <Button aria-label={`${rest}: ${name}`} onClick={() => open(entryPress(entry, 'show', side), name)}>
        {rest}
      </Button>
    </div>
  )
}
