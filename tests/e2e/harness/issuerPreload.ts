/**
 * Loaded into the server before anything else: what it asks of Entra ID it asks of the test's issuer (TEST_ISSUER). The
 * server itself is the real one, in its real mode, and knows nothing of it.
 */
const entra = 'https://login.microsoftonline.com'
const real = globalThis.fetch

globalThis.fetch = (input, options) => {
  const url = input instanceof Request ? input.url : String(input)
  return url.startsWith(`${entra}/`)
    ? real(process.env.TEST_ISSUER + url.slice(entra.length), options)
    : real(input, options)
}
