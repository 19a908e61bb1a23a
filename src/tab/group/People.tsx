import { Badge } from '@fluentui/react-components'
import type { GroupDetail } from '../../api/groupContract.ts'
import type { Language } from '../../domain/language.ts'
import { groupMessagesIn } from '../groupMessages.ts'
import { groupTexts } from '../texts/group.ts'

type Person = GroupDetail['people'][number]

const places: readonly Person['places'][number][] = ['coordinator', 'chair', 'secretary', 'fallback', 'member']
const rank = ({ places: own }: Person) => Math.min(...own.map((place) => places.indexOf(place)))

/** The people of a group as a table, by what they are and by name; on a narrow screen one below the other. */
export function People({ people, language }: { people: Person[]; language: Language }) {
  const texts = groupTexts(language)
  const { roles, outside, trained } = groupMessagesIn(language).groups
  const sorted = people.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, language))
  return (
    <table className="plainTable roster">
      <thead>
        <tr>
          {[texts.name, texts.role, texts.profession, texts.reach].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((person, i) => (
          <tr key={`${person.name} ${i}`}>
            <th scope="row">{person.name || groupMessagesIn(language).groups.unknownName}</th>
            <td data-title={texts.role}>{person.places.map((place) => roles[place]).join(', ')}</td>
            <td data-title={texts.profession}>
              {[person.profession?.[language], person.outsideSocialWelfare && outside, person.trained && trained]
                .filter(Boolean)
                .join(', ')}
            </td>
            <td data-title={texts.reach}>
              {person.reached === 'no' ? (
                <Badge appearance="tint" color="warning">
                  {texts.reached.no}
                </Badge>
              ) : (
                texts.reached[person.reached]
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
