/** A case opened for reading, and who has read it. */
export const opened = {
  kinds: {
    summary: 'Request',
    question: 'Question',
    answer: 'Answer',
    reason: 'Reason',
    recommendations: 'Recommendations',
    notPossible: 'What stood in the way',
    followUp: 'Follow-up',
    statement: 'Statement',
  },
  reasons: {
    declined: 'Why the request was not taken',
    timeCancelled: 'Why the time was cancelled',
    timeChanged: 'Why the time was changed',
    followUpEnded: 'Why the follow-up was ended',
  },
  recommendation: (number: number) => `Recommendation ${number}`,
  recommendationStates: {
    open: 'open',
    done: 'done',
    partly: 'partly done',
    notPossible: 'was not possible',
    noLongerNeeded: 'no longer needed',
  },
  none: 'The request has no text.',
  gone: 'The text is deleted.',
  recorded: 'The reading is recorded, and the requester can see it.',
  maskedForReader: 'The check has learnt more: parts of the text that could tell who somebody is are masked.',
  maskedForOthers:
    'The check has learnt more. You see your text as you wrote it; from others the parts that could tell who somebody is are masked.',
  page: (page: number, pages: number) => `Part ${page}/${pages}`,
  readersTitle: (code: string) => `Who has read request ${code}`,
  noReaders: 'Nobody has read your text yet.',
  moreReaders: (count: number) => (count === 1 ? 'and one earlier reading' : `and ${count} earlier readings`),
}
