import type { Entry } from '../../api/contract.ts'
import type { Language } from '../../domain/language.ts'
import { mineTexts } from '../texts/mine.ts'
import { day, moment } from '../when.ts'
import { pathOf } from './path.ts'

/** A request as its path, station by station, with the days that are known. Narrow pages say in a line where it is. */
export function PathLine({ entry, now, language }: { entry: Entry; now: string; language: Language }) {
  const texts = mineTexts(language)
  const path = pathOf(entry, now)
  const here = path.findIndex(({ how }) => how === 'here')
  const station = path[here]?.station
  return (
    <div className="path">
      {station && (
        <p className="pathNow" aria-hidden="true">
          {texts.now(here + 1, path.length, texts.stations[station])}
        </p>
      )}
      <ol className="stations" aria-label={texts.path}>
        {path.map(({ station: name, how, at }) => (
          <li key={name} className={how} {...(how === 'here' ? { 'aria-current': 'step' as const } : {})}>
            <span className="dot" aria-hidden="true" />
            <span className="stationName">
              {texts.stations[name]}
              <span className="unseen">, {texts.hows[how]}</span>
              {at && (
                <span className="quiet stationDay">
                  {name === 'meeting' ? moment(at, language) : day(at, language)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
