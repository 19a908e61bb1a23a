import { Badge, Button } from '@fluentui/react-components'
import type { Entry } from '../../api/contract.ts'
import type { Verb } from '../../cards/verbs.ts'
import { codeText } from '../../domain/ids.ts'
import { isNear } from '../meetings/near.ts'
import { whereText } from '../meetings/where.ts'
import { messagesIn } from '../messages.ts'
import type { ViewProps } from '../pages/view.ts'
import { useCards } from '../parts/Cards.tsx'
import { entryButtonTitle, entryPress } from '../parts/EntryButtons.tsx'
import { MeetingLinks } from '../parts/MeetingLinks.tsx'
import { useAtOnce } from '../parts/useAtOnce.ts'
import { stateName } from '../stateName.ts'
import { mineTexts } from '../texts/mine.ts'
import { textsIn } from '../texts.ts'
import { ago, moment, span } from '../when.ts'
import { PathLine } from './PathLine.tsx'
import { urgent } from './path.ts'

type Shown = Pick<ViewProps, 'identity' | 'language' | 'now' | 'openLink'> & { entry: Entry }

const nameOf = (entry: Entry, language: ViewProps['language']) => `${codeText(entry.code)} ${entry.topic[language]}`

/** One of one's own requests: where it is on its path, what happens next and whose turn it is, what one may do. */
export function MineRow({ open, ...shown }: Shown & { open: () => void }) {
  const { entry, now, language, openLink } = shown
  const texts = mineTexts(language)
  const pressing = urgent(entry, now)
  const ahead = entry.session !== null && now < entry.session.end && entry.state === 'scheduled' ? entry.session : null
  const where = ahead && whereText(ahead, language)
  return (
    <li className={pressing ? 'row myTurn' : 'row'}>
      <div className="rowHead">
        <h3 className="rowTitle">
          <span className="code">{codeText(entry.code)}</span> {entry.topic[language]}
        </h3>
        <span className="badges">
          {pressing && (
            <Badge appearance="filled" color={pressing === 'followUpLate' ? 'danger' : 'brand'}>
              {texts.urgent[pressing]}
            </Badge>
          )}
          <Badge appearance="tint" color="informative">
            {stateName(entry, language)}
          </Badge>
        </span>
      </div>
      <PathLine {...{ entry, now, language }} />
      <p className="next">{entry.nextStep[language]}</p>
      {entry.state === 'offered' && (
        <p className="times">
          <span className="quiet">{textsIn(language).offers}:</span>{' '}
          {entry.offers.map((offer) => moment(offer, language)).join(' · ')}
        </p>
      )}
      {ahead && (
        <div className="meetingLine">
          <strong>{span(ahead.start, ahead.end, language)}</strong>
          {where && <span>{where}</span>}
          <MeetingLinks
            meeting={ahead}
            name={codeText(entry.code)}
            {...{ language, openLink }}
            plain={!isNear(ahead, now)}
          />
        </div>
      )}
      <Facts {...shown} />
      <Acts {...shown} open={open} />
    </li>
  )
}

function Facts({ entry, now, language }: Shown) {
  const texts = mineTexts(language)
  const { turn } = entry
  const whose = turn === 'requester' ? 'requester' : turn === 'coordinator' ? entry.scheduling : null
  return (
    <p className="quiet facts">
      <span>{entry.group[language]}</span>
      {whose && <span>{texts.turn[whose]}</span>}
      <span>
        {whose
          ? textsIn(language).turnSince(ago(entry.turnSince, now, language))
          : textsIn(language).sent(ago(entry.sentAt, now, language))}
      </span>
    </p>
  )
}

/** Withdrawing asks nothing: it is undone for ten seconds where it was pressed, and after that from the request itself. */
const atOnce: readonly Verb[] = ['withdraw', 'undoWithdraw']
const most = 2

function Acts({ entry, identity, language, now, open }: Shown & { open: () => void }) {
  const texts = mineTexts(language)
  const card = useCards()
  const act = useAtOnce(identity, language)
  const name = nameOf(entry, language)
  const { undoWithdraw } = messagesIn(language).buttons
  const press = (verb: Verb) => {
    const pressed = entryPress(entry, verb, 'requester')
    if (!atOnce.includes(verb)) return card(pressed, name)
    const undo = { label: undoWithdraw, press: entryPress(entry, 'undoWithdraw', 'requester') }
    void act(pressed, entry.tag, codeText(entry.code), texts.second, ...(verb === 'withdraw' ? [undo] : []))
  }
  // Reading has a place of its own: the request opened beside the list.
  const first = entry.actions.slice(0, entry.atOnce).filter((verb) => verb !== 'text')
  return (
    <div className="buttons">
      {first.slice(0, most).map((verb, i) => (
        <Button
          key={verb}
          appearance={i === 0 && urgent(entry, now) !== null ? 'primary' : 'secondary'}
          aria-label={`${entryButtonTitle(entry, verb, language)}: ${name}`}
          onClick={() => press(verb)}
        >
          {entryButtonTitle(entry, verb, language)}
        </Button>
      ))}
      <Button id={`open-${entry.groupId}-${entry.id}`} aria-label={texts.open(name)} onClick={open}>
        {textsIn(language).openCard}
      </Button>
      {entry.actions.includes('withdraw') && (
        <Button appearance="subtle" aria-label={texts.withdraw(name)} onClick={() => press('withdraw')}>
          {entryButtonTitle(entry, 'withdraw', language)}
        </Button>
      )}
    </div>
  )
}
