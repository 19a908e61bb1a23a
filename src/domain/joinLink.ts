const hosts = ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft', 'gov.teams.microsoft.us']

/** The two forms of a join link: by the meeting's number, and by its conversation. Nobody's words fit in either. */
const byNumber = /^\/meet\/\d{1,20}$/
const byThread = /^\/l\/meetup-join\/19:[\w.-]{1,120}@thread\.(?:v2|tacv2|skype)\/\d{1,20}$/

/** Whether a query belongs to a join link: the passcode of a number; the tenant and organiser of a conversation. */
function belongs([name, value]: [string, string]): boolean {
  if (name === 'p') return /^[A-Za-z0-9]{1,40}$/.test(value)
  return name === 'context' && /^\{(?:\s?"(?:Tid|Oid)":\s?"[\w-]{1,40}",?){1,2}\s?\}$/.test(value)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

/**
 * A pasted join link, cleaned; null unless it is https, leads to Teams (a link elsewhere would be a trap for everybody)
 * and is a join link and nothing else: a path, a query or a fragment of one's own could carry words past the check.
 */
export function teamsLink(text: string): string | null {
  let url: URL
  try {
    url = new URL(text.trim())
  } catch {
    return null
  }
  const plain = url.username === '' && url.password === '' && url.port === '' && url.hash === ''
  const path = decoded(url.pathname)
  const join = byNumber.test(path) || byThread.test(path)
  const fine = url.protocol === 'https:' && hosts.includes(url.hostname) && plain
  return fine && join && [...url.searchParams].every(belongs) && url.href.length <= 2000 ? url.href : null
}

/** Whether a session's join link leads to a meeting, as Teams tells of it: by its own link, or by the conversation in ours. */
export function sameMeeting(link: string | null, meeting: { joinUrl: string | null; thread: string | null }): boolean {
  const ours = link && URL.canParse(link) ? new URL(link) : null
  if (!ours) return false
  const theirs = meeting.joinUrl && URL.canParse(meeting.joinUrl) ? new URL(meeting.joinUrl) : null
  const path = decoded(ours.pathname)
  if (theirs && theirs.hostname === ours.hostname && decoded(theirs.pathname) === path) return true
  return Boolean(meeting.thread) && path.split('/').includes(meeting.thread ?? '')
}
