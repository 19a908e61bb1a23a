import { inLanguages } from '../texts.ts'

/** The page on which a group's tab is added to a channel or a chat. */
const fi = {
  title: 'Minkä ryhmän välilehti lisätään?',
  hint: 'Kukin näkee välilehdellä sen, mikä ryhmän asioista kuuluu hänelle.',
  group: 'Ryhmä',
  save: 'Tallenna sitten Teamsin painikkeella.',
  noneTitle: 'Sinulla ei ole vielä ryhmää',
  none: 'Ryhmän voi perustaa kanavalla. Lisää Rinnalla tiimiin ja kirjoita kanavalla: @Rinnalla ryhmä. Sen jälkeen voit lisätä ryhmän välilehden tästä.',
  refusedTitle: 'Välilehden lisää ryhmän koordinoija',
  refused: 'Pyydä ryhmäsi koordinoijaa lisäämään välilehti tähän. Omat asiasi löydät Rinnallan omasta sovelluksesta.',
  outsideTitle: 'Avaa Rinnalla Teamsissa',
  outside:
    'Tämä on välilehden asetussivu, ja se toimii vain Teamsissa. Avaa kanava tai ryhmäkeskustelu, paina plusmerkkiä ja valitse Rinnalla.',
}

const sv: typeof fi = {
  title: 'Vilken grupps flik läggs till?',
  hint: 'På fliken ser var och en det av gruppens ärenden som hör till dem.',
  group: 'Grupp',
  save: 'Spara sedan med knappen i Teams.',
  noneTitle: 'Du har ingen grupp ännu',
  none: 'En grupp kan bildas i en kanal. Lägg till Rinnalla i teamet och skriv i kanalen: @Rinnalla grupp. Därefter kan du lägga till gruppens flik här.',
  refusedTitle: 'Gruppens samordnare lägger till fliken',
  refused: 'Be din grupps samordnare lägga till fliken här. Dina egna ärenden finns i den personliga appen Rinnalla.',
  outsideTitle: 'Öppna Rinnalla i Teams',
  outside:
    'Det här är flikens inställningssida, och den fungerar bara i Teams. Öppna en kanal eller en gruppchatt, tryck på plustecknet och välj Rinnalla.',
}

const en: typeof fi = {
  title: 'Which group’s tab is added?',
  hint: 'In the tab, everyone sees the part of the group’s matters that is theirs.',
  group: 'Group',
  save: 'Then save with Teams’ own button.',
  noneTitle: 'You have no group yet',
  none: 'A group is set up in a channel. Add Rinnalla to the team and write in the channel: @Rinnalla group. After that you can add the group’s tab here.',
  refusedTitle: 'The group’s coordinator adds the tab',
  refused: 'Ask your group’s coordinator to add the tab here. Your own matters are in Rinnalla’s personal app.',
  outsideTitle: 'Open Rinnalla in Teams',
  outside:
    'This is the tab’s settings page, and it works only in Teams. Open a channel or a group chat, press the plus sign and choose Rinnalla.',
}

export const configTexts = inLanguages(fi, sv, en)
