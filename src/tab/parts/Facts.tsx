/** What is known of something, by name; what is empty or null is left out. */
export function Facts({ facts }: { facts: [name: string, value: string | null][] }) {
  return (
    <dl className="namedFacts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt className="quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
