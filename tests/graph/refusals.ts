import type { ErrorObject } from 'ajv'
import { contract, schemaFault } from './contract.ts'

/** A refusal as Graph words it. */
export interface Refusal {
  status: number
  code: string
  message: string
}
export const refusal = (status: number, code: string, message: string): Refusal => ({ status, code, message })

/** Windows' names of some zones; a stand-in need not know them all. */
const windowsZones = ['UTC', 'FLE Standard Time', 'W. Europe Standard Time', 'GTB Standard Time', 'GMT Standard Time']
const zones = new Set([...windowsZones, ...contract.documentedIana].map((name) => name.toLowerCase()))

function worded({ keyword, instancePath, params, data, parentSchema }: ErrorObject): Refusal {
  const at = instancePath || '/'
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty)
    return refusal(
      400,
      'RequestBodyRead',
      `The property '${name}' does not exist on type 'microsoft.graph' at '${at}'. Make sure to only use property names that are defined by the type or mark the type as open type.`,
    )
  }
  if (keyword === 'enum')
    return refusal(400, 'RequestBodyRead', `Requested value '${data}' was not found among ${parentSchema?.enum}.`)
  if (keyword === 'required') return refusal(400, 'ErrorInvalidRequest', `${params.missingProperty} is missing.`)
  return refusal(400, 'RequestBodyRead', `Cannot read the value at '${at}' (${keyword}).`)
}

type Zoned = { dateTime?: unknown; timeZone?: unknown } | null | undefined

/** A date with its zone: local clock time without an offset, in a zone that is named and known. */
export function timeFault(value: Zoned): Refusal | null {
  if (value == null) return null
  const { dateTime, timeZone } = value
  if (typeof timeZone !== 'string' || !zones.has(timeZone.toLowerCase()))
    return refusal(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${timeZone ?? ''}'.`,
    )
  const clock = typeof dateTime === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?$/.test(dateTime)
  if (!clock || Number.isNaN(Date.parse(`${dateTime}Z`)))
    return refusal(400, 'ErrorInvalidRequest', 'The value of dateTime is not a local date and time.')
  return null
}

interface EventBody {
  start?: Zoned
  end?: Zoned
  attendees?: { emailAddress?: { address?: string | null } | null }[]
  transactionId?: string | null
  [name: string]: unknown
}
const readOnly = [
  'id',
  'changeKey',
  'createdDateTime',
  'iCalUId',
  'isOrganizer',
  'onlineMeeting',
  'organizer',
  'webLink',
]

/** Why Graph would refuse an event's body, whole (POST) or in part (PATCH); null: it would not. */
export function eventFault(body: EventBody, whole: boolean): Refusal | null {
  const wrong = (why: string) => refusal(400, 'ErrorPropertyValidationFailure', why)
  const own = readOnly.find((name) => name in body)
  if (own) return wrong(`${own} is read-only.`)
  if (whole && (!body.start || !body.end)) return refusal(400, 'ErrorInvalidRequest', 'start and end are required.')
  const time = timeFault(body.start) ?? timeFault(body.end)
  if (time) return time
  if (body.start && body.end && String(body.end.dateTime) < String(body.start.dateTime))
    return wrong('The end is before the start.')
  const attendees = body.attendees ?? []
  if (attendees.length > 500) return refusal(400, 'ErrorExceededMaxRecipientLimit', 'More than 500 attendees.')
  if (attendees.some((one) => !/^[^\s@]+@[^\s@]+$/.test(one.emailAddress?.address ?? '')))
    return refusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.')
  return null
}

/** Why Graph would refuse to look at these schedules; null: it would not. */
export function scheduleFault(body: {
  Schedules?: unknown[]
  StartTime?: Zoned
  EndTime?: Zoned
  [name: string]: unknown
}) {
  const wrong = (why: string) => refusal(400, 'ErrorInvalidRequest', why)
  const { Schedules, StartTime, EndTime, AvailabilityViewInterval: interval = 30 } = body
  if (!Schedules?.length || !StartTime || !EndTime) return wrong('Schedules, StartTime and EndTime are required.')
  const time = timeFault(StartTime) ?? timeFault(EndTime)
  if (time) return time
  const days = (Date.parse(`${EndTime.dateTime}Z`) - Date.parse(`${StartTime.dateTime}Z`)) / 86_400_000
  if (days <= 0) return wrong('The end is before the start.')
  if (days >= 42) return refusal(400, 'ErrorTimeIntervalTooBig', 'The requested time duration is too long.')
  if (Schedules.length > 20) return refusal(400, 'ErrorTooManyRecipients', 'More than 20 schedules.')
  return Number(interval) < 5 || Number(interval) > 1440 ? wrong('AvailabilityViewInterval must be 5 to 1440.') : null
}

/** Why a request is refused before it is understood: unknown address or method, parameters, the form of its body. */
export function requestFault(template: string, method: string, query: URLSearchParams, body: unknown): Refusal | null {
  const operation = contract.paths[template]?.[method.toLowerCase()]
  if (!operation) return refusal(405, 'UnknownError', 'The method is not allowed.')
  const unknown = [...query.keys()].find((name) => name.startsWith('$') && !(name in operation.query))
  if (unknown) return refusal(400, 'BadRequest', `Unrecognized query parameter: '${unknown}'.`)
  const missing = Object.entries(operation.query).find(([name, { required }]) => required && !query.get(name))
  if (missing) return refusal(400, 'ErrorInvalidParameter', `This request requires the parameter ${missing[0]}.`)
  const fields = contract.schemas.event?.properties ?? {}
  const stray = /events|calendarView/i.test(template)
    ? query
        .get('$select')
        ?.split(',')
        .find((name) => !(name in fields))
    : undefined
  if (stray) return refusal(400, 'RequestBroker--ParseUri', `Could not find a property named '${stray}'.`)
  if (operation.body === undefined) return null
  if (body === undefined) return refusal(400, 'RequestBodyRead', 'Unable to read JSON request payload.')
  const fault = schemaFault(operation, body)
  return fault && worded(fault)
}
