import { Badge, Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import type { Entry } from '../../api/contract.ts'
import type { Verb } from '../../cards/verbs.ts'
import { codeText } from '../../domain/ids.ts'
import { isNear } from '../meetings/near.ts'
import { messagesIn } from '../messages.ts'
import type { ViewProps } from '../pages/view.ts'
import { useCards } from '../parts/Cards.tsx'
import { entryButtonTitle, entryPress } from '../parts/EntryButtons.tsx'
import { MeetingLinks } from '../parts/MeetingLinks.tsx'
import { OpenEntry } from '../parts/OpenEntry.tsx'
import { useAtOnce } from '../parts/useAtOnce.ts'
import { stateName } from '../stateName.ts'
import { boardTexts } from '../texts/board.ts'
import { ago, day, moment } from '../when.ts'
import { columnOf, turnNow } from './columns.ts'

/** What is done at once, without a card of its own. */
const atOnce: readonly Verb[] = ['take', 'undoDecline']

/** One consultation on the board: its code and topic, whose turn since when, and what whoever looks may do. */
export function EntryCard({
  entry,
  identity,
  language,
  now,
  openLink,
  open,
}: Pick<ViewProps, 'identity' | 'language' | 'now' | 'openLink'> & { entry: Entry; open: () => void }) {
  const texts = boardTexts(language)
  const name = `${codeText(entry.code)} ${entry.topic[language]}`
  const { session } = entry
  const near = entry.state === 'scheduled' && session !== null && isNear(session, now)
  return (
    <li className={entry.late ? 'boardCard lateCard' : 'boardCard'}>
      <h3 className="boardTitle">
        <OpenEntry {...{ entry, language }} label={texts.open(name)} open={open} />
      </h3>
      <div className="badges">
        {entry.late && (
          <Badge appearance="filled" color="danger">
            {texts.isLate}
          </Badge>
        )}
        <span className="quiet">{stateName(entry, language)}</span>
      </div>
      <Facts {...{ entry, language, now }} />
      {near && (
        <MeetingLinks
          meeting={{ ...session, calendarUrl: null }}
          name={codeText(entry.code)}
          {...{ language, openLink }}
        />
      )}
      <Acts {...{ entry, identity, language, name }} />
    </li>
  )
}

function Facts({ entry, language, now }: Pick<ViewProps, 'language' | 'now'> & { entry: Entry }) {
  const texts = boardTexts(language)
  const { turn, facts } = messagesIn(language).status
  const whose = turnNow(entry, now)
  const who = whose === 'group' ? turn.coordinator[entry.scheduling] : whose === 'requester' ? turn.requester : null
  const since = ago(entry.turnSince, now, language)
  const lines = {
    waiting: texts.since(since),
    clarification: texts.since(since),
    agenda: entry.session ? moment(entry.session.start, language) : null,
    followUp: entry.followUpAt ? `${facts.followUp}: ${day(entry.followUpAt, language)}` : null,
    closed: texts.ended(since),
  }
  return (
    <p className="quiet facts">
      {[lines[columnOf(entry)], who && `${facts.turn}: ${who}`]
        .filter((line) => line !== null)
        .map((line) => (
          <span key={line}>{line}</span>
        ))}
    </p>
  )
}

function Acts({
  entry,
  identity,
  language,
  name,
}: Pick<ViewProps, 'identity' | 'language'> & { entry: Entry; name: string }) {
  const texts = boardTexts(language)
  const card = useCards()
  const act = useAtOnce(identity, language)
  // Reading has a place of its own beside the board.
  const verbs = entry.actions.filter((verb) => verb !== 'text')
  const [main] = verbs.filter((verb) => atOnce.includes(verb))
  const rest = verbs.filter((verb) => verb !== main)
  const press = (verb: Verb) => {
    if (atOnce.includes(verb)) void act(entryPress(entry, verb, 'group'), entry.tag, codeText(entry.code), texts.first)
    else card(entryPress(entry, verb, 'group'), name, `open-${entry.id}`)
  }
  const title = (verb: Verb) => entryButtonTitle(entry, verb, language)
  if (verbs.length === 0) return null
  return (
    <div className="buttons">
      {main && (
        <Button size="small" appearance="primary" aria-label={`${title(main)}: ${name}`} onClick={() => press(main)}>
          {title(main)}
        </Button>
      )}
      {rest.length > 0 && (
        <Menu positioning="below-start">
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" id={`menu-${entry.id}`} aria-label={texts.actionsOf(name)}>
              {texts.actions}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {rest.map((verb) => (
                <MenuItem key={verb} onClick={() => press(verb)}>
                  {title(verb)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  )
}
