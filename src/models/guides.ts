import type { GuidePlan } from '../domain/guide.ts'

/** A guide of all phases in their order, each with its minutes: of what opens the session, and of each case. */
export function guideOf(
  [welcome, followUps]: [number, number],
  [presentation, questions, consultation, recommendations, summary]: [number, number, number, number, number],
): GuidePlan {
  return {
    opening: [
      { phase: 'welcome', minutes: welcome },
      { phase: 'followUps', minutes: followUps },
    ],
    perCase: [
      { phase: 'presentation', minutes: presentation },
      { phase: 'questions', minutes: questions },
      { phase: 'consultation', minutes: consultation },
      { phase: 'recommendations', minutes: recommendations },
      { phase: 'summary', minutes: summary },
    ],
  }
}
