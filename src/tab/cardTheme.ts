const ink = (name: string) => ({ default: `var(--${name})`, subtle: `var(--colorNeutralForeground2)` })

const colours = {
  default: ink('colorNeutralForeground1'),
  dark: ink('colorNeutralForeground1'),
  light: ink('colorNeutralForeground1'),
  accent: ink('colorBrandForeground1'),
  good: ink('colorStatusSuccessForeground1'),
  warning: ink('colorStatusWarningForeground1'),
  attention: ink('colorStatusDangerForeground1'),
}

/**
 * How Microsoft's renderer draws our cards: by the variables of the Fluent theme, so that a change of Teams' theme shows
 * without drawing anew. What is not said here is in card.css.
 */
export const cardTheme = {
  fontFamily: 'var(--fontFamilyBase)',
  supportsInteractivity: true,
  spacing: { small: 6, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 28, extraLarge: 32 },
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors: colours },
    emphasis: { backgroundColor: 'var(--colorNeutralBackground3)', foregroundColors: colours },
    attention: { backgroundColor: 'var(--colorStatusDangerBackground1)', foregroundColors: colours },
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', spacing: 'small', weight: 'default' },
  },
  actions: {
    maxActions: 12,
    allowTitleToWrap: true,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'default' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { weight: 'bolder', size: 'medium', color: 'default', isSubtle: false } },
}
