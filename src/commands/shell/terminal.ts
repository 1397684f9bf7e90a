import type { RenderOptions } from '#render/renderer.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What was asked for by flags; the rest is found out. */
export interface Asked {
  readonly color?: 'auto' | 'always' | 'never' | undefined;
  readonly ascii?: boolean | undefined;
}

interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** How to show an answer on this screen: a flag counts before the environment, that before a guess. */
export function optionsFor(asked: Asked, env: Environment, screen: Screen): RenderOptions {
  return {
    color: usesColor(asked.color ?? 'auto', env, screen),
    width: widthOf(env, screen),
    ascii: asked.ascii === true || wantsAscii(env),
  };
}

/** https://no-color.org and its counterparts: `NO_COLOR` counts before those that force colour. */
function usesColor(color: NonNullable<Asked['color']>, env: Environment, screen: Screen): boolean {
  if (color !== 'auto') return color === 'always';
  if (isSet(env['NO_COLOR'])) return false;
  if (isSet(env['FORCE_COLOR'])) return !['0', 'false'].includes(env['FORCE_COLOR'] ?? '');
  if (isSet(env['CLICOLOR_FORCE'])) return env['CLICOLOR_FORCE'] !== '0';
  return screen.isTTY === true && env['TERM'] !== 'dumb';
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

const NARROWEST = 40;
const WIDEST = 160;
/** Where nothing tells, as in a pipe or on a terminal without a size. */
const USUAL = 80;

function widthOf(env: Environment, { columns }: Screen): number {
  const asked = Number(env['COLUMNS']);
  const width = Number.isInteger(asked) && asked > 0 ? asked : columns || USUAL;
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}

/** Without a locale that says UTF-8 a terminal may show anything for what is not ASCII. */
function wantsAscii(env: Environment): boolean {
  if (isSet(env['BGPWHY_ASCII'])) return env['BGPWHY_ASCII'] !== '0';
  if (env['TERM'] === 'dumb' || env['TERM'] === 'linux') return true;
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(isSet);
  return locale !== undefined && !/utf-?8/i.test(locale);
}
