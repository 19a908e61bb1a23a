import { Button, Field, Select } from '@fluentui/react-components'
import { useRef } from 'react'
import type { Metrics } from '../../api/groupContract.ts'
import { failureWords } from '../failureWords.ts'
import { ChartCard } from '../metrics/ChartCard.tsx'
import { chartsOf } from '../metrics/charts.ts'
import { downloadFigures } from '../metrics/download.ts'
import { Answered } from '../parts/Answered.tsx'
import { useSaying } from '../parts/Saying.tsx'
import { metricsTexts } from '../texts/metrics.ts'
import { useAnswer } from '../useAnswer.ts'
import type { ViewProps } from './view.ts'
import '../metrics/metrics.css'

/** A group's figures over a quarter of a year (the item of the address) beside the one before, in pictures; each can be read as a table. */
export function MetricsPage({ identity, language, route, go, now }: ViewProps) {
  const groupId = 'groupId' in route ? route.groupId : ''
  const texts = metricsTexts(language)
  const say = useSaying()
  const chosen = 'item' in route && /^\d{4}-[1-4]$/.test(route.item ?? '') ? route.item : undefined
  const query = { groupId, ...(chosen ? { quarter: chosen } : {}) }
  const answer = useAnswer('/api/metrics', identity, 60_000, query)
  const name = (quarter: string) => {
    const [year = '', number = ''] = quarter.split('-')
    return texts.quarterName(year, number)
  }
  const download = async (quarter: string) => {
    const failure = await downloadFigures(identity, { groupId, quarter, language })
    if (failure) say({ words: failureWords(failure, language, texts.downloadFailed) })
  }
  // What can be chosen stays while another quarter is on its way, and the focus with it.
  const known = useRef<Metrics | null>(null)
  if (answer.data) known.current = answer.data
  const last = known.current
  return (
    <>
      {last && (
        <div className="metricsHead">
          <Field label={texts.quarter} size="small">
            <Select
              value={chosen ?? last.quarter}
              onChange={(_, { value }) => go({ view: 'metrics', groupId, item: value })}
            >
              {last.quarters.map((quarter) => (
                <option key={quarter} value={quarter}>
                  {name(quarter)}
                </option>
              ))}
            </Select>
          </Field>
          <Button onClick={() => void download(chosen ?? last.quarter)}>{texts.download}</Button>
          {last.to >= now.slice(0, 10) && <span className="quiet">{texts.running}</span>}
        </div>
      )}
      <Answered answer={answer} language={language}>
        {(metrics) => (
          <>
            <div className="charts">
              {chartsOf(metrics, texts, language).map((chart) => (
                <ChartCard key={chart.id} chart={chart} language={language} />
              ))}
            </div>
            <p className="quiet foot">{texts.privacy}</p>
          </>
        )}
      </Answered>
    </>
  )
}
