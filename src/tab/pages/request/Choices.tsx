import { Checkbox } from '@fluentui/react-components'

/** Any of several, under a legend. */
export function Choices({
  legend,
  choices,
  chosen,
  change,
}: {
  legend: string
  choices: { id: string; title: string }[]
  chosen: string[]
  change: (chosen: string[]) => void
}) {
  const toggle = (id: string) => change(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map(({ id, title }) => (
        <Checkbox key={id} checked={chosen.includes(id)} label={title} onChange={() => toggle(id)} />
      ))}
    </fieldset>
  )
}
