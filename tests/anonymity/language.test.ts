import type { Language } from '../../src/anonymity/findings.ts'
import { languageOf } from '../../src/anonymity/language.ts'

test.each<[Language, string]>([
  ['fi', 'Äiti soitti eilen.'],
  ['fi', 'Miten toimin?'],
  ['fi', 'En tiedä, mitä tehdä.'],
  ['fi', 'He muuttivat Inarista.'],
  ['fi', 'Poika ei käy koulussa.'],
  ['fi', 'Perheessä kolme lasta.'],
  ['fi', 'Isä on väkivaltainen ja juo.'],
  ['fi', 'Asiakkaan tilanne kiristynyt.'],
  ['fi', 'Kävin kotikäynnillä.'],
  ['fi', 'Voiko sijoitusta jatkaa?'],
  ['fi', 'Mummo hoitaa, äiti en sairas.'],
  ['fi', 'Ajokortti 010190-902A on Annan.'],
  ['fi', 'Olen kokeillut keskustelua vanhempien kanssa.'],
  ['fi', 'Tapasin Sjöbergin perheen Vaasassa.'],
  ['fi', 'Lapsen isä muuttanut Ruotsiin.'],
  ['sv', 'Mamma Anna-Lena Sjöberg ringde. Annas son Kalle, 7 år, går i Topeliusskolan i Vasa.'],
  ['sv', 'Mamman ringde.'],
  ['sv', 'Barnet går i skolan.'],
  ['sv', 'Hon vill inte prata.'],
  ['sv', 'Pappa bor hos sin mamma.'],
  ['sv', 'Hur kan jag hjälpa familjen?'],
  ['sv', 'Han är arg efter mötet.'],
  ['sv', 'En pojke, 8 år, bor i Närpes.'],
  ['sv', 'Ett barn rymde.'],
  ['sv', 'Vad ska vi göra?'],
  ['sv', 'Flickan sa att det är okej.'],
  ['sv', 'Klienten kan inte sova om nätterna.'],
  ['sv', 'Första besöket var i maj.'],
  ['sv', 'Så blev det, eller hur.'],
  ['en', 'The mother called.'],
  ['en', 'She does not sleep.'],
  ['en', 'He is afraid of his father.'],
  ['en', 'A boy aged 8 has run away.'],
  ['en', 'What should we do with the child?'],
  ['en', 'They moved in with her parents.'],
  ['en', 'I met the client at home.'],
  ['en', 'My client was hit by her husband.'],
  ['en', 'Between nineteen and thirteen families said so.'],
  ['en', 'The family lives in Helsinki.'],
])('%s: "%s"', (language, text) => {
  for (const otherwise of ['fi', 'sv', 'en'] as const) expect(languageOf(text, otherwise)).toBe(language)
})

test.each(['', 'Ajokortti 010190-902A', 'Anna Koski, 040 123 4567', 'a b c', 'Dnro HEL 2024-001234'])(
  '"%s" tells nothing: it is taken for what is said otherwise',
  (text) => {
    for (const otherwise of ['fi', 'sv', 'en'] as const) expect(languageOf(text, otherwise)).toBe(otherwise)
  },
)
