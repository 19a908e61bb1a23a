/** The figures of a group, in the tab and in the file that is downloaded. */
export const metrics = {
  figure: 'Siffra',
  before: 'Föregående period',
  few: 'under 5',
  other: 'Övriga sammanlagt',
  period: (from: string, to: string) => `${from}–${to}`,
  names: {
    requests: 'Begäranden',
    firstAnswerHours: 'Tid till första svar (median, arbetstimmar)',
    answeredIn7Days: 'Besvarade inom 7 dagar, %',
    sessionsHeld: 'Hållna av planerade möten, %',
    sessionsWithoutCase: 'Möten utan ärende',
    casesPerSession: 'Ärenden per möte',
    topics: 'Ämne',
    helps: 'Önskat stöd',
    recommendationsDone: 'Rekommendationer som genomförts helt eller delvis, %',
    recommendationsTold: 'Rekommendationer som klienten fått höra, %',
    followUpsOnTime: 'Uppföljningar i tid, %',
    surveys: 'Återkopplingar',
    valueForClient: 'Nytta för klienten (1–5)',
    valueForWorker: 'Nytta för arbetstagaren (1–5)',
  },
}
