const list = (words: string): string[] => words.trim().split(/\s+/)

// What people do in case summaries, third person, present and past, in three languages.
const HUMAN = list(`
  kertoi kertoo kertonut sano sanoi sanoo kirjas kirjasi kävis haluis haluu haluaa halusi haluaisi soittelee soittelin pyysi pyytää pyytäny soitti soittaa soitteli asuu asui muutti muuttaa tarvitsisi itkee itki itkeskeli huusi huutaa huuteli lähti lähtee meni menee joi juo juopottelee käytteli löi lyö hakkasi hakkaa potki puri tönäisi kuristi pelkää pelkäsi pelästyi näki näkee tietää tiesi toivoo toivoi ilmoitti ilmoittaa vastasi vastaa vastaili ehdotti ehdottaa suostui suostuu kieltäytyi kieltäytyy hakee haki haukkui haukkuu antoi antaa katosi karkasi karkaa karkaili kokee koki viihtyy viihtyi nukkuu nukkui valvoo valvoi lopetti aloitti opiskelee opiskeli työskentelee työskenteli erosi eroaa uhkaa uhkasi uhkaili uhkailee puhuu puhui puhunu jutteli juttelee tapaa tapasi hoitaa hoiti harrastaa harrasti oireilee oireili syö söi oksensi rakastaa rakasti kiusaa kiusasi kiusattiin yritti yrittää luuli luulee lupasi lupaa syytti syyttää väitti väittää kuvaa kuvasi kuvaili kuvailee epäili epäilee ymmärtää ymmärsi sairastaa sairasti sairastui sairastuu kuoli kuollut menehtyi tuntee tunsi kysyi kysyy kyseli kyselee mietti miettii arvioi esitti suuttui suuttuu hermostui hermostuu raivosi raivostui raivoaa riehui riehuu rauhoittui rauhoittuu käyttäytyy käyttäytyi istui istuu seisoi seisoo ajoi ajaa mainitsi totesi toteaa myönsi myöntää kiisti kiistää kielsi kieltää kirjoitti kirjoittaa lähetti lähettää tekstasi laittoi ryntäsi juoksi juoksee käveli kävelee palasi palaa peruutti perui unohti unohtaa muistaa muisti uskoo uskoi epäröi ihmetteli ihmettelee vetoaa vetosi valitti valittaa vaati vaatii vaihtoi maksoi ostaa osti lainasi lainaa velkaantui varasti varastaa retkahti retkahtaa raitistui hymyili nauroi nauraa hiljeni sulkeutui eristäytyi eristäytyy vetäytyi vetäytyy ahdistui ahdistuu masentui uupui väsyi jaksaa jaksoi pystyy pystyi osaa osasi ehti ehtii pääsi pääsee hyväksyi hyväksyy torjui torjuu synnytti odotti odottaa imettää kasvatti kasvattaa huolehtii huolehti adoptoi tutustui seurustelee seurusteli avioitui riitelee riiteli kinastelee halasi suuteli pahoinpiteli satutti satuttaa viilteli viiltelee vilkuili tuijotti itseään toivoisi tapaisi jatkoi jatkaa siirtyi siirtyy valmistui liikkuu liikkui kaipaa kaipasi ikävöi ikävöitsee inhoaa vihaa vihasi häpeää häpesi pakeni piileskelee majailee yöpyy yöpyi asioi asustelee kirjautui omistaa puolusti puolustaa tukee opettaa opetti huomasi huomaa näytteli piirsi piirtää leikkii leikki pelaa pelasi
  vill ville bor bodde berättar berättade berätta säger säge sade sa går gick behöver behövde ringde ringer mår mådde känner kände tycker tyckte vägrar vägrade flyttade flyttar gråter grät arbetar arbetade jobbar jobbade studerar dricker drack använder använde slog slår hotade hotar önskar önskade skriker skrek sover sov rymde rymmer frågade frågar svarade svarar bad ber lovade lovar misstänker undrar tror trodde minns glömde skrev skriver skickade träffade träffar hämtar hämtade lämnade orkar orkade hatar älskar saknar skäms dog avled skadade skär super söp knarkar anklagar påstår påstod nekar nekade medger erkände förklarade förklarar
  wants wanted says said told tells asked asks lives lived moved refuses refused needs needed feels felt cried cries attends attended drinks drank works worked denies denied thinks thought hit hits hits sleeps slept called calls reported reports stopped screamed shouts shouted threatens threatened sleeps ran hopes hoped believes believed knows knew speaks spoke eats ate wept weeps complained complains promised admits admitted insists insisted phoned texted wrote writes apologised explained explains remembers misses hates loves fears feared worries walked smokes smoked disclosed
`)
// What no town, school or office does either.
const PERSONAL = list(`
  sano sanoo sanoi soitti soittaa soittelee kertoi kertoo itkee itki huusi huutaa nukkuu nukkui hoitaa hoiti pelkää pelkäsi lähti muutti asuu asui kysyi kysyy lupasi juo joi löi lyö potki puri tönäisi hakkasi suuttui suuttuu hermostui raivosi riehui karkasi karkaa viihtyy viihtyi valvoo valvoi viiltelee viilteli syö söi oksensi harrastaa sairastaa sairastui menehtyi hymyili nauroi seurustelee erosi haukkuu haukkui retkahti raitistui ahdistuu ahdistui masentui uupui väsyi synnytti odottaa imettää halasi juoksi käveli istui istuu seisoi häpeää kaipaa ikävöi vihaa inhoaa piileskelee yöpyi leikkii pelaa oireilee opiskelee unohti muistaa jaksaa
  grät gråter ringde ringer berättade skriker skrek sover dricker drack slog slår mår orkar saknar älskar hatar rymde
  cried cries called said drinks drank sleeps slept hits screamed shouted lives lived ran eats ate weeps smokes misses loves hates
`)
// What things do as well as people, and the auxiliaries.
const LOOSE = list(`
  on oli ei olisi ollut tuli tulee jäi jää sai saa alkoi alkaa voi vaikuttaa näyttää näytti kasvaa kasvoi löytyi pitää piti vie vei ottaa otti käyttää käytti käy kävi tarvitsee tarvitsi joutui joutuu syntyi täytti täyttää nousi
  är var har hade blir blev kom kommer går gick får fick tog tar
  is was has had does did will would can could seems appears started stopped comes came goes went left returned
`)
// How people are: "on vihainen", "oli raskaana".
const STATE =
  /^(?:vihai|suru|väsy|huolis|pelois|loukkaa|sairas|raska|humala|hiljai|ahdistu|masentu|yksinäi|päihty|uupu|iloi|onnelli|ärty|hermostu|vetäyty|arka|ujo|peloka|itkui|levoto|aggressiiv|yhteistyöhalui|motivoitu|työtön|työttömä|asunnot|eläkkee|vankila|kotona|naimisi|eronnut|kuollut|sijoitet|huostaan|kotoisin|syntynyt|muuttanut|kertonut|sanonut|soittanut|pyytänyt|halunnut|käynyt|itkenyt|huutanut|lyönyt|juonut|karannut|lähtenyt|tullut|koulukiusat|vuotias|äiti|isä|arg$|ledsen|rädd|trött|sjuk|gravid|full$|orolig|ensam|nedstämd|skild|angry|sad$|afraid|scared|tired|ill$|pregnant|worried|upset|drunk|anxious|homeless|unemployed)/
// After a negation: "ei vastaa", "ei halunnut".
const NOT_DONE =
  /^(?:vastaa|vastannu|halua|halunnu|suostu|tule$|pääse|osaa|osannu|uskalla|jaksa|muista|puhu|syö|nuku|luota|tiedä|tienny|ymmär|usko|nää|näe|kehtaa|soita|soittanu|kerro|kertonu|sano|anna$|antanu|lähde|lähteny|asu|itke|viihdy|kestä|enää|ole (?:kotona|huolissaan))/

const HUMAN_VERBS = new Set([...HUMAN, ...PERSONAL])
const VERBS = new Set([...HUMAN_VERBS, ...LOOSE])
const PERSONAL_VERBS = new Set(PERSONAL)

/** Whether a word is something a person does in such texts, or an auxiliary. */
export const isVerb = (lower: string): boolean => VERBS.has(lower)
/** Whether a word is something only people and authorities do: asks, tells, refuses. */
export const isHumanVerb = (lower: string): boolean => HUMAN_VERBS.has(lower)
/** Whether a word is something no town and no office does: cries, sleeps, drinks. */
export const isPersonalVerb = (lower: string): boolean => PERSONAL_VERBS.has(lower)
/** Whether two words say how a person is or what a person does not do: "on väsynyt", "ei vastaa". */
export const saysState = (first: string, second: string): boolean =>
  /^(?:ei|eikä)$/.test(first)
    ? NOT_DONE.test(second)
    : /^(?:on|oli|olisi|är|var|is|was|seems|vaikuttaa|vaikutti)$/.test(first) && STATE.test(second)
