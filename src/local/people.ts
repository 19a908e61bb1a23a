/**
 * The people of the demonstration, all invented. The playgrounds show them, an empty store is seeded with their roles,
 * and the tab lets one choose among them in local mode. This file imports nothing.
 */
export type PersonKey = 'worker' | 'coordinator' | 'member'

export type DemoPerson = {
  key: PersonKey
  aadObjectId: string
  /** The id of the person within the chat channel (`from.id`). */
  channelId: string
  givenName: string
  surname: string
  /** Given name and surname, as the chat shows them. */
  name: string
}

/** The tenant that everybody of the demonstration belongs to. */
export const demoTenantId = '7d4f2a10-6c1e-4b7a-9f35-5e0c8a1b2d01'

/** The team whose channel belongs to the demonstration's multi-professional group. */
export const demoTeam = {
  id: '19:rinnalla-tiimi@thread.tacv2',
  name: 'Rinnalla',
  aadGroupId: '7d4f2a10-6c1e-4b7a-9f35-5e0c8a1b2d31',
  channel: { id: '19:rinnalla-moniammatillinen@thread.tacv2', name: 'Moniammatillinen ryhmä' },
} as const

function person(key: PersonKey, number: string, givenName: string, surname: string): DemoPerson {
  return {
    key,
    aadObjectId: `7d4f2a10-6c1e-4b7a-9f35-5e0c8a1b2d${number}`,
    channelId: `29:rinnalla-${key}`,
    givenName,
    surname,
    name: `${givenName} ${surname}`,
  }
}

/** One of each: who asks, who arranges, who gives consultation in a group. */
export const demoPeople: Readonly<Record<PersonKey, DemoPerson>> = {
  worker: person('worker', '11', 'Aino', 'Puro'),
  coordinator: person('coordinator', '12', 'Kaisa', 'Koivu'),
  member: person('member', '13', 'Mika', 'Metsä'),
}

export const personKeys = ['worker', 'coordinator', 'member'] as const satisfies readonly PersonKey[]

/** Three more who only fill the roster: a playground wants five others beside the one who uses it. */
export const demoColleagues = [
  { channelId: '29:rinnalla-21', aadObjectId: '7d4f2a10-6c1e-4b7a-9f35-5e0c8a1b2d21', name: 'Silja Saari' },
  { channelId: '29:rinnalla-22', aadObjectId: '7d4f2a10-6c1e-4b7a-9f35-5e0c8a1b2d22', name: 'Otto Oja' },
  { channelId: '29:rinnalla-23', aadObjectId: '7d4f2a10-6c1e-4b7a-9f35-5e0c8a1b2d23', name: 'Lumi Lampi' },
] as const
