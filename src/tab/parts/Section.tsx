import { type ReactNode, useId } from 'react'

/** A list under its heading; nothing when it is empty. */
export function Section({ title, children }: { title: string; children: ReactNode[] }) {
  const id = useId()
  if (children.length === 0) return null
  return (
    <section>
      <h2 className="heading" id={id}>
        {title} <span className="count">{children.length}</span>
      </h2>
      <ul className="rows" aria-labelledby={id}>
        {children}
      </ul>
    </section>
  )
}
