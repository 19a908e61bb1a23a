import { useEffect, useRef } from 'react'
import type { AdaptiveCard } from '../../cards/card.ts'
import { type CardEvents, drawCard } from '../cardDrawing.ts'
import '../card.css'

/** A card on the page. `held`: nothing of it can be pressed or typed in for now; what was typed stays. */
export function DrawnCard({ card, held, events }: { card: AdaptiveCard; held: boolean; events: CardEvents }) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(events)
  latest.current = events
  useEffect(() => {
    const drawn = drawCard(card, {
      press: (button, inputs) => latest.current.press(button, inputs),
      open: (url) => latest.current.open(url),
    })
    place.current?.replaceChildren(drawn.element)
    drawn.focus()
  }, [card])
  return <div ref={place} className="card" inert={held} aria-busy={held} />
}
