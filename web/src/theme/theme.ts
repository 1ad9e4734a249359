import { createTheme } from '@mantine/core';
import type { MantineColorsTuple } from '@mantine/core';

/** A deep green, from light to dark; 8 is what buttons are filled with (contrast on white 6:1). */
const karibu: MantineColorsTuple = [
  '#eefaf6',
  '#dbf1ea',
  '#b4e2d4',
  '#8ad2bd',
  '#66c4a9',
  '#4fbb9c',
  '#3aa386',
  '#2a8a70',
  '#0f6b5c',
  '#0a5145',
];

/** Quiet colours, the system's own fonts, one radius; filled colours dark enough to be read (WCAG AA). */
export const theme = createTheme({
  primaryColor: 'karibu',
  primaryShade: 8,
  autoContrast: true,
  colors: { karibu },
  black: '#23211e',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true, radius: 'md', overlayProps: { backgroundOpacity: 0.35 } } },
  },
});
