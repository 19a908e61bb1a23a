/** After all tests: nothing of the table service is left (it kept its data in memory). */
export default async function stopTestAzurite(): Promise<void> {
  await globalThis.testAzurite?.stop(2000)
}
