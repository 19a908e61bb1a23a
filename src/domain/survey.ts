/** The closing survey (domain knowledge, section 2): adapted from published eConsult surveys. 1-5 is from little to much. */
export interface SurveyAnswers {
  gave: 'confirmed' | 'newDirection' | 'littleHelp' | null
  competence: 1 | 2 | 3 | 4 | 5 | null
  coping: 1 | 2 | 3 | 4 | 5 | null
  valueForClient: 1 | 2 | 3 | 4 | 5 | null
  valueForWorker: 1 | 2 | 3 | 4 | 5 | null
}
