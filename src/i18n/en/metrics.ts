/** The figures of a group, in the tab and in the file that is downloaded. */
export const metrics = {
  figure: 'Figure',
  before: 'Period before',
  few: 'under 5',
  other: 'Others together',
  period: (from: string, to: string) => `${from}–${to}`,
  names: {
    requests: 'Requests',
    firstAnswerHours: 'Time to the first answer (median, working hours)',
    answeredIn7Days: 'Answered within 7 days, %',
    sessionsHeld: 'Held of planned sessions, %',
    sessionsWithoutCase: 'Sessions without a case',
    casesPerSession: 'Cases per session',
    topics: 'Topic',
    helps: 'Help wished for',
    recommendationsDone: 'Recommendations carried out wholly or partly, %',
    recommendationsTold: 'Recommendations the client has heard of, %',
    followUpsOnTime: 'Follow-ups told of in time, %',
    surveys: 'Surveys answered',
    valueForClient: 'Value for the client (1–5)',
    valueForWorker: 'Value for the worker (1–5)',
  },
}
