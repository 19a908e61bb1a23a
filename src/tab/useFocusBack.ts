import { useEffect, useRef } from 'react'

/** Once what was open beside a list is not any more, however it was closed, the focus goes back to what opens it (its id; null: nothing is open). */
export function useFocusBack(id: string | null): void {
  const before = useRef(id)
  useEffect(() => {
    const left = before.current
    before.current = id
    if (left !== null && id === null) requestAnimationFrame(() => document.getElementById(left)?.focus())
  }, [id])
}
