// Words for a person by kinship, task or standing. A name beside one is a name; the word itself never is. Written by hand for this project.
import { definite } from '../inflectSwedish.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)

const FI_KIN = `
äiti isä poika tytär tyttö lapsi vauva taapero veli pikkuveli isoveli sisko pikkusisko isosisko sisar mummo mummi mumma mummu vaari ukki pappa isoisä isoäiti isovanhempi täti setä eno serkku kummi kummitäti kummisetä kummilapsi vanhempi yksinhuoltaja yksinhuoltajaäiti huoltaja lähivanhempi etävanhempi puoliso vaimo mies aviomies aviovaimo aviopuoliso avomies avovaimo avopuoliso avopari kumppani miesystävä naisystävä tyttöystävä poikaystävä ex-mies ex-vaimo ex-puoliso ex-kumppani ex-aviomies ex-avopuoliso exä eksä äitipuoli isäpuoli bonusäiti bonusisä bonusvanhempi bonuslapsi velipuoli siskopuoli sisarpuoli lapsipuoli uusioisä sijaisäiti sijaisisä sijaisvanhempi sijaislapsi adoptioäiti adoptioisä adoptiolapsi perhehoitaja tukiperhe anoppi appi miniä vävy kaksonen kaksosveli kaksossisko esikoinen kuopus keskimmäinen nuori teini murrosikäinen koululainen oppilas opiskelija lapsenlapsi pojanpoika pojantytär tyttärenpoika tyttärentytär sisarentytär sisarenpoika veljenpoika veljentytär sukulainen läheinen omainen lähiomainen
mutsi faija äippä iskä isi äiskä mamma broidi systeri sisarus`
const FI_TASK = `
perhe perheenjäsen henkilö asiakas potilas asukas ryhmäläinen hakija nainen ystävä kaveri luokkakaveri naapuri vuokranantaja vuokralainen työnantaja
opettaja luokanopettaja erityisopettaja erityisluokanopettaja aineenopettaja luokanvalvoja luokanohjaaja ryhmänohjaaja opinto-ohjaaja opo ope erkkaope vakaope lastentarhanopettaja rehtori apulaisrehtori koulunkäynninohjaaja koulunkäyntiavustaja kuraattori koulukuraattori erityiskuraattori psykologi koulupsykologi perhepsykologi neuropsykologi terveydenhoitaja kouluterveydenhoitaja terkkari lääkäri omalääkäri koululääkäri lastenlääkäri lastenpsykiatri nuorisopsykiatri psykiatri hoitaja sairaanhoitaja lähihoitaja omahoitaja terapeutti perheterapeutti psykoterapeutti toimintaterapeutti puheterapeutti fysioterapeutti seksuaaliterapeutti kätilö lastenhoitaja
sossu perhetyöntekijä sosiaalityöntekijä vastuusosiaalityöntekijä erityissosiaalityöntekijä kriisityöntekijä päihdetyöntekijä asumisneuvoja velkaneuvoja perheneuvoja perheohjaaja sosiaaliohjaaja palveluohjaaja palvelukoordinaattori ohjaaja omaohjaaja nuorisoko-ohjaaja nuorisokoti-ohjaaja omatyöntekijä työntekijä lastenvalvoja edunvalvoja edustaja tukihenkilö avustaja sijainen harjoittelija tulkki asianajaja oikeusavustaja juristi lakimies tuomari syyttäjä poliisi rikostutkija konstaapeli komisario vanki vartija pappi pastori diakoni diakoniatyöntekijä imaami valmentaja työpari työkaveri kollega esihenkilö lähiesihenkilö esimies tiimivastaava johtava vastaava päällikkö palvelupäällikkö johtaja puheenjohtaja sihteeri koordinaattori isännöitsijä päiväkodinjohtaja kasvattaja nuorisotyöntekijä etsivä kokemusasiantuntija vertaistukija perhepäivähoitaja hoitovanhempi työnohjaaja`
const FI_TITLES = 'rouva herra neiti tohtori professori'
const SV_KIN = `
mamma mor moder pappa far fader förälder son dotter barn flicka pojke baby bror syster lillebror storebror storasyster lillasyster syskon tvilling mormor farmor morfar farfar moster faster morbror farbror kusin man make maka hustru fru sambo partner flickvän pojkvän exman exmake exfru exsambo styvfar styvmor styvpappa styvmamma bonuspappa bonusmamma plastpappa fostermamma fosterpappa fosterbarn svärmor svärfar svärson sonhustru svägerska svåger barnbarn vårdnadshavare tonåring ungdom`
const SV_TASK = `
familj person klient patient kompis vän granne hyresvärd ledare lärare klasslärare speciallärare rektor kurator skolkurator psykolog skolpsykolog läkare psykiater sjukskötare hälsovårdare barnmorska vårdare närvårdare terapeut socialarbetare socialhandledare familjearbetare handledare egenvårdare barnatillsyningsman intressebevakare tolk polis präst kollega arbetspar chef advokat jurist domare representant stödperson kontaktperson daghemsföreståndare föreståndare tränare assistent familjevårdare`
const SV_OTHER = 'dotter dottern son sonen barnen tvillingar tvillingarna fosterföräldrar farfadern vakthavande herr fröken doktor'
const EN_KIN = `
mother mum mom mummy father dad daddy son daughter child baby boy girl brother sister grandmother grandfather grandma grandpa granny aunt uncle cousin nephew niece husband wife spouse partner boyfriend girlfriend fiancé fiancée ex ex-husband ex-wife ex-partner stepfather stepmother stepdad stepmum stepson stepdaughter stepbrother stepsister grandson granddaughter godmother godfather grandparent parent toddler teenager twin twins mother-in-law father-in-law sister-in-law brother-in-law`
const EN_TASK = `
family carer caregiver guardian client patient friend classmate neighbour neighbor landlord teacher headteacher principal curator counsellor counselor psychologist psychiatrist doctor physician paediatrician nurse midwife therapist physiotherapist worker caseworker supervisor manager interpreter lawyer judge representative resident volunteer officer priest imam colleague mentor coach assistant tutor`
const EN_TITLES = 'mr mrs ms miss dr sir'

/** The Finnish ones, in their dictionary forms; all their cases are known. */
export const finnishRoles: string[] = [FI_KIN, FI_TASK, FI_TITLES].flatMap(list)

/** All role words, in their dictionary forms; the Swedish ones in the definite form too. */
export const roleWords: string[] = [
  ...[FI_KIN, FI_TASK, FI_TITLES, SV_KIN, SV_TASK, SV_OTHER, EN_KIN, EN_TASK, EN_TITLES].flatMap(list),
  ...[SV_KIN, SV_TASK].flatMap(list).map(definite),
]

/** The Swedish definite forms with the word they belong to: "modern" is of "mor". */
export const indefinites: ReadonlyMap<string, string> = new Map(
  [SV_KIN, SV_TASK].flatMap(list).map((word) => [definite(word), word]),
)

/** Roles in which a name at "X is ..." is called by that role: kin and clients, no professions (a mother may be a teacher). */
export const standings: ReadonlySet<string> = new Set(
  [...[FI_KIN, SV_KIN, EN_KIN].flatMap(list), ...list('asiakas potilas klient patient client')],
)

/** Words for a child of the family; those who are called so get a letter each. */
export const childRoles: ReadonlySet<string> = new Set(
  list(
    'poika tytär tyttö lapsi esikoinen kuopus keskimmäinen kaksonen koululainen taapero son dotter barn flicka pojke tvilling daughter child boy girl toddler twin',
  ),
)

/** Words for a parent: the mother of a grown-up is not "the mother" of the case. */
export const parentRoles: ReadonlySet<string> = new Set(
  list('äiti isä vanhempi äippä äiskä iskä isi mutsi faija mamma mor moder pappa far fader förälder mother mum mom father dad parent'),
)

/** Titles, which go with the name they stand before. */
export const titles: ReadonlySet<string> = new Set([
  ...list(FI_TITLES),
  ...list(EN_TITLES),
  ...list('herr fru fröken doktor'),
])

// Plurals before several names: "lapset Siiri ja Okko", "vanhempien Jennin ja Mikon". A hyphen stands for the local cases.
const GROUPS: [string, string][] = [
  ['lapset lasten lapsien lapsia lasta lapsi- sisarukset sisarusten sisaruksia sisaruksi- veljekset veljesten veljeksi- siskokset siskosten siskoksi-', 'lapsi'],
  ['kaksoset kaksosten kaksosia kaksosi- kolmoset kolmosten kolmosia kolmosi-', 'kaksonen'], ['pojat poikien poikia poji-', 'poika'],
  ['tytöt tyttöjen tyttöjä tytöi-', 'tyttö'], ['tyttäret tyttärien tyttärten tyttäriä tyttäri-', 'tytär'],
  ['vanhemmat vanhempien vanhempia vanhemmi-', 'vanhempi'], ['isovanhemmat isovanhempien isovanhempia isovanhemmi-', 'isovanhempi'],
  ['barnen barn syskonen syskon', 'barn'], ['tvillingar tvillingarna', 'tvilling'], ['söner sönerna', 'son'], ['döttrar döttrarna', 'dotter'],
  ['flickor flickorna', 'flicka'], ['pojkar pojkarna', 'pojke'], ['föräldrar föräldrarna', 'förälder'],
  ['children kids siblings', 'child'], ['twins', 'twin'], ['sons', 'son'], ['daughters', 'daughter'], ['boys', 'boy'], ['girls', 'girl'],
  ['perheenjäsenet', 'perheenjäsen'], ['parents', 'parent'], ['grandparents', 'grandparent'],
] // biome-ignore format: a table

const local = (word: string): string[] =>
  word.endsWith('-')
    ? (/[äö]/.test(word) ? 'llä lle ltä ssä stä' : 'lla lle lta ssa sta').split(' ').map((end) => word.slice(0, -1) + end)
    : [word]
const groups = new Map(GROUPS.flatMap(([words, role]) => list(words).flatMap(local).map((word) => [word, role])))

/** The role each of several people has who are named after a plural ("lapset", "vanhemmat"); undefined for other words. */
export function groupRole(lower: string): string | undefined {
  return groups.get(lower)
}
