import { createRequire } from 'node:module'
import { type Part, startPart } from './processes.ts'

/** The account that Azurite knows, with its published key; it opens nothing else. */
const account = 'devstoreaccount1'
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

/** The connection string of an Azurite table service on this port of 127.0.0.1. */
export function azuriteConnection(port: number): string {
  return `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=http://127.0.0.1:${port}/${account};`
}

/** Starts Azurite's table service on 127.0.0.1. Data in `folder`, or in memory without one. */
export function startAzurite({ port, folder }: { port: number; folder?: string }): Part {
  const script = createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js')
  const place = folder === undefined ? ['--inMemoryPersistence'] : ['--location', folder]
  const light = ['--import', new URL('./noTelemetry.ts', import.meta.url).href]
  const quiet = ['--silent', '--disableTelemetry', '--skipApiVersionCheck']
  return startPart({
    name: 'Azurite',
    args: [...light, script, '--tableHost', '127.0.0.1', '--tablePort', String(port), ...place, ...quiet],
    isReady: (lines) => lines.some((line) => line.includes('successfully started')),
  })
}
