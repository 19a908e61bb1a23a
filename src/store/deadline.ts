import type { TableServiceClientOptions } from '@azure/data-tables'

/** A step that each request to the store goes through. */
export type PipelinePolicy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy']

/** No call to the store takes longer than this, retries included: a turn may not hang over 10 s. */
export const deadlineMs = 4500

/** Ends a call that takes too long. It stands outside the retries, so that it bounds them all together. */
export function deadlinePolicy(ms = deadlineMs): PipelinePolicy {
  return {
    name: 'rinnallaDeadline',
    async sendRequest(request, next) {
      // Not AbortSignal.timeout: its timer and its error would come for each call that has long been answered, too.
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(), ms)
      request.abortSignal = late.signal
      try {
        return await next(request)
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
