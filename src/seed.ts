import type { Store } from './app/deps.ts'
import { blankGroup, blankMember, type Group } from './domain/group.ts'
import type { Instant } from './domain/ids.ts'
import { personId } from './domain/ids.ts'
import { plus } from './domain/time.ts'
import { demoPeople, demoTeam, demoTenantId } from './local/people.ts'

/** The two groups of the demonstration. They are ordinary rows. */
export function demoGroups(createdAt: Instant): Group[] {
  const id = (key: keyof typeof demoPeople) => personId(demoTenantId, demoPeople[key].aadObjectId)
  const shared = {
    ...blankGroup,
    tenantId: demoTenantId,
    createdAt,
  }
  return [
    {
      ...shared,
      id: 'lastensuojelun-konsultaatiotuki',
      modelId: 'M2',
      name: {
        fi: 'Lastensuojelun konsultaatiotuki',
        sv: 'Konsultationsstöd i barnskyddet',
        en: 'Child protection consultation support',
      },
      coordinators: [id('coordinator')],
      secretary: null,
      members: [],
      channelId: null,
    },
    {
      ...shared,
      id: 'haastavat-erot',
      modelId: 'M3',
      name: { fi: 'Haastavat erot', sv: 'Svåra separationer', en: 'Demanding separations' },
      coordinators: [id('coordinator')],
      secretary: null,
      members: [
        {
          ...blankMember,
          person: id('member'),
          profession: { fi: 'perheneuvonta', sv: 'familjerådgivning', en: 'family counselling' },
          outsideSocialWelfare: false,
        },
        {
          ...blankMember,
          person: null,
          profession: { fi: 'poliisi', sv: 'polis', en: 'police' },
          outsideSocialWelfare: true,
        },
      ],
      channelId: demoTeam.channel.id,
      createdAt: plus(createdAt, { seconds: 1 }),
    },
  ]
}

/** Puts the demonstration's groups into an empty store; resolves to how many it wrote. A store with groups is left as it is. */
export async function seedEmptyStore(store: Store, createdAt: Instant): Promise<number> {
  if ((await store.groups(demoTenantId)).length > 0) return 0
  const groups = demoGroups(createdAt)
  await Promise.all(groups.map((group) => store.saveGroup(group, null)))
  return groups.length
}
