import { type Command, readCommand } from '../../src/teams/commands.ts'

/** Every phrase that means something, by hand, in the three languages. */
const phrases: Record<string, string[]> = {
  greeting: [
    'hei',
    'moi',
    'terve',
    'hyvää päivää',
    'huomenta',
    'hej',
    'god dag',
    'god morgon',
    'hi',
    'hello',
    'good morning',
    'start',
  ],
  begin: [
    'konsultaatio',
    'konsultaatiota',
    'pyydä konsultaatiota',
    'konsultation',
    'be om konsultation',
    'consultation',
    'ask for consultation',
    'request consultation',
  ],
  mine: ['omat', 'omat pyynnöt', 'mina', 'mina begäranden', 'mine', 'my requests'],
  help: ['apua', 'ohje', 'miten tämä toimii', 'hjälp', 'hur fungerar det', 'help', 'how does it work'],
  language: ['kieli', 'vaihda kieli', 'språk', 'byt språk', 'language', 'change language'],
  privacy: ['tietosuoja', 'dataskydd', 'privacy', 'data protection'],
  times: ['ajat', 'vapaat ajat', 'tider', 'lediga tider', 'times', 'open times'],
  queue: ['jono', 'ryhmän jono', 'kö', 'gruppens kö', 'queue'],
}
const cells = Object.entries(phrases).flatMap(([kind, said]) => said.map((text) => ({ kind, text })))
const kindOf = (text: string) => readCommand(text).kind

describe('a whole phrase', () => {
  test.each(cells)('"$text" means $kind', ({ kind, text }) => {
    expect(readCommand(text)).toEqual({ kind })
  })

  test.each(cells)('"$text" means the same in capitals, with punctuation, a mention and blanks', ({ kind, text }) => {
    const said = [
      text.toUpperCase(),
      `${text}!`,
      `  ${text} … `,
      `«${text}?»`,
      text.replaceAll(' ', '   '),
      text.normalize('NFD'),
      `<at>Rinnalla</at> ${text}`,
      `<at id="0">Rinnalla</at>&nbsp;${text}`,
      `Rinnalla, ${text}`,
      `@Rinnalla ${text} 🙂`,
    ]
    expect(said.map(kindOf)).toEqual(said.map(() => kind))
  })

  test.each([
    ['suomeksi', 'fi'],
    ['suomi', 'fi'],
    ['Finska', 'fi'],
    ['in Finnish', 'fi'],
    ['ruotsiksi', 'sv'],
    ['på svenska!', 'sv'],
    ['Swedish', 'sv'],
    ['englanniksi', 'en'],
    ['på engelska', 'en'],
    ['English', 'en'],
  ])('"%s" sets the language to %s', (text, language) => {
    expect(readCommand(text)).toEqual({ kind: 'setLanguage', language })
  })

  test('inside a sentence is no command: nobody’s story begins a form', () => {
    const sentences = [
      'minulla on apua tarvitseva perhe',
      'liitä tiedosto',
      'liity K-27a',
      'anslut till gruppen',
      'Hei, lapsen äiti soitti eilen',
      'en halua konsultaatiota',
      'omat voimat loppu',
      'kieli poskessa',
      'help me with a family',
      'mina barn',
    ]
    expect(sentences.map(kindOf)).toEqual(sentences.map(() => 'unknown'))
  })
})

describe('a typing mistake', () => {
  test.each([
    ['a letter missing', 'konsultatio', 'begin'],
    ['a letter too many', 'konsulttaatio', 'begin'],
    ['a wrong letter', 'konsulyaatio', 'begin'],
    ['two letters in the wrong order', 'konsultaatoi', 'begin'],
    ['the last two in the wrong order', 'tietosuoaj', 'privacy'],
    ['one in a long word beside a short one', 'omat pyynöt', 'mine'],
    ['one in each of two long words', 'vaihdda kiieli', 'language'],
    ['in a word of five letters', 'kielu', 'language'],
    ['in Swedish', 'konsultaton', 'begin'],
    ['in English', 'privcay', 'privacy'],
    ['twice in a language’s name', 'sevnksa', 'unknown'],
    ['in the name of Swedish, once', 'svenksa', 'setLanguage'],
  ])('is forgiven or not: %s ("%s" is %s)', (_, text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })

  test.each([
    'omta',
    'ommat',
    'aupa',
    'apuaa',
    'jonno',
    'heu',
    'mma',
    'mime',
    'hepl',
    'köö',
    'moj',
    'jion 27',
    'omta pyynnöt',
  ])('is not forgiven in a short word: "%s"', (text) => {
    expect(kindOf(text)).toBe('unknown')
  })

  test.each(['konsltatio', 'konsultaaaatio', 'tetsuoja', 'oislutaatnok'])(
    'is forgiven once a word: not "%s"',
    (text) => {
      expect(kindOf(text)).toBe('unknown')
    },
  )
})

describe('a request’s code', () => {
  test.each([
    ['liity K-27', 27],
    ['Liity k27!', 27],
    ['liity K – 27', 27],
    ['liity K‑27', 27],
    ['liity 27', 27],
    ['liityy K-27', 27],
    ['<at>Rinnalla</at> liity K-27', 27],
    ['anslut K-27', 27],
    ['ansult K-27', 27],
    ['join K-27', 27],
    ['JOIN k 27.', 27],
    ['liity', null],
  ])('"%s" joins %s', (text, code) => {
    expect(readCommand(text)).toEqual({ kind: 'join', code } satisfies Command)
  })

  test('alone, or in a sentence, joins nothing', () => {
    for (const text of [
      'K-27',
      '27',
      'liity mukaan ryhmään ensi viikolla',
      'join us for the meeting',
      'haluan liity K-27',
    ]) {
      expect(kindOf(text)).toBe('unknown')
    }
  })
})

describe('nothing typed withdraws or deletes', () => {
  const words = [
    'peru',
    'peruuta',
    'peru pyyntö',
    'peruuta pyyntö',
    'vedä pois',
    'peru K-27',
    'poista',
    'poista pyyntö',
    'poista tiedot',
    'poista K-27',
    'hylkää',
    'lopeta',
    'ta bort',
    'ta tillbaka',
    'återkalla',
    'återkalla begäran',
    'radera',
    'avbryt',
    'avboka',
    'withdraw',
    'withdraw K-27',
    'delete',
    'delete my data',
    'cancel',
    'cancel K-27',
    'undo',
    'remove',
    'decline',
    'stop',
  ]

  test.each(words)('"%s" is not understood, and gets the help', (text) => {
    expect(readCommand(text)).toEqual({ kind: 'unknown' })
  })

  test('whatever is understood only shows, begins or joins', () => {
    const kinds = new Set([...cells.map(({ text }) => kindOf(text)), kindOf('suomeksi'), kindOf('liity K-27')])
    const harmless = [
      'greeting',
      'begin',
      'mine',
      'help',
      'language',
      'privacy',
      'queue',
      'times',
      'setLanguage',
      'join',
    ]
    expect([...kinds].toSorted()).toEqual(harmless.toSorted())
  })
})

describe('what is not understood', () => {
  test.each(['', '   ', '???', '🙂', '<at>Rinnalla</at>', 'Rinnalla', '__proto__', 'constructor', 'toString'])(
    '"%s" is unknown, never an error',
    (text) => {
      expect(readCommand(text)).toEqual({ kind: 'unknown' })
    },
  )

  test('a long text is unknown at once, even when it is a command over and over', () => {
    expect(kindOf('omat '.repeat(41))).toBe('unknown')
    expect([kindOf(`omat${'!'.repeat(100)}`), kindOf(`omat${'!'.repeat(200)}`)]).toEqual(['mine', 'unknown'])
    const began = performance.now()
    expect(kindOf('a '.repeat(1_000_000))).toBe('unknown')
    expect(kindOf(`<at>${'<at>'.repeat(49)}`)).toBe('unknown')
    expect(performance.now() - began).toBeLessThan(5_000) // a pattern that goes back and forth would take minutes
  })
})
