import { Button } from '@fluentui/react-components'
import type { Language } from '../../domain/language.ts'
import { textsIn } from '../texts.ts'

/** The way to a list's next page, where there is one. */
export function More({
  next,
  more,
  label,
  language,
}: {
  next: string | null
  more: () => void
  label?: string
  language: Language
}) {
  if (next === null) return null
  return (
    <Button appearance="subtle" className="more" onClick={more}>
      {label ?? textsIn(language).showMore}
    </Button>
  )
}
