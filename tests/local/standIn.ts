import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  TurnContext,
} from 'botbuilder'
import restify from 'restify'

/**
 * A small bot in the server's place, so that the local stack and the browser harness can be proven by themselves. It
 * knows no app id, keeps nothing, and answers to these words: "kortti" (a card with every kind of input), "viesti
 * <text>" (sent to everybody else who has been met), "kanava <text>" (posted to every channel that has been met);
 * anything else is echoed.
 */
type Reference = Partial<ConversationReference>
const met = new Map<string, Reference>()
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))

adapter.onTurnError = async (_context, error) => {
  process.stderr.write(`${JSON.stringify({ level: 50, msg: String(error) })}\n`)
}

const execute = (title: string, verb: string, extra: object = {}) => ({
  type: 'Action.Execute',
  title,
  verb,
  data: { verb, n: 1 },
  fallback: { type: 'Action.Submit', title, data: { verb } },
  ...extra,
})

const card = (title: string, body: object[], actions: object[] = [], version = '1.5') => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version,
  body: [{ type: 'TextBlock', text: title, size: 'Large', wrap: true }, ...body],
  actions,
})

const choices = ['Yksi', 'Kaksi', 'Kolme'].map((title, index) => ({ title, value: String(index + 1) }))

export const formCard = card(
  'Lomake',
  [
    { type: 'Input.Text', id: 'nimi', label: 'Nimi', isRequired: true, errorMessage: 'Kirjoita nimi' },
    { type: 'Input.Text', id: 'tilanne', label: 'Tilanne', isMultiline: true, maxLength: 2000 },
    { type: 'Input.Date', id: 'paiva', label: 'Päivä' },
    { type: 'Input.Time', id: 'aika', label: 'Aika' },
    { type: 'Input.ChoiceSet', id: 'pudotus', label: 'Pudotusvalikko', style: 'compact', value: '1', choices },
    { type: 'Input.ChoiceSet', id: 'lista', label: 'Lista', style: 'expanded', choices },
    { type: 'Input.ChoiceSet', id: 'monta', label: 'Monta', style: 'expanded', isMultiSelect: true, choices },
    { type: 'Input.Toggle', id: 'suostun', label: 'Suostumus', title: 'Suostun' },
    { type: 'Input.Number', id: 'luku', label: 'Luku', min: 1, max: 9 },
  ],
  [
    execute('Tallenna', 'save', { style: 'positive' }),
    execute('Päivitä', 'update', { associatedInputs: 'none' }),
    execute('Molemmat', 'both', { associatedInputs: 'none' }),
    execute('Viesti', 'message', { associatedInputs: 'none' }),
    execute('Vika', 'fail', { associatedInputs: 'none' }),
    {
      type: 'Action.ShowCard',
      title: 'Muuta',
      card: {
        type: 'AdaptiveCard',
        body: [{ type: 'TextBlock', text: 'Sisäkortti' }],
        actions: [execute('Sisällä', 'inner')],
      },
    },
    { type: 'Action.OpenUrl', title: 'Avaa', url: 'https://example.invalid/' },
    { type: 'Action.Submit', title: 'Lähetä', data: { verb: 'submit' } },
  ],
)

const attachment = (content: object) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content })
const receipt = (value: object) =>
  card('Kuitti', [{ type: 'TextBlock', wrap: true, text: JSON.stringify(value) }], [execute('Takaisin', 'form')])

async function answerPress(context: TurnContext): Promise<InvokeResponse> {
  const { verb, data } = context.activity.value.action as { verb: string; data: object }
  const reply = (value: object | string, type = 'application/vnd.microsoft.card.adaptive') => ({
    status: 200,
    body: { statusCode: 200, type, value },
  })
  const update = async (text: string) => {
    const id = context.activity.replyToId
    await context.updateActivity({ id, type: ActivityTypes.Message, attachments: [attachment(card(text, [], []))] })
  }
  if (verb === 'update' || verb === 'both') await update(`Päivitetty: ${verb}`)
  if (verb === 'form') return reply(formCard)
  if (verb === 'message' || verb === 'update')
    return reply('Viesti painajalle', 'application/vnd.microsoft.activity.message')
  if (verb === 'fail') throw new Error('pyydetty vika')
  return reply(receipt({ verb, data }))
}

async function toAll(context: TurnContext, personal: boolean, text: string): Promise<void> {
  const own = context.activity.conversation.id + context.activity.serviceUrl
  for (const [key, reference] of met) {
    if (key === own || (reference.conversation?.conversationType === 'personal') !== personal) continue
    await adapter.continueConversationAsync('', reference, async (other) => {
      await other.sendActivity(text === 'kortti' ? { attachments: [attachment(formCard)] } : text)
    })
  }
}

async function turn(context: TurnContext): Promise<void> {
  const { activity } = context
  const reference = TurnContext.getConversationReference(activity)
  met.set((reference.conversation?.id ?? '') + (reference.serviceUrl ?? ''), reference)
  process.stdout.write(`${JSON.stringify({ level: 30, msg: 'turn', activity })}\n`)
  if (activity.type === ActivityTypes.Invoke) {
    await context.sendActivity({ type: 'invokeResponse', value: await answerPress(context) })
    return
  }
  if (activity.type !== ActivityTypes.Message) return
  const text = (activity.text ?? '').replace(/<at>.*?<\/at>/g, '').trim()
  const [word, ...rest] = text.split(' ')
  if (word === 'kortti')
    await context.sendActivity({ attachments: [attachment({ ...formCard, version: rest[0] ?? '1.5' })] })
  else if (word === 'viesti') await toAll(context, true, rest.join(' '))
  else if (word === 'kanava') await toAll(context, false, rest.join(' '))
  else await context.sendActivity(`kuulin: ${text || JSON.stringify(activity.value)}`)
}

if (process.env.STAND_IN_REFUSES !== undefined) {
  process.stderr.write(`${process.env.STAND_IN_REFUSES}\n`)
  process.exit(1)
}

const server = restify.createServer()
server.get('/crash', async () => process.exit(7))
server.get('/healthz', (_request, response, next) => {
  response.send(200)
  next()
})
server.get('/readyz', (_request, response, next) => {
  response.send(200)
  next()
})
server.use(restify.plugins.bodyParser())
server.post('/api/messages', (request, response, next) => {
  adapter.process(request, response, turn).then(() => next(), next)
})
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('standIn listens\n'))

process.once('SIGINT', () => {
  process.stdout.write('standIn ends\n')
  server.close(() => process.exit(0))
  server.server.closeAllConnections()
})
