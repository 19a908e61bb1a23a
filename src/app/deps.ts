import type { Consultation } from '../domain/consultation.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { DueRow } from '../domain/due.ts'
import type { Retention } from '../domain/duties.ts'
import type { Event } from '../domain/event.ts'
import type { Group } from '../domain/group.ts'
import type { GroupNotice } from '../domain/groupNotice.ts'
import type { Instant, PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Notice, NoticeKind } from '../domain/notice.ts'
import type { OpenTimes } from '../domain/openTimes.ts'
import type { Draft, Person, Place } from '../domain/person.ts'
import type { Poll, PollAnswer } from '../domain/poll.ts'
import type { Reminded } from '../domain/reminding.ts'
import type { Session } from '../domain/session.ts'
import type { PollNoticeKind, SessionNoticeKind } from '../domain/sessionNotice.ts'
import type { PollView, SessionView } from '../domain/sessionView.ts'
import type { SurveyAnswers } from '../domain/survey.ts'
import type { Reading, Screened, Text } from '../domain/text.ts'
import type { Check } from '../domain/upkeep.ts'

/** A stored thing with the version that an update must carry (optimistic concurrency). */
export interface Versioned<T> {
  value: T
  version: string
}

/** One change of a group's partition: everything in it is written in one transaction, or nothing is. */
export interface Change {
  groupId: string
  /** `version` null: must not exist yet. */
  consultations: { value: Consultation; version: string | null }[]
  sessions: { value: Session; version: string | null }[]
  polls?: { value: Poll; version: string | null }[]
  texts: Text[]
  /** Keys of text rows to delete. */
  purge: string[]
  events: Event[]
  /** Written before the transaction, so that a crash between loses nothing. */
  due: DueRow[]
  /** Entries of people's own lists, written before the transaction; one that points to nothing is ignored. */
  mine: { person: PersonId; consultationId: string }[]
  /** What fills in the last of the values: waited for beside the two, so that it costs no round trip of its own. */
  filling?: Promise<void>
}

/** A message that is out there and shows a consultation, so that it can be brought up to date. */
export interface Shown {
  consultationId: string
  /** Which place it is in (Place.key) and as what it is shown there. */
  placeKey: string
  place: Place
  side: 'requester' | 'group'
  /** In whose personal chat; null in a channel. */
  person: PersonId | null
  activityId: string
  language: Language
  /** Which state of the consultation it shows, as of when; absent: it may be an older one. */
  drawn?: { revision: number; at: Instant }
}

/**
 * The store. Every call is one round trip unless said otherwise. Only "not there" gives null; any other failure of the
 * store propagates. A lost race (412, or 409 on create) throws `Refusal({kind:'conflict'})`.
 */
export interface Store {
  /** All groups of a tenant (one query). */
  groups(tenantId: string): Promise<Group[]>
  group(groupId: string): Promise<Versioned<Group> | null>
  saveGroup(group: Group, version: string | null): Promise<void>

  person(id: PersonId): Promise<Versioned<Person> | null>
  /** Creates or replaces; with a version, refuses a lost race. */
  savePerson(person: Person, version: string | null): Promise<void>

  /** Where a channel can be reached: usually one place; in local mode each client has its own copy of a channel. */
  channelPlaces(channelId: string): Promise<Place[]>
  saveChannelPlace(channelId: string, place: Place): Promise<void>
  /** The bot cannot speak there any more: all places of the channel go. */
  forgetChannel(channelId: string): Promise<void>

  consultation(groupId: string, id: string): Promise<Versioned<Consultation> | null>
  /** The group's open consultations (not ended), by `sentAt`: one range query, however many have ended. */
  queue(groupId: string): Promise<Consultation[]>
  /** Those of the group that ended since, the newest first, at most `limit`: one range query. One that was brought back is still among them: the queue knows. */
  ended(groupId: string, since: Instant, limit: number): Promise<Consultation[]>
  /** All consultations of a group, ended ones too, and all their changes: for counting alone. Two range queries. */
  everything(groupId: string): Promise<{ consultations: Consultation[]; events: Event[] }>
  /** A person's own consultations, newest first, at most `limit`, of those older than `after`: one query, then the entries at once side by side. */
  mine(person: PersonId, limit: number, after?: Pick<Consultation, 'sentAt' | 'id'> | null): Promise<Consultation[]>
  /** Takes the next code for a consultation. Codes rise by one; each is given once. */
  takeCode(groupId: string, consultationId: string): Promise<number>
  byCode(code: number): Promise<{ groupId: string; consultationId: string } | null>

  session(groupId: string, id: string): Promise<Versioned<Session> | null>
  /** Sessions whose start lies in [from, to). */
  sessions(groupId: string, from: Instant, to: Instant): Promise<Versioned<Session>[]>

  poll(groupId: string, id: string): Promise<Versioned<Poll> | null>
  /** All polls of a group, ended ones too: a few a year. */
  polls(groupId: string): Promise<Versioned<Poll>[]>
  pollAnswers(groupId: string, pollId: string): Promise<PollAnswer[]>
  /** A person's answer to a poll, in the place of an earlier one. */
  savePollAnswer(groupId: string, answer: PollAnswer): Promise<void>
  /** Deletes all answers to a poll: their time is over. */
  purgePollAnswers(groupId: string, pollId: string): Promise<void>

  /** A consultant's open times, with what is taken of their time over all their groups: one row a person. */
  openTimes(person: PersonId): Promise<Versioned<OpenTimes> | null>
  saveOpenTimes(times: OpenTimes, version: string | null): Promise<void>

  /** Due rows and list entries side by side, then one transaction. On a lost race the due rows are taken back. */
  commit(change: Change): Promise<void>
  /** Whether the change with this event id came about. */
  eventExists(groupId: string, consultationId: string, eventId: string): Promise<boolean>
  history(groupId: string, consultationId: string): Promise<Event[]>

  /** The texts of a consultation, oldest first. */
  texts(groupId: string, consultationId: string): Promise<Text[]>
  recordReading(groupId: string, reading: Reading): Promise<void>
  readings(groupId: string, consultationId: string): Promise<Reading[]>

  /** Messages that show a consultation. */
  shown(groupId: string, consultationId: string): Promise<Shown[]>
  saveShown(groupId: string, shown: Shown): Promise<void>

  draft(person: PersonId): Promise<Draft | null>
  saveDraft(draft: Draft): Promise<void>
  deleteDraft(person: PersonId): Promise<void>

  /** Keeps answers among those of the model that wait, apart from person, consultation and group; the free word apart from them. */
  keepSurvey(modelId: string, month: string, answers: SurveyAnswers, word: Screened | null): Promise<KeptSurvey>
  /** Takes back what was kept just now; nothing where it has been written meanwhile. */
  takeBackSurvey(kept: KeptSurvey): Promise<void>
  /**
   * Writes all that waits of a model's answers, under a month, in no order, when at least five do; else nothing. Their free
   * words are ready then, and wait for `writeWords`. Done again for the same month it writes nothing twice. Resolves to how many answers wait on.
   */
  batchSurveys(modelId: string, month: string): Promise<number>
  /** The answers that were written under a month (`2026-11`), without what waits. */
  surveys(month: string): Promise<{ modelId: string; answers: SurveyAnswers }[]>
  /** Writes the free words of all batches so far, of all models together and in no order. */
  writeWords(): Promise<void>
  /** All free words that were written, in random order. */
  words(): Promise<Screened[]>
  /** Deletes the free words of a month (`2026-11`), those that wait too: their time is over. */
  purgeWords(month: string): Promise<void>

  due: DueStore
  deliveries: DeliveryStore
  reminders: ReminderStore
  upkeep: UpkeepStore
  /** Throws when the store cannot be reached. */
  ping(): Promise<void>
}

/** Answers that were kept, by their model and random keys; nobody stores it. */
export interface KeptSurvey {
  modelId: string
  keys: string[]
}

/** The table of due rows. */
export interface DueStore {
  write(rows: DueRow[]): Promise<void>
  /** Rows whose instant is at or before `now`, earliest first, at most `limit`; one range query. Rows leased to somebody are left out. */
  ready(now: Instant, limit: number): Promise<Versioned<DueRow>[]>
  /** Takes the row for itself until `leaseUntil`, counting the attempt; null when somebody else was first or it is gone. */
  claim(row: Versioned<DueRow>, leaseUntil: Instant): Promise<Versioned<DueRow> | null>
  /** The duty is done (or does not stand any more): the row goes; with a version, unless it was written anew meanwhile. */
  finish(row: DueRow, version?: string): Promise<void>
  /** Nobody can be reached yet: the row waits for this person, out of the sweep's sight. */
  park(row: DueRow, person: PersonId): Promise<void>
  /** The rows that wait for a person. */
  parked(person: PersonId): Promise<Versioned<DueRow>[]>
  /** The people whom rows wait for; one query. */
  waiting(): Promise<PersonId[]>
  /** A delivery's record: a row delivered to a recipient is never delivered to them again. */
  delivered(rowId: string, recipient: string): Promise<boolean>
  recordDelivery(rowId: string, recipient: string, at: Instant, delivery?: Delivery): Promise<void>
  /** Takes a record back, so that the same may be asked for anew. */
  forgetDelivery(rowId: string, recipient: string): Promise<void>
}

/** How notifications have gone. */
export interface DeliveryStore {
  /** Which deliveries a message was: several, where reminders came together. */
  tie(message: SentMessage, deliveries: Pick<Delivery, 'key' | 'recipient'>[], at: Instant): Promise<void>
  /** The deliveries of a message; none for a message that was an answer. */
  ofMessage(message: SentMessage): Promise<Delivery[]>
  /** It has not been delivered: it stands in its group's list. */
  open(delivery: Delivery): Promise<void>
  /** It stands in the list no more. */
  close(delivery: Pick<Delivery, 'key' | 'recipient' | 'groupId'>): Promise<void>
  /** What a group has undelivered, at most `limit`: one query, however much was delivered. */
  undelivered(groupId: string, limit: number): Promise<{ id: string; delivery: Delivery }[]>
  findOpen(groupId: string, id: string): Promise<Delivery | null>
  /** Deletes records from before an instant, at most a thousand; how many there were. */
  forget(before: Instant): Promise<number>
}

/** What keeps the due rows in order: those that were set aside, and what the day's check looks through. */
export interface UpkeepStore {
  /** The row has failed too often: a copy of it stands where nobody sweeps. */
  setAside(row: DueRow): Promise<void>
  /** The rows that were set aside, at most `limit`, in no order; `id`: what a button carries of it. */
  aside(limit: number): Promise<{ id: string; row: DueRow }[]>
  findAside(id: string): Promise<DueRow | null>
  takeFromAside(row: DueRow): Promise<void>
  /** The rows that are due at exactly this instant, leased ones too, but none that was set aside or waits for a person. */
  at(instant: Instant): Promise<DueRow[]>
  /** Whether anything was recorded of a delivery, to whomever, but that it was skipped when it made no sense. */
  seenTo(key: string): Promise<boolean>
  /** A page of all of a group's consultations, ended ones too, by their ids. */
  consultations(groupId: string, after: string | null, limit: number): Promise<Consultation[]>
  /** A page of a tenant's half-written requests, without their words. */
  drafts(
    tenantId: string,
    after: PersonId | null,
    limit: number,
  ): Promise<Pick<Draft, 'person' | 'groupId' | 'savedAt'>[]>
  /** The models of which answers to the survey wait. */
  surveysWaiting(): Promise<string[]>
  /** The months (`2026-11`) of which free words of the survey are there: a query each. */
  monthsOfWords(): Promise<string[]>
  /** How the latest check of the due rows ended; null: there has been none. */
  check(tenantId: string): Promise<Check | null>
  saveCheck(tenantId: string, check: Check): Promise<void>
}

/** A message in a place. */
export interface SentMessage {
  placeKey: string
  activityId: string
}

/** The reminders of each person. */
export interface ReminderStore {
  /** A reminder comes to the person's others; the same one twice is one. */
  collect(row: DueRow, person: PersonId): Promise<void>
  /** All of a person's, for whoever asks first; `busyUntil`: when those that another server has are free again. */
  take(person: PersonId, now: Instant, until: Instant): Promise<{ taken: DueRow[]; busyUntil: Instant[] }>
  drop(row: DueRow, person: PersonId): Promise<void>
  /** What the person was reminded of about a thing; null: of nothing yet. */
  reminded(person: PersonId, thing: string): Promise<Reminded | null>
  saveReminded(person: PersonId, thing: string, record: Reminded, at: Instant): Promise<void>
}

/** How messages leave. The card and its language are chosen behind this port, from the facts given; never a text. */
export interface Notifier {
  /** Sends a notice as a new message to one place. Resolves to the message's id; throws when it could not be sent. */
  send(
    to: { place: Place; language: Language; side: 'requester' | 'group'; person: PersonId | null },
    notice: Notice,
    c: Consultation,
    group: Group,
  ): Promise<string>
  /** Brings a message up to date; `superseded` when a newer message for it stands below; `notice` as its headline. */
  update(shown: Shown, c: Consultation, group: Group, superseded: boolean, notice?: NoticeKind): Promise<void>
  /** Sends news of a group itself; `person` null: to its channel. `changeId`: which of its changes it is about. */
  sendGroup(
    to: { place: Place; language: Language; person: PersonId | null },
    notice: GroupNotice,
    group: Group,
    changeId: string | null,
  ): Promise<string>
  /** Sends the card of a session or of a poll, as who it is for sees it. */
  sendMeeting(to: { place: Place; language: Language }, meeting: Meeting): Promise<string>
  updateMeeting(message: { place: Place; activityId: string; language: Language }, meeting: Meeting): Promise<void>
  /** The same card once more, where its message is gone; null: there is nothing to show there any more. */
  again(shown: Shown, c: Consultation, group: Group): Promise<string | null>
  /** Tells an administrator how many duties of the service have been set aside. */
  sendAside(to: { place: Place; language: Language }, count: number): Promise<string>
  /** Several reminders in one message to one person. */
  sendReminders(to: { place: Place; language: Language; person: PersonId }, lines: ReminderLine[]): Promise<string>
}

/** One of several reminders: of a consultation as a side sees it, of a session, of a poll. */
export type ReminderLine =
  | { kind: 'consultation'; notice: NoticeKind; c: Consultation; group: Group; side: 'requester' | 'group' }
  | { kind: 'session'; group: Group; session: Session }
  | { kind: 'poll'; group: Group; poll: Poll }

/** A session (as its guide, for who runs it) or a poll as one person sees it, and why it is shown to them now; null: just as it stands. `enrolled`: the names, for its coordinators. */
export type Meeting =
  | { kind: 'session'; view: SessionView; notice: SessionNoticeKind | null; as?: 'guide'; enrolled?: string[] }
  | { kind: 'poll'; view: PollView; notice: PollNoticeKind | null }

/** Somebody of a team, as Teams knows them. */
export interface RosterMember {
  person: PersonId
  name: string
  /** Their e-mail, else the name they sign in with. */
  email?: string | null
}

/** A channel of a team. */
export interface TeamChannel {
  id: string
  name: string
}

/** Who people are, by Teams. Only people of the one tenant that is served; throws when Teams cannot be asked. */
export interface Roster {
  /** Who is in the team of a channel. */
  members(channel: Place): Promise<RosterMember[]>
  /** The channels of the team of a channel; absent: they cannot be asked. */
  channels?(channel: Place): Promise<TeamChannel[]>
  /** The e-mail of a person, asked in their own chat; null when Teams knows of none. */
  address(person: PersonId, chat: Place): Promise<string | null>
}

/** What the use cases need from the world. The first argument of each. */
export interface Deps {
  now(): Instant
  newId(): string
  store: Store
  models: Record<string, OperatingModel>
  roster: Roster
  /** Starts in the days ahead at which all these people are free for so many minutes, within office hours; absent without Graph. */
  freeTimes?: (people: PersonId[], minutes: number) => Promise<Instant[]>
  /** When somebody is taken in the days ahead, by their own calendar; nothing where it cannot be told soon. Absent without Graph. */
  busyTimes?: (person: PersonId) => Promise<{ start: Instant; end: Instant }[]>
  settings: { retention: Retention; defaultLanguage: Language; publicUrl: string }
  /** Tells the timers that due rows were just written: they do at once what is due at once. */
  wake(rows: DueRow[]): void
}
