import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { Language } from '../../domain/language.ts'
import { boardTexts } from '../texts/board.ts'
import type { Column } from './columns.ts'

/** So many of what has ended are seen at once. */
const mostEnded = 6

/** One column under its heading; on a narrow screen one list below the other. Of what has ended the newest, until all is asked for. */
export function BoardColumn({
  column,
  language,
  children,
}: {
  column: Column
  language: Language
  children: ReactNode[]
}) {
  const texts = boardTexts(language)
  const [all, setAll] = useState(false)
  const id = `column-${column}`
  const shown = column === 'closed' && !all ? children.slice(0, mostEnded) : children
  const left = children.length - shown.length
  return (
    <section className="boardColumn" aria-labelledby={id}>
      <h2 className="heading" id={id}>
        {texts.columns[column]} <span className="count">{children.length}</span>
      </h2>
      {children.length === 0 ? (
        <p className="quiet boardEmpty">{texts.empty}</p>
      ) : (
        <ul className="rows" aria-labelledby={id}>
          {shown}
        </ul>
      )}
      {left > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setAll(true)}>
          {texts.rest(left)}
        </Button>
      )}
    </section>
  )
}
