import type { ThemeConfig } from 'antd'

/** Base size of the letters in pixels, by the setting 大字. */
export type LetterSize = 14 | 16 | 18

/** The sizes with their names in the settings. */
export const LETTER_SIZES: readonly { readonly size: LetterSize; readonly label: string }[] = [
  { size: 14, label: '标准' },
  { size: 16, label: '大字' },
  { size: 18, label: '特大字' },
]

/**
 * Every colour of the interface. Text on its ground holds WCAG AA (4.5:1); the accent marks only the primary action
 * and the current area. Danger is a red-orange, so that it is not mistaken for the accent.
 */
const COLOURS = {
  accent: '#97201b',
  accentSoft: '#faf0ee',
  text: '#1f2328',
  textSoft: '#57606a',
  line: '#dcdfe4',
  lineSoft: '#eceef1',
  ground: '#f4f5f7',
  surface: '#ffffff',
  hover: '#f3f4f6',
  current: '#f8ece9',
  link: '#1b5a9e',
  success: '#1a7440',
  warning: '#8f5b00',
  danger: '#bf4206',
  focus: '#1b5a9e',
} as const

const FONT = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif'

/** A field that is being filled in is blue: red would read as a fault. */
const FOCUS_HALO = 'rgb(27 90 158 / 18%)'
const FIELD_FOCUS = {
  activeBorderColor: COLOURS.focus,
  hoverBorderColor: COLOURS.focus,
  activeShadow: `0 0 0 2px ${FOCUS_HALO}`,
} as const

/** antd's theme for a letter size. */
export function themeFor(size: LetterSize): ThemeConfig {
  const controlHeight = size + 16
  return {
    cssVar: { prefix: 'ant', key: 'gzb' },
    hashed: false,
    token: {
      colorPrimary: COLOURS.accent,
      colorInfo: COLOURS.link,
      colorLink: COLOURS.link,
      colorSuccess: COLOURS.success,
      colorWarning: COLOURS.warning,
      colorError: COLOURS.danger,
      // The tints antd derives from colours this dark are muddy.
      colorSuccessBg: '#f0f7f1',
      colorSuccessBorder: '#b7d7bd',
      colorWarningBg: '#fdf7e7',
      colorWarningBorder: '#e6d3a0',
      colorText: COLOURS.text,
      colorTextSecondary: COLOURS.textSoft,
      colorTextTertiary: COLOURS.textSoft,
      colorTextDescription: COLOURS.textSoft,
      colorTextPlaceholder: '#6e7781',
      colorBorder: '#c4c9d0',
      colorPrimaryBorder: COLOURS.focus,
      colorBorderSecondary: COLOURS.line,
      colorSplit: COLOURS.lineSoft,
      colorBgLayout: COLOURS.ground,
      borderRadius: 4,
      fontFamily: FONT,
      fontSize: size,
      controlHeight,
      motionDurationFast: '0.06s',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.14s',
      wireframe: false,
    },
    components: {
      Table: {
        cellPaddingBlockSM: 5,
        cellPaddingInlineSM: 10,
        headerBg: '#f6f7f9',
        headerColor: COLOURS.text,
        headerSplitColor: 'transparent',
        rowHoverBg: COLOURS.hover,
        rowSelectedBg: '#eef3f9',
        rowSelectedHoverBg: '#e5edf6',
        borderColor: COLOURS.lineSoft,
      },
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 4px' },
      Input: FIELD_FOCUS,
      InputNumber: FIELD_FOCUS,
      Select: { activeBorderColor: COLOURS.focus, hoverBorderColor: COLOURS.focus, activeOutlineColor: FOCUS_HALO },
      Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: size + 4 },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Menu: { itemHeight: controlHeight + 4 },
      Tabs: { horizontalMargin: '0 0 12px' },
      Modal: { titleFontSize: size + 2 },
    },
  }
}

/** Puts the colours and sizes where our own style sheet reads them (`--gzb-…`). By the CSSOM, so no inline style is needed. */
export function applyTheme(size: LetterSize): void {
  const root = document.documentElement.style
  for (const [name, value] of Object.entries(COLOURS)) {
    root.setProperty(`--gzb-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value)
  }
  root.setProperty('--gzb-font', FONT)
  root.setProperty('font-size', `${String(size)}px`)
}
