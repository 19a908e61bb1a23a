import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import type { GroupDetail } from '../../api/groupContract.ts'
import type { Language } from '../../domain/language.ts'
import { groupMessagesIn } from '../groupMessages.ts'
import { useCards } from '../parts/Cards.tsx'
import { groupTexts } from '../texts/group.ts'
import { type Act, type acts, actsOf, groupPress } from './acts.ts'

/** What an action of a group is called, as on its card. */
function actTitle(act: Act, language: Language): string {
  const t = groupMessagesIn(language)
  if (act === 'announce') return t.fading.title
  return act === 'undo' ? groupTexts(language).undo : t.groups.buttons[act]
}

/** The actions of a part of the group's matters: behind one button where `menu` names it, else side by side. Nothing where there are none. */
export function Acts({
  part,
  menu,
  group,
  language,
}: {
  part: keyof typeof acts
  menu?: string
  group: GroupDetail
  language: Language
}) {
  const open = useCards()
  const all = actsOf(part, group)
  const press = (act: Act) => open(groupPress(act, group), actTitle(act, language), menu && `acts-${part}`)
  if (all.length === 0) return null
  if (!menu)
    return (
      <div className="buttons">
        {all.map((act) => (
          <Button key={act} size="small" onClick={() => press(act)}>
            {actTitle(act, language)}
          </Button>
        ))}
      </div>
    )
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" id={`acts-${part}`}>
          {menu}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {all.map((act) => (
            <MenuItem key={act} onClick={() => press(act)}>
              {actTitle(act, language)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
