/** A count as it is shown: from five on as it is, none as none; whatever is between only as that ("alle 5"), so that it is not split further. */
export type Count = number | 'few'

/** One part of a split: of topics, of kinds of help. */
export interface Share {
  id: string
  count: Count
}

/** A part of a whole: both as counts, with the share in percent where the whole is not few. */
export interface Ratio {
  of: Count
  /** Null: the whole is few, or none. */
  percent: number | null
}

/** The figures of a group over a period. */
export interface Figures {
  requests: Count
  /** Working of the first answer: null where requests are few. In hours. */
  firstAnswerHours: number | null
  answeredIn7Days: Ratio
  sessionsPlanned: Count
  sessionsHeld: Ratio
  sessionsWithoutCase: Count
  /** Cases per session held, with one decimal. */
  casesPerSession: number | null
  topics: Share[]
  helps: Share[]
  recommendations: Count
  recommendationsDone: Ratio
  recommendationsTold: Ratio
  followUpsDue: Count
  followUpsOnTime: Ratio
  /** Closing surveys of all groups of the model: averages from 1 to 5. */
  surveys: Count
  valueForClient: number | null
  valueForWorker: number | null
}
