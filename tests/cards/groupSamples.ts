import { announceCard, announcementCard } from '../../src/cards/announcement.ts'
import type { AdaptiveCard } from '../../src/cards/card.ts'
import { type GroupView, groupCard, groupForms, groupLeftCard } from '../../src/cards/groupCard.ts'
import { groupFormCard } from '../../src/cards/groupForms.ts'
import { groupListCard } from '../../src/cards/groupList.ts'
import { groupNewsCard, groupTestCard } from '../../src/cards/groupNews.ts'
import {
  bringGroupCard,
  greetingCard,
  groupCreatedCard,
  groupDetailsCard,
  groupModelCard,
} from '../../src/cards/groupSetUp.ts'
import type { Group } from '../../src/domain/group.ts'
import { groupActions } from '../../src/domain/groupAction.ts'
import type { GroupChange } from '../../src/domain/groupChange.ts'
import { models } from '../../src/models/index.ts'
import { m1 } from '../../src/models/m1.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'
import { groupOf, now, type Rim, type Words } from './samples.ts'

const links = {
  link: 'https://teams.microsoft.com/l/chat/0/0?users=28:x&message=konsultaatio',
  enrolLink: 'https://teams.microsoft.com/l/chat/0/0?users=28:x&message=kokoukset',
}

/** A group with everything set, or with nothing. */
function groupViews(words: Words): { full: GroupView; bare: GroupView } {
  const id = (n: number) => `11111111-1111-4111-8111-111111111111:22222222-2222-4222-8222-2222222222${10 + n}`
  const change = { at: now, by: id(1), byName: words.name, about: words.name, fields: [], before: null }
  const many = Array.from({ length: 18 }, (_, n) => ({
    person: n % 5 === 4 ? null : id(n),
    name: words.name,
    email: n % 5 === 4 ? `jasen${n}@koulu.example.fi` : null,
    trained: n % 2 === 0,
    profession: { fi: words.name, sv: words.name, en: words.name },
    outsideSocialWelfare: n % 3 === 0,
  }))
  const group: Group = {
    ...groupOf(m3, words),
    area: words.name,
    members: many,
    coordinators: [id(1), id(2)],
    chair: id(3),
    fallback: id(4),
    channelId: 'channel',
    pausedAt: now,
    test: { row: 'row', at: now },
    changes: [{ ...change, id: 'last', action: 'setChair' }],
  }
  const people = Array.from({ length: 18 }, (_, n) => ({ id: id(n), name: words.name, opened: n % 2 === 0 }))
  const bare = { ...groupOf(m2, words), coordinators: [] }
  return {
    full: { group, model: m3, people, canUndo: true, canAdopt: false },
    bare: { group: bare, model: m2, people: [], canUndo: false, canAdopt: true },
  }
}

/** The forms of a group, each as it opens and as it comes back. */
function groupFormCards(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const { full } = groupViews(words)
  const roster = Array.from({ length: 130 }, (_, n) => ({
    person: `11111111-1111-4111-8111-111111111111:22222222-2222-4222-8222-222222222${100 + n}`,
    name: words.name,
  }))
  const short = words.free.slice(0, 100)
  const values = { name_fi: short, area: short, breaks: short, otherProfession: short, memberName: short, email: short }
  const forms = groupForms.map((form) => ({ form, kind: null as string | null, page: 0 }))
  const rhythms = ['monthly', 'weeks', 'agreed', 'onDemand'].map((kind) => ({
    form: 'setCadence' as const,
    kind,
    page: 0,
  }))
  return [...forms, ...rhythms, { form: 'addMember' as const, kind: null, page: 1 }].flatMap(
    ({ form, kind, page }): [string, AdaptiveCard][] => {
      const data = { ...full, form, kind, page, values: {}, problem: null, doubts: [], roster }
      const doubts = [{ id: 'notName_1', word: words.name }]
      const again = { ...data, values, doubts, problem: rim[1].groups.wrong.other }
      const name = `group form ${form} ${kind ?? ''} ${page}`
      return [
        [name, groupFormCard(data, ...rim)],
        [`${name} again`, groupFormCard(again, ...rim)],
        [`${name} without a roster`, groupFormCard({ ...data, roster: [] }, ...rim)],
      ]
    },
  )
}

/** The cards of a group's own matters, and those with which it is set up. */
export function groupCards(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const { full, bare } = groupViews(words)
  const { group } = full
  const lead = rim[1].groups.doneNow(rim[1].groups.done.setChair(words.name))
  const visible = Object.values(models).filter((model) => !model.hidden)
  const listed = Array.from({ length: 30 }, () => ({ group, model: m3, mayOpen: true }))
  const values = { name_fi: words.free.slice(0, 100) }
  const doubts = [{ id: 'notName_1', word: words.name }]
  const states = ['got', 'onItsWay', 'notOpened'] as const
  const results = Array.from({ length: 60 }, (_, n) => ({ name: words.name, state: states[n % 3] ?? 'got' }))
  const channel = { name: null, state: 'got' as const }
  const told = { group, model: m3, ...links, next: '2026-12-01T07:00:00.000Z' }
  const inTeam = Array.from({ length: 120 }, (_, n) => ({ id: `19:${n}@thread.tacv2`, name: words.name }))
  return [
    ['group', groupCard({ ...full, lead }, ...rim)],
    ['group bare', groupCard({ ...bare, lead: null }, ...rim)],
    ['group given away', groupLeftCard({ group, canUndo: true, lead }, ...rim)],
    ['groups', groupListCard({ groups: listed, all: true, lead: null }, ...rim)],
    ['groups own', groupListCard({ groups: [{ ...bare, mayOpen: false }], all: false, lead: null }, ...rim)],
    ['groups none', groupListCard({ groups: [], all: false, lead: null }, ...rim)],
    ['groups none of all', groupListCard({ groups: [], all: true, lead: null }, ...rim)],
    ['group refused', groupListCard({ groups: [], all: false, lead: rim[1].groups.notAllowed }, ...rim)],
    ['group model', groupModelCard({ models: visible, chosen: 'M3', problem: rim[1].groups.wrong.model }, ...rim)],
    ['group details', groupDetailsCard({ model: m3, values: {}, nonce: 'nonce', problem: null, doubts: [] }, ...rim)],
    [
      'group details again',
      groupDetailsCard({ model: m2, values, nonce: 'nonce', problem: rim[1].groups.wrong.words, doubts }, ...rim),
    ],
    [
      'group created',
      groupCreatedCard({ group, botLink: { title: rim[1].first.channelOpen, url: 'https://x.example' } }, ...rim),
    ],
    ['bring group', bringGroupCard({ groups: [group] }, ...rim)],
    ['bring no group', bringGroupCard({ groups: [] }, ...rim)],
    ['group test', groupTestCard({ group, results: [channel, ...results], lead: rim[1].groups.testSent }, ...rim)],
    ['group no test', groupTestCard({ group: bare.group, results: [], lead: rim[1].groups.testNone }, ...rim)],
    ['announce', announceCard({ ...told, channels: inTeam, lead }, ...rim)],
    [
      'announce nowhere',
      announceCard({ ...told, link: null, enrolLink: null, next: null, channels: [], lead: null }, ...rim),
    ],
    ...groupFormCards(words, rim),
  ]
}

/** News of groups, sent by the timers: for each kind, to a person and to a channel. */
export function groupNews(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const { group, people } = groupViews(words).full
  const by = { at: now, byName: words.name, about: words.name, fields: [], before: null, id: 'change' }
  const kinds = [
    'created',
    'changed',
    'role',
    'roleEnded',
    'test',
    'permission',
    'lobby',
    'calendarStuck',
    'calendarOff',
    'fading',
  ] as const
  const told = groupActions.map((action) => ({ ...by, action, by: action === 'left' ? null : 'x' }))
  const news = (kind: (typeof kinds)[number], person: string | null, change: GroupChange | null) =>
    groupNewsCard(
      {
        group,
        model: m3,
        kind,
        change,
        permission: 'Calendars.ReadWrite',
        code: '403 ErrorAccessDenied',
        empty: 2,
        person,
        mayOpen: person !== null,
      },
      ...rim,
    )
  const next = '2026-12-01T07:00:00.000Z'
  return [
    ['announcement', announcementCard({ group, model: m3, ...links, next }, ...rim)],
    ['announcement with enrolment', announcementCard({ group, model: m1, ...links, next }, ...rim)],
    ['announcement, local', announcementCard({ group, model: m1, link: null, enrolLink: null, next }, ...rim)],
    ['greeting', greetingCard({ groups: [] }, ...rim)],
    [
      'greeting again',
      greetingCard(
        {
          groups: [
            { group, coordinator: words.name },
            { group, coordinator: '' },
          ],
        },
        ...rim,
      ),
    ],
    ...kinds.flatMap((kind): [string, AdaptiveCard][] => [
      [`group news ${kind}`, news(kind, people[3]?.id ?? null, null)],
      [`group news ${kind} in the channel`, news(kind, null, null)],
    ]),
    ...told.map((change): [string, AdaptiveCard] => [`group changed ${change.action}`, news('changed', null, change)]),
    ...told.map((change): [string, AdaptiveCard] => [
      `group role ended ${change.action}`,
      news('roleEnded', 'tenant:nobody', change),
    ]),
    ['group role told', news('role', people[3]?.id ?? null, told[0] ?? null)],
  ]
}
