import type { Tone } from './line.js';

/** How a tone looks: what Ink's `Text` takes. */
export interface Style {
  readonly color?: string;
  readonly backgroundColor?: string;
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly inverse?: boolean;
  readonly underline?: boolean;
}

export type Styles = Readonly<Record<Tone, Style>>;

export interface Theme {
  readonly name: string;
  /** Background for which fixed colours were chosen; null: those of the terminal, whatever they are. */
  readonly background: string | null;
  readonly styles: Styles;
}

/** The terminal's own sixteen colours: right on light and dark alike. */
const TERMINAL: Styles = {
  plain: {},
  strong: { bold: true },
  dim: { dimColor: true },
  good: { color: 'green' },
  warn: { color: 'yellow' },
  bad: { color: 'red', bold: true },
  focus: { inverse: true },
  evidence: { color: 'cyan', underline: true },
  key: { bold: true },
};

const fixed = (
  background: string,
  ink: Readonly<Record<'plain' | 'dim' | 'good' | 'warn' | 'bad' | 'evidence', string>>,
): Styles => ({
  plain: { color: ink.plain, backgroundColor: background },
  strong: { color: ink.plain, backgroundColor: background, bold: true },
  dim: { color: ink.dim, backgroundColor: background },
  good: { color: ink.good, backgroundColor: background },
  warn: { color: ink.warn, backgroundColor: background },
  bad: { color: ink.bad, backgroundColor: background, bold: true },
  focus: { color: background, backgroundColor: ink.plain, bold: true },
  evidence: { color: ink.evidence, backgroundColor: background, underline: true },
  key: { color: ink.plain, backgroundColor: background, bold: true },
});

const theme = (name: string, background: string, ink: Parameters<typeof fixed>[1]): Theme => ({
  name,
  background,
  styles: fixed(background, ink),
});

/** Nothing but bold, dim, underlined and inverse. */
const MONO: Styles = {
  ...TERMINAL,
  good: {},
  warn: { bold: true },
  bad: { bold: true },
  evidence: { underline: true },
};

/** Fixed colours keep a contrast of 4.5 to their background, high contrast one of 7 (WCAG 2.2). */
export const THEMES: readonly Theme[] = [
  { name: 'terminal', background: null, styles: TERMINAL },
  theme('dark', '#16181d', {
    plain: '#d8dce4',
    dim: '#9299a6',
    good: '#7fc77f',
    warn: '#e2b357',
    bad: '#ff7a70',
    evidence: '#6fc3df',
  }),
  theme('light', '#fbfbf8', {
    plain: '#22262e',
    dim: '#5d6470',
    good: '#1d6f2b',
    warn: '#7d5600',
    bad: '#b3261e',
    evidence: '#0b5c8a',
  }),
  theme('high-contrast', '#000000', {
    plain: '#ffffff',
    dim: '#d0d0d0',
    good: '#5fff5f',
    warn: '#ffd75f',
    bad: '#ffa0a0',
    evidence: '#5fd7ff',
  }),
  /** Blue and orange, which are told apart by all usual kinds of colour blindness. */
  theme('colour-blind', '#16181d', {
    plain: '#d8dce4',
    dim: '#9299a6',
    good: '#6db6ff',
    warn: '#f0c674',
    bad: '#ff9f40',
    evidence: '#c9a7ff',
  }),
  { name: 'mono', background: null, styles: MONO },
];

/** A theme by its name; the terminal's own colours for a name that nobody has. */
export const stylesOf = (name: string): Styles =>
  THEMES.find((one) => one.name === name)?.styles ?? TERMINAL;
