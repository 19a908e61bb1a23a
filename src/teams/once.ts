import type { TurnContext } from 'botbuilder'

/** A call that takes longer is broken off, so that a message given up does not arrive after all: sooner than deliveries give up. */
const longestCallMs = 12_000

/** The parts of an Azure pipeline that are needed here; Bot Framework keeps it to itself. */
interface Pipeline {
  removePolicy(options: { name: string }): unknown
  addPolicy(policy: {
    name: string
    sendRequest<T>(request: { timeout: number }, next: (request: { timeout: number }) => Promise<T>): Promise<T>
  }): void
}

const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

function isPipeline(value: unknown): value is Pipeline {
  return typeof inside(value, 'removePolicy') === 'function' && typeof inside(value, 'addPolicy') === 'function'
}

/**
 * Lets the calls of this turn be tried once. Bot Framework would try some of them again by itself (429 and 503 with
 * Retry-After, 500, 502), unseen, after we have given up and written down when the next attempt is: the message would come
 * twice. Other failures it never tries again (412, 429 without Retry-After), so the retries have to be ours anyway.
 */
export function tryOnce(context: TurnContext, callMs = longestCallMs): void {
  const connector: unknown = context.turnState.get(context.adapter.ConnectorClientKey)
  const pipeline = inside(inside(connector, 'client'), 'pipeline')
  if (!isPipeline(pipeline)) return
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.addPolicy({
    name: 'rinnallaOnce',
    sendRequest(request, next) {
      request.timeout = callMs
      return next(request)
    },
  })
}
