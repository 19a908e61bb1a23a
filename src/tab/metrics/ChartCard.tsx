import { Button } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { Language } from '../../domain/language.ts'
import { metricsTexts } from '../texts/metrics.ts'
import { type Chart, inWords, lengthOf, type Row } from './charts.ts'

/** One picture with its numbers, and the same as a table where somebody rather reads that. */
export function ChartCard({ chart, language }: { chart: Chart; language: Language }) {
  const texts = metricsTexts(language)
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const { numbers, bars, max } = chart
  const title = texts.charts[chart.id]
  const nothing = numbers.length + bars.length === 0
  return (
    <section className="chart" aria-labelledby={id}>
      <div className="chartHead">
        <h2 className="heading" id={id}>
          {title}
        </h2>
        {!nothing && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={`${asTable ? texts.asPicture : texts.asTable}: ${title}`}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? texts.asPicture : texts.asTable}
          </Button>
        )}
      </div>
      {nothing && <p className="quiet">{texts.empty}</p>}
      {asTable ? (
        <Table rows={[...numbers, ...bars]} labelledBy={id} language={language} />
      ) : (
        <>
          {numbers.length > 0 && <Numbers rows={numbers} language={language} />}
          <Bars rows={bars} max={max} language={language} />
        </>
      )}
    </section>
  )
}

function Numbers({ rows, language }: { rows: Row[]; language: Language }) {
  const texts = metricsTexts(language)
  return (
    <dl className="numbers">
      {rows.map(({ name, unit, now, before }) => (
        <div key={name}>
          <dt className="quiet">{name}</dt>
          <dd>
            <span className="number">{inWords(now, unit, texts, language)}</span>
            <span className="quiet facts">
              {texts.before}: {inWords(before, unit, texts, language)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Each figure as two bars below its name: this quarter's, and thinner the one of the quarter before. */
function Bars({ rows, max, language }: { rows: Row[]; max: number; language: Language }) {
  const texts = metricsTexts(language)
  return (
    <ul className="bars">
      {rows.map(({ name, unit, now, before }) => (
        <li key={name}>
          <div className="barName">
            <span>{name}</span>
            <strong>{inWords(now, unit, texts, language)}</strong>
          </div>
          <svg className="barPicture" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
            <rect className="barRoom" width="100" height="14" rx="1" />
            <rect className="barNow" width={lengthOf(now, max)} height="9" rx="1" />
            <rect className="barBefore" y="10" width={lengthOf(before, max)} height="4" rx="1" />
          </svg>
          <p className="quiet facts">
            {texts.before}: {inWords(before, unit, texts, language)}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Table({ rows, labelledBy, language }: { rows: Row[]; labelledBy: string; language: Language }) {
  const texts = metricsTexts(language)
  return (
    <table className="plainTable" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{texts.figure}</th>
          <th scope="col">{texts.now}</th>
          <th scope="col">{texts.before}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, unit, now, before }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{inWords(now, unit, texts, language)}</td>
            <td>{inWords(before, unit, texts, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
