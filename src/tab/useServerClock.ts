import { useEffect, useState } from 'react'

/** How many milliseconds the server's clock is ahead of this machine's, to a second; 0 where it cannot be told. */
async function serverAhead(): Promise<number> {
  const before = Date.now()
  const answer = await fetch('/api/mode', { cache: 'no-store' }).catch(() => null)
  const said = Date.parse(answer?.headers.get('date') ?? '')
  // The header is cut to a whole second: half of one is as right as can be.
  return Number.isNaN(said) ? 0 : said + 500 - (before + Date.now()) / 2
}

/** The server's time in milliseconds since 1970, every second: a timer that several people look at shows all of them the same. */
export function useServerClock(): number {
  const [ahead, setAhead] = useState(0)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    let over = false
    void serverAhead().then((found) => over || setAhead(found))
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [])
  // What is told to be a second or two apart is the way there and back, not the clock.
  return now + (Math.abs(ahead) > 2000 ? ahead : 0)
}
