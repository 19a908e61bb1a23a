import type { GroupView } from '../../domain/groupViews.ts'
import { Notice } from '../parts/Notice.tsx'
import { noViewTexts } from '../texts/noView.ts'
import { textsIn } from '../texts.ts'
import type { ViewProps } from './view.ts'

/** A view of a group that is not for whoever looks: who sees it, and what there is for them instead. */
export function NoViewPage({
  view,
  views,
  groupId,
  language,
  go,
}: Pick<ViewProps, 'language' | 'go'> & { view: GroupView; views: GroupView[]; groupId: string }) {
  const texts = noViewTexts(language)
  const names = textsIn(language).views
  const [first] = views
  const instead = first
    ? texts.instead(views.map((each) => names[each].toLocaleLowerCase(language)).join(', '))
    : texts.own
  const action = first
    ? { press: () => go({ view: first, groupId }), label: texts.show(names[first]) }
    : { press: () => go({ view: 'mine' }), label: texts.show(names.mine) }
  return <Notice title={texts.title} hint={`${texts.who[view]} ${instead}`} action={action} />
}
