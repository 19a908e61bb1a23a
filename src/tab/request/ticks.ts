/**
 * The ids under which the server knows the author's decisions about a form (app/screen.ts): a keyed hash of the words, good
 * for this form only. `nonce`: the form's own key.
 */
async function keyed(nonce: string, words: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const key = await crypto.subtle.importKey('raw', bytes(nonce), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const signature = await crypto.subtle.sign('HMAC', key, bytes(words))
  const hex = Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.slice(0, 24)
}

/** What the author has decided, as inputs of the form's press: words that are no names, warned words that were looked at. */
export async function decisionInputs(
  nonce: string,
  notNames: string[],
  confirmed: string | null,
): Promise<Record<string, string>> {
  const ticks = notNames.map(async (word) => `notName_${await keyed(nonce, word.toLowerCase())}`)
  const looked = confirmed === null ? [] : [keyed(nonce, confirmed).then((id) => `confirm_${id}`)]
  const ids = await Promise.all([...ticks, ...looked])
  return Object.fromEntries(ids.map((id) => [id, 'true']))
}
