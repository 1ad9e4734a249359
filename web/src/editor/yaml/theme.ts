import { EditorView } from '@codemirror/view';

/** The look of the field: the console's colours, wide enough lines, marks that are words when they are pointed at. */
export const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: '#fff', color: 'var(--ink)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '2px solid var(--mantine-color-karibu-8)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', 'Noto Sans Mono', monospace",
    lineHeight: '1.55',
  },
  '.cm-gutters': {
    backgroundColor: 'var(--page)',
    color: 'var(--ink-quiet)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine': { backgroundColor: '#f4faf7' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--neutral-ground)' },
  '.cm-panels': { backgroundColor: 'var(--page)', color: 'var(--ink)' },
  '.cm-tooltip': { border: '1px solid var(--line-strong)', backgroundColor: '#fff', color: 'var(--ink)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--mantine-color-karibu-8)',
    color: '#fff',
  },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--bad)' },
  '.cm-diagnostic-warning': { borderLeft: '4px solid var(--warn)' },
});
