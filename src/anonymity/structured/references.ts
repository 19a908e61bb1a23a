// Committees and bodies of Parliament in Finnish and Swedish, the ombudsman, the chancellor, courts, bills.
const COMMITTEES = `(?:Pe|St|La|Ha|Si|Ty|Ta|Va|Ym|Yv|Li|Mm|Pu|Ul|Su|Tu|Tr|Hal)V[MLK]|(?:Gr|Sh|La|Fv|Ku|Aj|Ek|Fi|Mi|Fr|Sv)U[BU]`
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${COMMITTEES}|EOAK?|OKV|OKA|KKO|KHO|HFD|HD|EIT|HE|RP|LA|KK|KAA|VNS?|EV|RSv)[\s:/]{1,2}\d{1,5}(?:[/:]\d{1,4}){1,3}(?:\s(?:vp|rd)(?!\p{L}))?|(?<!\p{L})ECLI(?::[A-Z\d]{2,6}){2,4}(?::\d{1,4})?`,
  'gu',
)

/** Where a text names a public source: "StVM 6/2014 vp", "EOAK/1234/2021", "KHO:2021:13". It identifies nobody, so nothing claims it. */
export function publicReferences(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(REFERENCE), (match) => ({ start: match.index, end: match.index + match[0].length }))
}
