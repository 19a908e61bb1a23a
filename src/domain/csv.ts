/** What a spreadsheet takes for a formula (OWASP, CSV injection): an apostrophe before it makes it plain text. */
const formula = /^[=+\-@\t\r]/

function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value).replace('.', ',') : formula.test(value) ? `'${value}` : value
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Rows as a CSV file that a Finnish or Swedish spreadsheet opens as it is: semicolons, decimal commas, a byte order mark, lines as RFC
 * 4180 ends them. Texts that begin as a formula would (`=`, `+`, `-`, `@`) get an apostrophe; numbers stay numbers.
 */
export function csvOf(rows: (string | number | null)[][]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}
