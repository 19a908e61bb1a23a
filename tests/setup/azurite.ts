import { azuriteConnection, startAzurite } from '../../src/local/azurite.ts'
import { freePort } from '../../src/local/ports.ts'
import type { Part } from '../../src/local/processes.ts'

declare global {
  var testAzurite: Part | undefined
}

/** Before all tests: a table service of their own, in memory, on a free port; TEST_STORAGE is its connection string. */
export default async function startTestAzurite(): Promise<void> {
  const port = await freePort()
  globalThis.testAzurite = startAzurite({ port })
  await globalThis.testAzurite.ready
  process.env.TEST_STORAGE = azuriteConnection(port)
}
