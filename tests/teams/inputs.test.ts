import { verbs } from '../../src/cards/verbs.ts'
import { chosen, isTicked, readPress, tickedNames } from '../../src/teams/inputs.ts'

/** The value of an `adaptiveCard/action` invoke. */
const invoke = (verb: unknown, data: unknown = {}) => ({
  action: { type: 'Action.Execute', verb, data },
  trigger: 'manual',
})

describe('a press', () => {
  test.each([...verbs])('%s is read from the verb of the action and from its data', (verb) => {
    expect(readPress(invoke(verb))?.verb).toBe(verb)
    expect(readPress(invoke(undefined, { verb }))?.verb).toBe(verb)
    expect(readPress({ verb })?.verb).toBe(verb)
  })

  test('carries ids, steps and the inputs as they were typed', () => {
    const form = {
      groupId: 'g1',
      subject: 'case',
      topic: 'law',
      consent: 'anonymous',
      company: 'pair',
      clientComes: true,
      statement: true,
    }
    const pressed = readPress(
      invoke('send', {
        verb: 'send',
        groupId: 'g1',
        id: 'k1',
        side: 'group',
        pick: 'p',
        nonce: 'n',
        form,
        situation: ' a {{b}} *c* ',
      }),
    )
    expect(pressed).toMatchObject({ verb: 'send', groupId: 'g1', id: 'k1', side: 'group', pick: 'p', nonce: 'n', form })
    expect(pressed?.inputs.situation).toBe(' a {{b}} *c* ')
  })

  test('shows the requester’s side unless it says the group’s', () => {
    for (const side of [undefined, 'requester', 'GROUP', 1, null]) {
      expect(readPress(invoke('show', { side }))?.side).toBe('requester')
    }
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'send'],
    ['a number', 7],
    ['a list', [{ verb: 'send' }]],
    ['no verb', invoke(undefined, { id: 'k1' })],
    ['a verb that does not exist', invoke('deleteEverything')],
    ['a verb of the language itself', invoke('constructor')],
    ['a verb that is no word', invoke({ verb: 'send' })],
    ['an unknown verb over a known one in the data', invoke('drop', { verb: 'send' })],
    ['an action that is a word', { action: 'send' }],
  ])('is none of ours: %s', (_, value) => {
    expect(readPress(value)).toBeNull()
  })

  test('takes words alone: whatever else a hand-made card carries is left out', () => {
    const pressed = readPress(
      invoke('send', {
        groupId: { $ne: '' },
        id: ['k1'],
        pick: 3,
        nonce: '',
        situation: { fi: 'x' },
        tried: 5,
        ok: 'yes',
      }),
    )
    expect(pressed).toEqual({
      verb: 'send',
      groupId: undefined,
      id: undefined,
      side: 'requester',
      pick: undefined,
      nonce: undefined,
      accept: false,
      inputs: { nonce: '', ok: 'yes' },
    })
  })

  test.each([
    ['without a group', { topic: 'law' }],
    ['without a topic', { groupId: 'g1' }],
    ['that is a word', 'form'],
    ['with ids that are no words', { groupId: 1, topic: {} }],
  ])('has no form steps %s', (_, form) => {
    expect(readPress(invoke('send', { form }))?.form).toBeUndefined()
  })

  test('takes a form’s choices strictly: a case unless general, a client and a statement only when it says so', () => {
    const steps = (form: object) => readPress(invoke('send', { form: { groupId: 'g1', topic: 'law', ...form } }))?.form
    expect(steps({ subject: 'general' })?.subject).toBe('general')
    expect(steps({ subject: 'anything' })?.subject).toBe('case')
    expect(steps({ clientComes: 'true' })?.clientComes).toBe(false)
    expect(steps({ statement: 1 })?.statement).toBe(false)
    expect(steps({ company: ['pair'] })?.company).toBeUndefined()
    expect(steps({ consent: 5 })?.consent).toBeUndefined()
  })

  test('cannot reach behind its own fields', () => {
    const pressed = readPress(JSON.parse('{"action":{"verb":"send","data":{"__proto__":"x","constructor":"y"}}}'))
    expect(Object.getPrototypeOf(pressed?.inputs)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

describe('the inputs', () => {
  test('of a multiple choice are the ids chosen', () => {
    expect(chosen({ help: 'advice,law' }, 'help')).toEqual(['advice', 'law'])
    expect(chosen({ help: '' }, 'help')).toEqual([])
    expect(chosen({ help: ',advice,' }, 'help')).toEqual(['advice'])
    expect(chosen({}, 'help')).toEqual([])
  })

  test('a tick is set by "true" alone', () => {
    expect(isTicked({ ok: 'true' }, 'ok')).toBe(true)
    for (const value of ['false', 'True', '1', '']) expect(isTicked({ ok: value }, 'ok')).toBe(false)
    expect(isTicked({}, 'ok')).toBe(false)
  })

  test('the ticks "not a name" are those that are set, by their ids', () => {
    expect(tickedNames({ notName_a: 'true', notName_b: 'false', notName: 'true', other: 'true' })).toEqual([
      'notName_a',
    ])
  })
})
