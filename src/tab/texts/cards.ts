import { inLanguages } from '../texts.ts'

/** What is said above a card that is open in the tab. */
const fi = {
  first: {
    you: 'Muutit tätä jo itse toisessa ikkunassa',
    requester: 'Pyytäjä ehti ensin',
    pair: 'Työpari ehti ensin',
    group: 'Joku ryhmästä ehti ensin',
    service: 'Tämä ehti muuttua',
  },
  edited: 'pyynnön tekstiä on muokattu. Jos painat uudelleen, sinun tekstisi tulee sen tilalle',
  now: (state: string) => `tilanne on nyt ”${state}”`,
  kept: 'Mitään ei tallennettu, ja tekstisi on tallella tässä. Jos haluat silti lähettää sen, paina uudelleen.',
  stopped: 'Mitään ei vielä lähetetty: tekstistä voi tunnistaa jonkun. Korjaa nämä ja paina uudelleen.',
  names: 'Mitään ei vielä lähetetty. Ovatko nämä jonkun nimiä? Jos ovat, vaihda ne. Jos eivät ole, paina uudelleen.',
  found: (word: string, replacement: string, reason: string) =>
    `”${word}”: ${replacement ? `kirjoita tilalle ${replacement}` : 'ota pois'}. ${reason}`,
  unchecked: 'Tarkistus ei käynnistynyt, joten mitään ei lähetetty. Tekstisi on tallella tässä. Yritä uudelleen.',
  leave: 'Et ole vielä lähettänyt tätä. Jos suljet, kirjoittamasi katoaa.',
  leaveNow: 'Sulje silti',
}

const sv: typeof fi = {
  first: {
    you: 'Du har redan ändrat det här i ett annat fönster',
    requester: 'Den som bad hann före',
    pair: 'Arbetsparet hann före',
    group: 'Någon i gruppen hann före',
    service: 'Det här hann ändras',
  },
  edited: 'texten i begäran har ändrats. Om du trycker igen ersätter din text den',
  now: (state) => `läget är nu ”${state}”`,
  kept: 'Inget sparades, och din text finns kvar här. Vill du ändå skicka den, tryck igen.',
  stopped: 'Inget har skickats ännu: texten avslöjar vem det gäller. Rätta det här och tryck igen.',
  names: 'Inget har skickats ännu. Är det här någons namn? Byt i så fall ut dem. Om inte, tryck igen.',
  found: (word, replacement, reason) => `”${word}”: ${replacement ? `skriv ${replacement}` : 'ta bort'}. ${reason}`,
  unchecked: 'Granskningen startade inte, så inget skickades. Din text finns kvar här. Försök igen.',
  leave: 'Du har inte skickat det här ännu. Om du stänger försvinner det du skrev.',
  leaveNow: 'Stäng ändå',
}

const en: typeof fi = {
  first: {
    you: 'You have already changed this in another window',
    requester: 'The requester was first',
    pair: 'The pair was first',
    group: 'Somebody in the group was first',
    service: 'This has changed meanwhile',
  },
  edited: 'the text of the request has been changed. If you press again, yours takes its place',
  now: (state) => `the state is now “${state}”`,
  kept: 'Nothing was saved, and your text is still here. To send it all the same, press again.',
  stopped: 'Nothing was sent yet: the text tells who it is about. Change these and press again.',
  names: 'Nothing was sent yet. Are these names of people? If so, replace them. If not, press again.',
  found: (word, replacement, reason) => `“${word}”: ${replacement ? `write ${replacement}` : 'take it out'}. ${reason}`,
  unchecked: 'The check did not start, so nothing was sent. Your text is still here. Try again.',
  leave: 'You have not sent this yet. If you close it, what you wrote is lost.',
  leaveNow: 'Close anyway',
}

export const cardTexts = inLanguages(fi, sv, en)
