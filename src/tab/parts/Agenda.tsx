import type { AgendaSlot } from '../../api/contract.ts'
import { codeText } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import { textsIn } from '../texts.ts'
import { clocks } from '../when.ts'

/** The slots of a session: when, and whose turn by code and topic. `over`: what stayed free is no offer any more. */
export function Agenda({
  slots,
  over = false,
  name,
  language,
}: {
  slots: AgendaSlot[]
  over?: boolean
  name: string
  language: Language
}) {
  const texts = textsIn(language)
  return (
    <ul className="agenda" aria-label={name}>
      {slots.map(({ start, end, entry, free }) => (
        <li key={start}>
          <span className="slotTime">{clocks(start, end, language)}</span>
          {entry ? (
            <span>
              <span className="code">{codeText(entry.code)}</span> {entry.topic[language]}
            </span>
          ) : (
            <span className="quiet">{free ? (over ? '–' : texts.free) : texts.taken}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
