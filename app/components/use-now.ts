import { useEffect, useState } from 'react'

/**
 * The server's clock, running on in the browser. The first render shows exactly the server's moment, so that hydration
 * never differs; a wrong clock of the device does not matter.
 */
export function useNow(serverNow: Date, everyMs: number): Date {
  const start = serverNow.getTime()
  const [now, setNow] = useState(start)
  useEffect(() => {
    setNow(start)
    const begun = performance.now()
    const timer = setInterval(() => setNow(start + (performance.now() - begun)), everyMs)
    return () => clearInterval(timer)
  }, [start, everyMs])
  return new Date(Math.max(now, start))
}
