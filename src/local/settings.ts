import { type PersonKey, personKeys } from './people.ts'
import type { WantedPort } from './ports.ts'

/** The ports of the local stack. */
export type LocalPorts = { server: number; azurite: number; playgrounds: Readonly<Record<PersonKey, number>> }

/**
 * The ports that the environment asks for: PORT (3978), AZURITE_PORT (10002), PLAYGROUND_PORT (56150 and the two after
 * it). Throws with one line when a value is no port.
 */
export function localPorts(env: Readonly<Record<string, string | undefined>>): LocalPorts {
  const port = (variable: string, usual: number, last = 65535) => {
    const value = env[variable]?.trim() || String(usual)
    if (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= last) return Number(value)
    throw new Error(`${variable}=${value} ei kelpaa portiksi: 1–${last}. (${variable} must be a port, 1–${last}.)`)
  }
  const first = port('PLAYGROUND_PORT', 56150, 65533)
  return {
    server: port('PORT', 3978),
    azurite: port('AZURITE_PORT', 10002),
    playgrounds: { worker: first, coordinator: first + 1, member: first + 2 },
  }
}

/** Each port with the variable that changes it. */
export function wantedPorts({ server, azurite, playgrounds }: LocalPorts): WantedPort[] {
  return [
    { variable: 'PORT', port: server },
    { variable: 'AZURITE_PORT', port: azurite },
    ...personKeys.map((key) => ({ variable: 'PLAYGROUND_PORT', port: playgrounds[key] })),
  ]
}
