import type { Activity, CloudAdapter, ConversationReference, TurnContext } from 'botbuilder'

async function call(method: 'POST' | 'PUT', url: string, activity: Partial<Activity>): Promise<{ id: string }> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method, headers, body: JSON.stringify(activity) })
  if (!answer.ok) throw Object.assign(new Error('refused'), { statusCode: answer.status })
  return (await answer.json()) as { id: string }
}

/** What stands for Bot Framework's adapter where a start must be quick: it sends and updates messages by the same calls. */
export function slimAdapter(): CloudAdapter {
  const slim = {
    async continueConversationAsync(
      _appId: string,
      { serviceUrl, conversation }: Partial<ConversationReference>,
      act: (context: TurnContext) => Promise<void>,
    ) {
      const all = `${serviceUrl}/v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities`
      const context = {
        adapter: slim,
        turnState: new Map(),
        sendActivity: (activity: Partial<Activity>) => call('POST', all, activity),
        updateActivity: (activity: Partial<Activity>) =>
          call('PUT', `${all}/${encodeURIComponent(activity.id ?? '')}`, activity),
      }
      await act(context as unknown as TurnContext)
    },
  }
  return slim as unknown as CloudAdapter
}
