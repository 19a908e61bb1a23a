/** After all walks: their Chromium ends. */
export default async function endBrowser(): Promise<void> {
  await globalThis.testBrowser?.close()
}
