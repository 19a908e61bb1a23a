import { createServer } from 'node:http'

/**
 * What stands for Teams: whatever the bot sends, updates or asks, it answers at once, or after DELAY_MS. PORT: where it listens. Run as a
 * process of its own, so that it takes nothing of the bot's time.
 */
const delay = Number(process.env.DELAY_MS ?? 0)
let count = 0
createServer((req, res) => {
  req.resume()
  req.on('end', () => {
    count += 1
    const body = `{"id":"sent-${count}"}`
    const answer = () => res.writeHead(200, { 'Content-Type': 'application/json' }).end(body)
    if (delay > 0) setTimeout(answer, delay)
    else answer()
  })
}).listen(Number(process.env.PORT), '127.0.0.1')
