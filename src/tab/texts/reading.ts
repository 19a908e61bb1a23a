import { inLanguages } from '../texts.ts'

/** A case opened for reading, beside its list. */
const fi = {
  words: 'Tekstit',
  rest: 'Muut toiminnot',
  show: 'Näytä teksti',
  hide: 'Piilota teksti',
  why: 'Miksi avaat tekstin?',
  choose: 'Valitse syy',
  closed: 'Et voi avata tätä tekstiä.',
  history: 'Vaiheet',
  by: { you: 'sinä', requester: 'pyytäjä', pair: 'työpari', group: 'ryhmä', service: 'Rinnalla' },
  readers: 'Kuka on lukenut',
  gone: 'Tätä pyyntöä ei enää näy sinulle. Se voi olla peruttu tai siirretty toiseen ryhmään.',
  goneTitle: 'Pyyntö ei ole enää tässä',
  failed: 'Tekstiä ei saatu avattua. Yritä hetken päästä uudelleen.',
  chain: 'Jatkumo',
}

const sv: typeof fi = {
  words: 'Texter',
  rest: 'Andra åtgärder',
  show: 'Visa texten',
  hide: 'Göm texten',
  why: 'Varför öppnar du texten?',
  choose: 'Välj orsak',
  closed: 'Du kan inte öppna den här texten.',
  history: 'Skeden',
  by: { you: 'du', requester: 'den som bad', pair: 'arbetsparet', group: 'gruppen', service: 'Rinnalla' },
  readers: 'Vem har läst',
  gone: 'Den här begäran syns inte längre för dig. Den kan vara återtagen eller flyttad till en annan grupp.',
  goneTitle: 'Begäran finns inte längre här',
  failed: 'Texten kunde inte öppnas. Försök igen om en stund.',
  chain: 'Kedja',
}

const en: typeof fi = {
  words: 'Texts',
  rest: 'Other actions',
  show: 'Show the text',
  hide: 'Hide the text',
  why: 'Why do you open the text?',
  choose: 'Choose a reason',
  closed: 'You cannot open this text.',
  history: 'Steps',
  by: { you: 'you', requester: 'the requester', pair: 'the pair', group: 'the group', service: 'Rinnalla' },
  readers: 'Who has read it',
  gone: 'You do not see this request any more. It may have been withdrawn, or moved to another group.',
  goneTitle: 'The request is not here any more',
  failed: 'The text could not be opened. Try again in a moment.',
  chain: 'Chain',
}

export const readingTexts = inLanguages(fi, sv, en)
