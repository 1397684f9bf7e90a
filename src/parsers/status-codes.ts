/** The signs in front of a path, as the legends of the releases we know explain them; JSON has none. */
const FLAGS: Readonly<Record<string, string>> = {
  u: 'used',
  '*': 'valid',
  '>': 'best',
  x: 'stale',
  b: 'backup',
  w: 'unused-weight-only',
};

/** What a later legend explains by its sign. */
export type StatusCodes = ReadonlyMap<string, string>;

/** The flags that a status says, in printed order: a sign that a later legend explains, in its words. */
export const flagsOfStatus = (status: string, legend: StatusCodes): readonly string[] =>
  [...status].map((sign) => FLAGS[sign] ?? legend.get(sign) ?? sign);

/** `u=used, *=valid, >=best` as words by their signs. */
export const codesIn = (legend: string): StatusCodes =>
  new Map(
    legend
      .split(/,\s*/)
      .map((code) => [code.charAt(0), code.slice(2).replace(/-{3,}$/, '')] as const),
  );
