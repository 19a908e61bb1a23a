import type { Finding, FindingType, Language } from './findings.ts'

const REASONS: Record<Language, Record<FindingType, string>> = {
  fi: {
    HETU: 'Tässä on henkilötunnus tai sen osa: siitä ihminen tunnistetaan heti.',
    PERSON: 'Tässä on henkilön nimi: nimestä ihminen tunnistetaan suoraan.',
    PHONE: 'Tässä on puhelinnumero: numerosta selviää, kenestä on kyse.',
    EMAIL: 'Tässä on sähköpostiosoite: osoitteesta selviää, kenestä on kyse.',
    ADDRESS: 'Tässä on katuosoite: osoitteesta selviää, missä perhe tai asiakas asuu.',
    POSTCODE: 'Tässä on postinumero: se rajaa asuinpaikan pieneen alueeseen.',
    DATE: 'Tässä on tarkka päivämäärä: kerro mieluummin vuodenaika tai kuukausi.',
    IBAN: 'Tässä on tili- tai korttinumero: se kuuluu yhdelle ihmiselle.',
    PLATE: 'Tässä on ajoneuvon rekisteritunnus: siitä selviää omistaja.',
    BUSINESS_ID: 'Tässä on y-tunnus: siitä selviää yritys ja usein sen omistaja.',
    CASE_ID: 'Tässä on asian, asiakkaan tai asiakirjan numero: sillä löytää oikean ihmisen.',
    URL: 'Tässä on verkko-osoite tai käyttäjänimi: se voi johtaa ihmiseen.',
    PLACE: 'Tässä on paikkakunnan nimi: muiden tietojen kanssa se voi paljastaa perheen.',
    ORG_UNIT: 'Tässä on koulun, päiväkodin, yksikön tai työpaikan nimi: se voi paljastaa, kenestä on kyse.',
  },
  sv: {
    HETU: 'Här finns en personbeteckning eller en del av den: den avslöjar genast vem det gäller.',
    PERSON: 'Här finns en persons namn: av namnet ser man direkt vem det gäller.',
    PHONE: 'Här finns ett telefonnummer: av numret framgår vem det gäller.',
    EMAIL: 'Här finns en e-postadress: av adressen framgår vem det gäller.',
    ADDRESS: 'Här finns en gatuadress: av den framgår var familjen eller klienten bor.',
    POSTCODE: 'Här finns ett postnummer: det begränsar boendeorten till ett litet område.',
    DATE: 'Här finns ett exakt datum: skriv hellre årstid eller månad.',
    IBAN: 'Här finns ett konto- eller kortnummer: det hör till en enda person.',
    PLATE: 'Här finns ett registernummer för ett fordon: av det framgår ägaren.',
    BUSINESS_ID: 'Här finns ett FO-nummer: av det framgår företaget och ofta dess ägare.',
    CASE_ID: 'Här finns ett nummer på ett ärende, en klient eller en handling: med det hittar man rätt person.',
    URL: 'Här finns en webbadress eller ett användarnamn: det kan leda till en person.',
    PLACE: 'Här finns namnet på en ort: tillsammans med annat kan den avslöja familjen.',
    ORG_UNIT:
      'Här finns namnet på en skola, ett daghem, en enhet eller en arbetsplats: det kan avslöja vem det gäller.',
  },
  en: {
    HETU: 'This is a personal identity code or part of one: it tells at once who the person is.',
    PERSON: 'This is a person’s name: a name tells directly who the person is.',
    PHONE: 'This is a phone number: it tells who the person is.',
    EMAIL: 'This is an e-mail address: it tells who the person is.',
    ADDRESS: 'This is a street address: it tells where the family or client lives.',
    POSTCODE: 'This is a postal code: it narrows the home down to a small area.',
    DATE: 'This is an exact date: write the season or the month instead.',
    IBAN: 'This is an account or card number: it belongs to one person.',
    PLATE: 'This is a vehicle’s registration: it tells who owns it.',
    BUSINESS_ID: 'This is a business id: it tells the company and often its owner.',
    CASE_ID: 'This is the number of a matter, a client or a document: it leads to one person.',
    URL: 'This is a web address or a user name: it may lead to a person.',
    PLACE: 'This is the name of a place: with what else is told it may reveal the family.',
    ORG_UNIT: 'This is the name of a school, day care, unit or workplace: it may reveal who this is about.',
  },
}
const BIRTH: Record<Language, string> = {
  fi: 'Tässä on syntymäaika: kerro mieluummin ikä.',
  sv: 'Här finns en födelsetid: skriv hellre åldern.',
  en: 'This is a date of birth: write the age instead.',
}
const UNCERTAIN: Record<Language, string> = {
  fi: 'Tämä näyttää henkilön nimeltä. Jos se ei ole nimi, merkitse se ruutuun.',
  sv: 'Det här ser ut som en persons namn. Om det inte är ett namn, kryssa för det.',
  en: 'This looks like a person’s name. If it is not a name, tick the box.',
}
const STREET: Record<Language, string> = {
  fi: 'Tässä on kadun nimi: se kertoo, missä päin joku asuu.',
  sv: 'Här finns ett gatunamn: det berättar var någon bor.',
  en: 'This is the name of a street: it tells where somebody lives.',
}

const AGE: Record<Language, string> = {
  fi: 'Tässä on lapsen tarkka ikä: muiden tietojen kanssa se voi paljastaa perheen, kerro mieluummin ikäryhmä.',
  sv: 'Här finns ett barns exakta ålder: med annat i texten kan den avslöja familjen, skriv hellre åldersgruppen.',
  en: 'This is a child’s exact age: with the rest of the text it may reveal the family, write the age group instead.',
}
const SINGULAR: Record<Language, string> = {
  fi: 'Tässä on kuvaus, joka sopii vain yhteen ihmiseen: pienellä paikkakunnalla se paljastaa, kenestä on kyse.',
  sv: 'Här finns en beskrivning som passar bara en människa: på en liten ort avslöjar den vem det gäller.',
  en: 'This is a description that fits only one person: in a small place it tells who it is.',
}

/** One plain sentence in the user's language: what was found and why it must go. Never repeats the words found. */
export function reasonFor(finding: Pick<Finding, 'type' | 'rule' | 'birth' | 'certainty'>, language: Language): string {
  if (finding.birth === true) return BIRTH[language]
  if (finding.type === 'PERSON' && finding.certainty === 'uncertain') return UNCERTAIN[language]
  if (finding.rule === 'address.street') return STREET[language]
  if (finding.rule.startsWith('age.')) return AGE[language]
  if (finding.rule.startsWith('singular.')) return SINGULAR[language]
  return REASONS[language][finding.type]
}
