import type { Option } from '../domain/model.ts'

/** Topics that the models choose from; each model ends its list with "other" (domain rules 1.5). */
export const topics = {
  law: {
    id: 'law',
    name: { fi: 'Laki ja sen soveltaminen', sv: 'Lagen och hur den tillämpas', en: 'The law and how to apply it' },
  },
  process: { id: 'process', name: { fi: 'Asiakasprosessi', sv: 'Klientprocessen', en: 'The client process' } },
  cooperation: {
    id: 'cooperation',
    name: { fi: 'Monialainen yhteistyö', sv: 'Sektorsövergripande samarbete', en: 'Working with other services' },
  },
  methods: {
    id: 'methods',
    name: { fi: 'Menetelmät ja työote', sv: 'Metoder och arbetssätt', en: 'Methods and ways of working' },
  },
  separation: { id: 'separation', name: { fi: 'Haastava ero', sv: 'Svår separation', en: 'A demanding separation' } },
  violence: {
    id: 'violence',
    name: { fi: 'Väkivalta tai sen uhka', sv: 'Våld eller hot om våld', en: 'Violence or the threat of it' },
  },
  custody: {
    id: 'custody',
    name: { fi: 'Huolto ja tapaamiset', sv: 'Vårdnad och umgänge', en: 'Custody and contact' },
  },
  childView: { id: 'childView', name: { fi: 'Lapsen näkökulma', sv: 'Barnets perspektiv', en: 'The child’s view' } },
  care: {
    id: 'care',
    name: { fi: 'Huostaanoton valmistelu', sv: 'Beredning av omhändertagande', en: 'Preparing taking into care' },
  },
  substituteCare: { id: 'substituteCare', name: { fi: 'Sijaishuolto', sv: 'Vård utom hemmet', en: 'Substitute care' } },
  newInWork: { id: 'newInWork', name: { fi: 'Uutena työssä', sv: 'Ny i arbetet', en: 'New in the work' } },
  coping: { id: 'coping', name: { fi: 'Jaksaminen ja muutos', sv: 'Ork och förändring', en: 'Coping and change' } },
  other: { id: 'other', name: { fi: 'Muu', sv: 'Annat', en: 'Something else' } },
} as const satisfies Record<string, Option>

/** Kinds of help: the content types that a pilot in fact delivered (seed 001). */
export const helps: Option[] = [
  { id: 'sparring', name: { fi: 'Yhteistä pohdintaa', sv: 'Gemensam reflektion', en: 'Thinking it through together' } },
  { id: 'advice', name: { fi: 'Ammatillinen neuvo', sv: 'Ett yrkesmässigt råd', en: 'Professional advice' } },
  { id: 'law', name: { fi: 'Lain tulkintaa', sv: 'Tolkning av lagen', en: 'Reading the law' } },
  { id: 'method', name: { fi: 'Menetelmä tai työväline', sv: 'En metod eller ett redskap', en: 'A method or a tool' } },
  { id: 'support', name: { fi: 'Henkistä tukea', sv: 'Mentalt stöd', en: 'Support for myself' } },
  { id: 'other', name: { fi: 'Muu', sv: 'Annat', en: 'Something else' } },
]

/** What consultations in fact held: the six kinds of content that a pilot delivered (seed 001). */
export const contents: Option[] = [
  {
    id: 'mentoring',
    name: { fi: 'Uuden työntekijän mentorointi', sv: 'Mentorskap för en ny i arbetet', en: 'Mentoring somebody new' },
  },
  {
    id: 'profession',
    name: {
      fi: 'Ammatillinen neuvo: laki, soveltaminen, delegointi',
      sv: 'Yrkesmässiga råd: lagen, tillämpningen, delegering',
      en: 'Professional advice: the law, applying it, delegation',
    },
  },
  {
    id: 'reflection',
    name: {
      fi: 'Asiakasprosessin ja yhteistyön pohdinta',
      sv: 'Reflektion över klientprocessen och samarbetet',
      en: 'Reflecting on the client process and working together',
    },
  },
  {
    id: 'methods',
    name: {
      fi: 'Systeeminen ajattelu ja menetelmät',
      sv: 'Systemiskt tänkande och metoder',
      en: 'Systemic thinking and methods',
    },
  },
  { id: 'support', name: { fi: 'Henkinen tuki', sv: 'Mentalt stöd', en: 'Mental support' } },
  { id: 'change', name: { fi: 'Muutoksen tuki', sv: 'Stöd i förändring', en: 'Support in change' } },
]
