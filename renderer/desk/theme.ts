import {
  ActionIcon,
  Alert,
  Badge,
  Button,
  Combobox,
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  Drawer,
  Input,
  Menu,
  Modal,
  type MantineColorsTuple,
  type MantineThemeOverride,
  Popover,
  SegmentedControl,
  Select,
  Tabs,
  Tooltip,
} from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { createElement, type MouseEvent } from 'react'

/** The one accent: the deep green-blue of a lake in November. Shade 7 on paper, shade 3 on the night ground. */
const lake: MantineColorsTuple = [
  '#e6f2f3',
  '#cae3e6',
  '#9ccbd1',
  '#74b6bf',
  '#4f9eaa',
  '#318794',
  '#1c7380',
  '#10606d',
  '#0b4f5a',
  '#063b44',
]
/** Night blue: text first, the ground seventh. */
const night: MantineColorsTuple = [
  '#d9e0ea',
  '#b8c3d2',
  '#9aa8bb',
  '#7a8aa0',
  '#3f4d63',
  '#2c394d',
  '#1d2838',
  '#131c29',
  '#0f1722',
  '#0a101a',
]
/** The greys of the paper, where the kit would have its cold ones. */
const gray: MantineColorsTuple = [
  '#fbfaf7',
  '#f3f1ec',
  '#e7e4dd',
  '#d8d4ca',
  '#c9c5bb',
  '#857f72',
  '#857f72',
  '#586273',
  '#3d4453',
  '#18212f',
]

const row = '2rem'
const control = { '--input-height': row, '--input-size': row }

/** The click that opens a list selects the text of its field, where one can type. */
function selectText({ currentTarget: field }: MouseEvent<HTMLInputElement>) {
  if (!field.readOnly && field.getAttribute('aria-expanded') !== 'true') field.select()
}

/** Dense and quiet: 14 px text, 32 px controls, a 4 px grid, one radius. Colours of meaning stand in `theme.css`. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'lake',
  primaryShade: { light: 7, dark: 3 },
  // Filled with the accent: its own text colour in each scheme, which the kit cannot know.
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input)
    const isAccent = input.color === undefined || input.color === 'lake'
    if (input.variant !== 'filled' || !isAccent) return resolved
    return { ...resolved, background: 'var(--accent)', hover: 'var(--accent-hover)', color: 'var(--on-accent)' }
  },
  colors: { lake, gray, dark: night },
  white: '#ffffff',
  black: '#18212f',
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.25rem', md: '0.25rem', lg: '0.25rem', xl: '0.25rem' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  headings: { fontWeight: '650' },
  components: {
    Button: Button.extend({
      vars: (_, { size = 'sm' }) => ({
        root: size === 'sm' ? { '--button-height': row, '--button-padding-x': '0.875rem' } : {},
      }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Input: Input.extend({ vars: () => ({ wrapper: control }) }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    Alert: Alert.extend({
      defaultProps: { variant: 'light', icon: createElement(IconAlertTriangle, { 'aria-hidden': true }) },
    }),
    Badge: Badge.extend({
      defaultProps: { variant: 'default', size: 'sm', radius: 'sm', tt: 'none', fw: 400 },
      vars: (_, { size }) => ({
        root:
          size === 'sm'
            ? { '--badge-fz': '0.75rem', '--badge-height': '1.25rem', '--badge-padding-x': '0.375rem' }
            : {},
      }),
    }),
    // A menu begins on its first entry, not on a place beside it that has no name.
    Menu: Menu.extend({
      defaultProps: { shadow: 'md', transitionProps: { duration: 60 }, withInitialFocusPlaceholder: false },
    }),
    ComboboxChevron: Combobox.Chevron.extend({ defaultProps: { 'aria-hidden': true } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 60 } } }),
    Modal: Modal.extend({
      defaultProps: {
        transitionProps: { duration: 80, transition: 'fade' },
        lockScroll: false,
        // The kit's head of a window would be one more banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 80 }, lockScroll: false } }),
    // What is typed after a click replaces the choice that stands there, whose name is no search.
    Select: Select.extend({ defaultProps: { onClick: selectText } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: 0 } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: 60 },
        events: { hover: true, focus: true, touch: false },
      },
    }),
  },
})

/** The kit's own colours follow ours, in both schemes. */
const shared = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-border': 'var(--control)',
  '--mantine-color-error': 'var(--sign-overdue)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-red-light': 'color-mix(in srgb, var(--sign-overdue) 9%, var(--ground))',
  '--mantine-color-red-light-color': 'var(--sign-overdue)',
  '--mantine-color-red-text': 'var(--sign-overdue)',
  '--mantine-color-yellow-light-color': 'var(--sign-due)',
  '--mantine-color-red-filled': 'var(--sign-overdue)',
  '--mantine-color-gray-text': 'var(--muted)',
  '--mantine-color-gray-light-color': 'var(--muted)',
  '--mantine-color-lake-text': 'var(--accent)',
  '--mantine-color-lake-light-color': 'var(--accent)',
  // Under the mouse the words of a quiet button stay as readable as they were.
  '--mantine-color-lake-light-hover': 'color-mix(in srgb, var(--accent) 10%, var(--ground))',
  '--mantine-color-red-light-hover': 'color-mix(in srgb, var(--sign-overdue) 9%, var(--ground))',
  '--mantine-color-gray-light-hover': 'color-mix(in srgb, var(--muted) 12%, var(--ground))',
}
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })
