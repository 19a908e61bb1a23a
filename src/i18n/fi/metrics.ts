/** The figures of a group, in the tab and in the file that is downloaded. */
export const metrics = {
  figure: 'Luku',
  before: 'Edellinen jakso',
  few: 'alle 5',
  other: 'Muut yhteensä',
  period: (from: string, to: string) => `${from}–${to}`,
  names: {
    requests: 'Pyyntöjä',
    firstAnswerHours: 'Ensimmäiseen vastaukseen kuluu (mediaani, työtuntia)',
    answeredIn7Days: 'Vastattu 7 päivässä, %',
    sessionsHeld: 'Pidetty sovituista kokouksista, %',
    sessionsWithoutCase: 'Kokouksia ilman tapausta',
    casesPerSession: 'Tapauksia kokousta kohti',
    topics: 'Aihe',
    helps: 'Toivottu apu',
    recommendationsDone: 'Suosituksista tehty kokonaan tai osittain, %',
    recommendationsTold: 'Suosituksista kerrottu asiakkaalle, %',
    followUpsOnTime: 'Seurannasta kerrottu ajallaan, %',
    surveys: 'Palautteita',
    valueForClient: 'Hyöty asiakkaalle (1–5)',
    valueForWorker: 'Hyöty työntekijälle (1–5)',
  },
}
