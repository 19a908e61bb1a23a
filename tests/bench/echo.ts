import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  INVOKE_RESPONSE_KEY,
  MessageFactory,
} from 'botbuilder'
import { createServer, plugins } from 'restify'

/**
 * The least that a bot can be: a bare CloudAdapter on restify that says back what it hears, a press by its invoke
 * response as the product does. PORT: where it listens.
 */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const server = createServer()
server.use(plugins.bodyParser())
server.get('/readyz', async (_req, res) => res.send('ready'))
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, async (context) => {
    const { type, text, value } = context.activity
    if (type !== ActivityTypes.Invoke) {
      await context.sendActivity(MessageFactory.text(text ?? ''))
      return
    }
    const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: JSON.stringify(value) }
    context.turnState.set(INVOKE_RESPONSE_KEY, { type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
