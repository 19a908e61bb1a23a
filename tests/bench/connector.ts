import { createServer } from 'node:http'

/**
 * What stands for Teams: whatever the bot sends, updates or asks, it answers at once. PORT: where it listens. Run as a
 * process of its own, so that it takes nothing of the bot's time.
 */
let count = 0
createServer((req, res) => {
  req.resume()
  req.on('end', () => {
    count += 1
    res.writeHead(200, { 'Content-Type': 'application/json' })
    res.end(`{"id":"sent-${count}"}`)
  })
}).listen(Number(process.env.PORT), '127.0.0.1')
