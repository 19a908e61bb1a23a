/** A case opened for reading, and who has read it. */
export const opened = {
  kinds: {
    summary: 'Begäran',
    question: 'Preciserande fråga',
    answer: 'Svar',
    reason: 'Motivering',
    recommendations: 'Rekommendationer',
    notPossible: 'Vad som hindrade',
    followUp: 'Uppföljning',
    statement: 'Utlåtande',
  },
  reasons: {
    declined: 'Varför begäran inte togs emot',
    timeCancelled: 'Varför tiden avbokades',
    timeChanged: 'Varför tiden ändrades',
    followUpEnded: 'Varför uppföljningen avslutades',
  },
  recommendation: (number: number) => `Rekommendation ${number}`,
  recommendationStates: {
    open: 'öppen',
    done: 'gjord',
    partly: 'delvis gjord',
    notPossible: 'var inte möjlig',
    noLongerNeeded: 'behövs inte längre',
  },
  none: 'Begäran har ingen text.',
  gone: 'Texten har raderats.',
  recorded: 'Läsningen antecknas, och den som bett om konsultation ser det.',
  maskedForReader: 'Kontrollen har lärt sig mer: ställen där någon kunde kännas igen är övertäckta i texten.',
  maskedForOthers:
    'Kontrollen har lärt sig mer. Du ser din text som du skrev den, för andra är ställen där någon kunde kännas igen övertäckta.',
  page: (page: number, pages: number) => `Del ${page}/${pages}`,
  readersTitle: (code: string) => `Vem har läst begäran ${code}`,
  noReaders: 'Ingen har läst din text ännu.',
  moreReaders: (count: number) => (count === 1 ? 'och en tidigare läsning' : `och ${count} tidigare läsningar`),
}
