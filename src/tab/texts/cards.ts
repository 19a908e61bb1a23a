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
  leave: 'You have not sent this yet. If you close it, what you wrote is lost.',
  leaveNow: 'Close anyway',
}

export const cardTexts = inLanguages(fi, sv, en)
