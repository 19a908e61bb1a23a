// Given names that are ordinary words: in lower case, or at the start of a sentence, they need more than the list. Written
// for this project from general knowledge.
const FI = `
aalto aamu aamukka aarni ahti aurinko elo halla hehku helinä helle hilla hurma huurre hymni ihana ihme ilmatar ilo
ilta into joki kaarna kaiho kaisla kaste kerkkä kesä kevät kide kielo kirsikka koitto kuisma kukka kuu kuura
lahja lempi lilja loimu loiste louhi lumi lumikki lumo luoto lyyli lyyra maininki malva manteli marja meri mesi
mielikki minttu muisto mustikka myrsky naava nuppu nurmi nuutti oiva oras orvokki otava otso paju pihka pihla pilke
pilvi pouta pyry raita rauha riemu ritva routa runo ruska ruusu ruut saaga sade salama salla sampo sara
satu seela sees seppo silkka sini sinikka sisu soihtu soini sointu sulo sumu suometar suvi säde säkene sävel taika
taimi taisto talvi talvikki tammi tapani tarina tarmo taru tellervo toive toivo torsti touko tuike tuisku
tulikukka tuomi tuuli tuulia tyrsky tähkä tähti tähtö uljas unelma unto urho urpo usko usva utu uuno vadelma valo
valtteri vanamo varpu varpunen vehka verso vesa vieno viima viljo viola vuokko väinö ylermi yrjänä
`
const SV = `
alm alv bo bris bror dag disa ek fred frid frost gry gull hjalmar holm iris jul juni lilja lin lind linn linnea
liv ljung lo lova love lycka lykke my måne måns orm rosa rune rut saga sav silja siv sky snö sol stella sten stig
storm sune sunniva svante svea tor tora torsten tove tuva ulv vide vilja viola vår ylva ängla örn
`
const EN = `
angel april august autumn beauty blessing brook charity christian comfort constance courage crystal daisy dawn destiny
divine earnest eden faith favour forest fortune frank friday gentle gift glory godwin goodluck goodness grace gracious
grant harmony haven heaven holly honest honor honour hope innocent iris ivy joy june justice king knowledge love
lovely loveth loyalty lucky mark may melody mercy miracle monday noble patience peace pearl perfect pleasure praise
precious pretty prince princess promise prosper prosperity prudence queen rain rejoice river rose ruby sage serenity
sincere sky star sunday sunny sunshine talent thankgod treasure trinity truth unity victory violet virtue wednesday
will wisdom wonder
`
/** Given names that are ordinary words, in lower case, with a space or a new line between them. */
export const wordNames: string = FI + SV + EN
