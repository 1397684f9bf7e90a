/**
 * Which room may import which: the one place where the direction of the house is written down.
 * `test/rooms.test.ts` holds the house to it.
 */
const ROOMS = {
  text: [],
  facts: ['text'],
  findings: ['text'],
  parsers: ['facts', 'text'],
  decision: ['facts', 'findings', 'text'],
  forwarding: ['facts', 'findings', 'text'],
  rules: ['decision', 'facts', 'findings', 'text'],
  render: ['findings', 'text'],
  tui: ['findings', 'render', 'text'],
  yaml: ['text'],
  settings: ['yaml', 'text'],
  inventory: ['yaml', 'text'],
  collect: ['inventory', 'text'],
  lab: ['facts', 'text'],
};

/** Packages and the only rooms that may see them. */
const DOORS = {
  parsimmon: ['parsers'],
  'cli-table3': ['render'],
  ink: ['tui'],
  react: ['tui'],
  ssh2: ['collect', 'lab'],
  yaml: ['yaml'],
  listr2: ['commands'],
  '@oclif/core': ['commands'],
};

/** Files directly under `src` that connect the rooms; they are as pure as what they connect. */
const SPINE = '^src/[^/]+[.]ts$';
const CORE = '^src/(text|facts|findings|parsers|decision|forwarding|rules|render)/';
/** The files of `src/rules` that are no rule: what rules share. `test/tidy.test.ts` reads this, too. */
export const SHARED_BY_RULES = [
  'rule',
  'rule-docs',
  'exemptions',
  'combined-asked',
  'remedies',
  'placeholders',
  'references',
  'evpn-remedies',
  'evpn-copy',
  'evpn-exported',
  'forwarding-remedies',
  'neighbor-remedies',
  'lost-at-step',
  'knobs-quoted',
  'invalid-because',
  'next-hop-count',
  'left-out',
  'quote-setting',
  'policies-that-differ',
  'why-not-announced',
  'why-idle',
  'strangers',
  'import-policies',
  'session-concern',
  'session-reasons',
  'session-down-because',
  'session-remedies',
  'why-no-session',
];
const RULE = '^src/rules/[^/]+[.]ts$';
const NO_RULE = `^src/rules/(registry|${SHARED_BY_RULES.join('|')})[.]ts$`;

const listed = (names) => names.map((name) => `src/${name}`).join(', ') || 'nothing of ours';

const rooms = Object.entries(ROOMS).map(([room, below]) => ({
  name: `${room}-looks-only-down`,
  comment: `src/${room} may import ${listed(below)}. If it needs more, the code lives in the wrong room.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [`^src/(${[room, ...below].join('|')})/`] },
}));

const doors = Object.entries(DOORS).map(([name, known]) => ({
  name: `${name.replace(/\W/g, '')}-only-in-${known.join('-and-')}`,
  comment: `Only src/${known.join(' and src/')} know ${name}. Hand the rest of the house plain data.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${known.join('|')})/` },
  to: { path: `(^|node_modules/)(@types/)?${name}(/|$)` },
}));

/** @type {import('dependency-cruiser').IFlattenedRuleSet} */
export const ruleSet = {
  forbidden: [
    ...rooms,
    ...doors,
    {
      name: 'core-is-pure',
      comment:
        'The core touches no file, network, clock or process. Take the value as an argument.',
      severity: 'error',
      from: { path: [CORE, SPINE] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'spine-connects-only-the-core',
      comment:
        'Whatever reads, thinks and tells for a library must not need a terminal or a network.',
      severity: 'error',
      from: { path: SPINE },
      to: { path: '^src/(tui|collect|inventory|lab|commands)/' },
    },
    {
      name: 'rules-do-not-meet',
      comment: 'A rule knows no other rule. What two need is a fact, a decision or a shared word.',
      severity: 'error',
      from: { path: '^src/rules/', pathNot: '^src/rules/registry[.]ts$' },
      to: { path: RULE, pathNot: NO_RULE },
    },
    {
      name: 'shows-do-not-meet',
      comment:
        'A show command knows no other show command; what they share lies beside the folders.',
      severity: 'error',
      from: { path: '^src/parsers/([^/]+)/' },
      to: { path: '^src/parsers/[^/]+/', pathNot: '^src/parsers/($1|json)/' },
    },
    {
      name: 'no-circular',
      comment: 'Data flows one way.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nobody-imports-a-command',
      comment: 'Commands are the outermost shell.',
      severity: 'error',
      from: { pathNot: '^src/commands/' },
      to: { path: '^src/commands/' },
    },
  ],
};

/** @type {import('dependency-cruiser').ICruiseOptions} */
export const options = {
  tsConfig: { fileName: 'tsconfig.json' },
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: { conditionNames: ['development', 'import', 'node', 'default'] },
};

/** @type {import('dependency-cruiser').IConfiguration} */
const config = { ...ruleSet, options };
export default config;
