import Holidays from 'date-holidays'

const finland = new Holidays('FI')
const years = new Map<number, Set<string>>()

/** Days off in Finnish working life that are not public holidays by law but by agreement (eves of Midsummer and Christmas). */
function eves(year: number, publicDays: Set<string>): string[] {
  const midsummer = [20, 21, 22, 23, 24, 25, 26].map((d) => `${year}-06-${d}`).find((d) => publicDays.has(d))
  const eve = midsummer ? [`${year}-06-${Number(midsummer.slice(8)) - 1}`] : []
  return [...eve, `${year}-12-24`]
}

/** Whether a Helsinki calendar day (`YYYY-MM-DD`) is a Finnish public holiday, Midsummer Eve or Christmas Eve. */
export function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4))
  let days = years.get(year)
  if (!days) {
    days = new Set(
      finland
        .getHolidays(year)
        .filter((h) => h.type === 'public')
        .map((h) => h.date.slice(0, 10)),
    )
    for (const eve of eves(year, days)) days.add(eve)
    years.set(year, days)
  }
  return days.has(day)
}
