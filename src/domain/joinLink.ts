const hosts = ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft', 'gov.teams.microsoft.us']

/** A pasted join link, cleaned; null unless it is https and leads to Teams (a link elsewhere would be a trap for everybody). */
export function teamsLink(text: string): string | null {
  let url: URL
  try {
    url = new URL(text.trim())
  } catch {
    return null
  }
  const plain = url.username === '' && url.password === '' && url.port === ''
  const fine = url.protocol === 'https:' && hosts.includes(url.hostname) && plain
  return fine && url.href.length <= 2000 ? url.href : null
}
