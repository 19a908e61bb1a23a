/** The part of autocannon that load.ts uses; the package brings no types of its own. */
declare module 'autocannon' {
  interface Request {
    method: 'POST'
    path: string
    headers: Record<string, string>
    /** Called before each turn; what it returns is sent. */
    setupRequest(request: Request): Request & { body: string }
  }
  interface Result {
    /** Seconds. */
    duration: number
    requests: { total: number }
    /** Milliseconds. */
    latency: { p50: number; p99: number }
    errors: number
    non2xx: number
    mismatches: number
  }
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    requests: Request[]
    verifyBody(body: string): boolean
  }): Promise<Result>
}
