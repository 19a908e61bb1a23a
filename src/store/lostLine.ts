import { RestError } from '@azure/data-tables'
import type { PipelinePolicy } from './deadline.ts'

/**
 * A connection that broke before an answer came, whatever the operating system calls it, is one that was reset: the only name
 * under which the SDK tries again for sure (a line that the service had just closed can also be EPIPE). It stands inside the
 * retries.
 */
export function lostLinePolicy(): PipelinePolicy {
  return {
    name: 'rinnallaLostLine',
    async sendRequest(request, next) {
      try {
        return await next(request)
      } catch (error) {
        if (!(error instanceof RestError) || error.statusCode !== undefined) throw error
        throw new RestError(error.message, { code: 'ECONNRESET', request })
      }
    },
  }
}
