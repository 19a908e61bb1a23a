const DEFINITE: [RegExp, string][] = [
  [/^(?:mor|far)(?:mor|far)$|^(?:mor|far)bror$|^(?:moster|faster)$/, '$&'],
  [/(?:mor|moder)$/, 'modern'], [/(?:far|fader)$/, 'fadern'], [/bror$/, 'brodern'], [/dotter$/, 'dottern'], [/barn$/, 'barnet'], [/biträde$/, 'biträdet'],
  [/man$/, 'mannen'], [/vän$/, 'vännen'], [/(?:[aeiouyåäö]|er|el|or)$/, '$&n'], [/$/, 'en'],
] // biome-ignore format: a table

/** A Swedish word for a person in the definite form: "mamman", "läraren"; those called by it as by a name stay: "mormor". */
export function definite(word: string): string {
  const rule = DEFINITE.find(([ending]) => ending.test(word))
  return rule === undefined ? word : word.replace(rule[0], rule[1])
}
