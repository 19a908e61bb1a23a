import { createStore } from '../../src/store/createStore.ts'
import { type Activity, message, press, requestData, type Speaker, workers } from './activities.ts'
import { spread, table } from './figures.ts'
import { load, type Run } from './load.ts'
import { type Parts, startParts } from './parts.ts'
import { type Costs, roundTrips } from './roundTrips.ts'

const connections = 16
const people = 200
const groupId = 'lastensuojelun-konsultaatiotuki'

interface Turns {
  name: string
  activity: (n: number) => Activity
  /** Whether the product's answer is the one that is measured. */
  isRight: (body: string) => boolean
}

/** The turns that are measured. A message is answered through the connector, so that its own response is empty. */
function kinds(connector: string): Turns[] {
  const who = workers(people)
  const worker = (n: number) => who[n % people] as Speaker
  return [
    { name: 'greeting', activity: (n) => message(connector, worker(n), 'hei'), isRight: (body) => body === '' },
    {
      name: 'submit',
      // A form of its own each time: the same one pressed twice is one request.
      activity: (n) => press(connector, worker(n), 'send', requestData(groupId, `${Date.now()}-${n}`)),
      isRight: (body) => /"K-\d+/.test(body),
    },
  ]
}

/** Resolves when the product has done all that was due: nothing of one run is left for the next. */
async function settled(storage: string): Promise<void> {
  const store = await createStore({ connectionString: storage })
  while ((await store.due.ready(new Date().toISOString(), 1)).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 200))
}

type Pair = { product: Run; echo: Run }

/** Product and echo in turn, so that both have the same share of whatever else the machine does; a warm-up first. */
async function measure(parts: Parts, { activity, isRight }: Turns, runs: number, seconds: number): Promise<Pair[]> {
  const common = { activity, seconds, connections }
  const product = () => load({ ...common, url: parts.product, pid: parts.pids.product, isRight })
  const echo = () => load({ ...common, url: parts.echo, pid: parts.pids.echo, isRight: () => true })
  const pairs: Pair[] = []
  for (let i = 0; i <= runs; i++) {
    const own = await product()
    await settled(parts.storage)
    const pair = { product: own, echo: await echo() }
    if (i > 0) pairs.push(pair)
  }
  return pairs
}

function rowsOf(name: string, pairs: Pair[]): string[][] {
  const row = (bot: 'product' | 'echo') => {
    const runs = pairs.map((pair) => pair[bot])
    return [
      name,
      bot,
      spread(runs.map((r) => r.turnsPerSecond)),
      spread(runs.map((r) => r.p99)),
      spread(
        runs.map((r) => r.cpu),
        2,
      ),
    ]
  }
  const ratio = (of: (run: Run) => number) =>
    spread(
      pairs.map((p) => of(p.product) / of(p.echo)),
      2,
    )
  return [
    row('product'),
    row('echo'),
    [name, 'ratio', ratio((r) => r.turnsPerSecond), ratio((r) => r.p99), ratio((r) => r.cpu)],
  ]
}

const longestAllowed = 4

function tripTable(costs: Costs): string {
  const head = ['turn', 'round trips', 'one after another', 'after the answer']
  const rows = [...costs].map(([name, { trips, chain, after }]) => [
    name,
    String(trips),
    chain > longestAllowed ? `${chain} (aim: ${longestAllowed})` : String(chain),
    String(after),
  ])
  return table([head, ...rows])
}

/**
 * The product's turns against a bare CloudAdapter echo on the same restify, product and echo in turn, median and spread;
 * then what each kind of turn costs the store. Aims: greeting at least 0.7 of the echo, at most 4 round trips one after
 * another before the answer. Turns are counted on a store of their own, one by one.
 */
export async function run({ quick }: { quick: boolean }): Promise<void> {
  const parts = await startParts()
  const [runs, seconds] = quick ? [1, 2] : [5, 4]
  try {
    const rows = [['turn', 'bot', 'turns/s', 'p99 ms', 'cpu ms a turn']]
    for (const turns of kinds(parts.connector))
      rows.push(...rowsOf(turns.name, await measure(parts, turns, runs, seconds)))
    const title = `${runs} runs of ${seconds} s, ${connections} connections: median (least–most)`
    process.stdout.write(`${title}\n\n${table(rows)}\n`)
    process.stdout.write(`Round trips to the store before the answer\n\n${tripTable(await roundTrips(parts.counted))}`)
  } finally {
    await parts.stop()
  }
}
