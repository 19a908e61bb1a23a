import type { Option } from './model.ts'

/** A profession or unit that members come from; `outside`: not of social welfare, so that its people never see case text. */
export interface Profession extends Option {
  outside: boolean
}

const profession = (id: string, outside: boolean, fi: string, sv: string, en: string): Profession => ({
  id,
  outside,
  name: { fi, sv, en },
})

/** What members are, as the groups of the seeds have them (002, and the expert groups of domain knowledge 1.3). */
export const professions: readonly Profession[] = [
  profession('family', false, 'perhesosiaalityö', 'socialt arbete med familjer', 'family social work'),
  profession('openCare', false, 'lastensuojelun avohuolto', 'barnskyddets öppenvård', 'open care in child protection'),
  profession('substitute', false, 'sijaishuolto', 'vård utom hemmet', 'substitute care'),
  profession(
    'counselling',
    false,
    'kasvatus- ja perheneuvonta',
    'uppfostrings- och familjerådgivning',
    'family counselling',
  ),
  profession('familyLaw', false, 'perheoikeudellinen yksikkö', 'familjerättslig enhet', 'family-law unit'),
  profession('disability', false, 'vammaispalvelut', 'funktionshinderservice', 'disability services'),
  profession('lawyer', false, 'lakimies', 'jurist', 'lawyer'),
  profession('childPsychiatry', true, 'lastenpsykiatria', 'barnpsykiatri', 'child psychiatry'),
  profession('youthPsychiatry', true, 'nuorisopsykiatria', 'ungdomspsykiatri', 'youth psychiatry'),
  profession('forensic', true, 'oikeuspsykiatria', 'rättspsykiatri', 'forensic psychiatry'),
  profession('health', true, 'terveydenhuolto', 'hälsovård', 'health care'),
  profession('school', true, 'koulu', 'skola', 'school'),
  profession('police', true, 'poliisi', 'polis', 'police'),
]
