import { describe, expect, it } from 'vitest';
import { text } from '#render/text.js';
import {
  aCase,
  aDiagnosis,
  aFinding,
  aLeaf,
  aLoser,
  aPath,
  evidence,
} from '../support/diagnosis.js';

const screen = { color: false, width: 80, ascii: false };
const shown = (given = aDiagnosis(), options = screen): string => text.render(given, options);

describe('the answer for people', () => {
  it('tells a small case from verdict to next step', async () => {
    await expect(shown()).toMatchFileSnapshot('golden/one-case.txt');
  });

  it('fits long values into eighty columns without losing a character', async () => {
    const wide = aLeaf({
      paths: [
        aPath({ neighbor: 'fe80::18f2:6ff:feff:1%ethernet-1/31.0' }),
        aLoser({ asPath: `i [${Array(14).fill('4200001000').join(', ')}]` }),
      ],
    });
    await expect(shown(aDiagnosis({ cases: [aCase({ leaves: [wide] })] }))).toMatchFileSnapshot(
      'golden/long-values.txt',
    );
  });

  it.each([60, 70, 80, 120, 160])('stays inside %i columns', (width) => {
    const long = aLeaf({
      paths: [aPath({ neighbor: 'fe80::18f2:6ff:feff:1%ethernet-1/31.0' }), aLoser()],
    });
    const told = shown(aDiagnosis({ cases: [aCase({ leaves: [long], findings: [] })] }), {
      ...screen,
      width,
    });
    // The last line names a command to copy.
    for (const line of told.split('\n').slice(0, -2))
      expect(line.length).toBeLessThanOrEqual(width);
  });

  it('tells paths in words where no table fits', () => {
    expect(shown(aDiagnosis(), { ...screen, width: 50 })).toContain(
      `  path 2: neighbor 192.0.2.2; flags Valid; AS path
          i [64500, 64501]; router says
          peer-router-id; cause against path 1:
          as-path-length 2 vs 1; multipath not
          equal
`,
    );
  });

  it('says the verdict before anything else about a leaf', () => {
    const [, , leaf] = shown().split('\n');
    expect(leaf).toBe('leaf1  NOT BALANCED');
  });

  it('marks exactly the words that prove a claim', () => {
    const lines = shown().split('\n');
    const at = lines.findIndex((line) => line.includes('^^^^'));
    const [above = '', marks = ''] = [lines[at - 1], lines[at]];
    const from = marks.indexOf('^');
    expect(above.slice(from, marks.lastIndexOf('^') + 1)).toBe('[64500, 64501]');
  });

  it('keeps marks under words that stand behind wide characters and escapes', () => {
    const line = '    節点\u001b[1m Path : ⟦[64500]⟧';
    const found = aFinding({ evidence: [evidence(line, 'here')] });
    const lines = shown(aDiagnosis({ cases: [aCase({ findings: [found] })] })).split('\n');
    const at = lines.findIndex((one) => one.includes('^^^'));
    expect(lines[at - 1]).toBe('7 |     節点\\x1b[1m Path : [64500]');
    // Two wide characters take two columns more than they count.
    expect(lines[at]).toBe(`  |${' '.repeat('    節点\\x1b[1m Path : '.length + 3)}^^^^^^^ here`);
  });

  it('names the place once for neighbouring evidence of one file', () => {
    const found = aFinding({
      evidence: [
        evidence('⟦a⟧', 'one', 3),
        evidence('⟦b⟧', 'two', 12),
        evidence('⟦c⟧', 'three', 1, 'leaf2.txt'),
      ],
    });
    const places = shown(aDiagnosis({ cases: [aCase({ findings: [found] })] })).match(/--> .*/g);
    expect(places).toEqual(['--> leaf1.txt:3:1', '--> leaf2.txt:1:1']);
  });

  it('names each place in a capture that is one long line', () => {
    const long = (column: number) => {
      const one = evidence('words ⟦here⟧ and on', 'label', 1);
      return { ...one, from: { line: 1, column }, to: { line: 1, column: column + 3 } };
    };
    const found = aFinding({ evidence: [long(700), long(900)] });
    const places = shown(aDiagnosis({ cases: [aCase({ findings: [found] })] })).match(/--> .*/g);
    expect(places).toEqual(['--> leaf1.txt:1:700', '--> leaf1.txt:1:900']);
  });

  it('tells a stated absence without a place', () => {
    const absence = {
      file: 'leaf1.txt',
      from: null,
      to: null,
      text: null,
      label: 'no route for the prefix',
      excerpt: null,
    };
    const found = aFinding({ evidence: [absence] });
    expect(shown(aDiagnosis({ cases: [aCase({ findings: [found] })] }))).toContain(
      '--> leaf1.txt: no route for the prefix',
    );
  });

  it('tells what follows from a root in short, and names the root', () => {
    const consequence = aFinding({ roots: ['evpn-copy-shuts-out-bgp-paths'] });
    const told = shown(aDiagnosis({ cases: [aCase({ findings: [consequence] })] }));
    expect(told).toContain('= follows from: evpn-copy-shuts-out-bgp-paths');
    expect(told).toContain('= see: leaf1.txt:7:26');
    expect(told).not.toContain('= do:');
  });

  it('tells remedies that differ by release alone under one title', () => {
    const told = { caution: 'traffic moves', verify: [], fill: [] };
    const remedy = { kind: 'configure', title: 'widen', ...told } as const;
    const remedies = [
      { ...remedy, releases: '>=21.3 <24.7', lines: ['set / old'] },
      { ...remedy, releases: '>=24.7', lines: ['set / new'] },
      { ...remedy, title: 'look', caution: null, releases: '*', lines: ['show version'] },
    ];
    expect(shown(aDiagnosis({ cases: [aCase({ findings: [aFinding({ remedies })] })] }))).toContain(
      `  = do: widen
        SR Linux >=21.3 <24.7:
          set / old
        SR Linux >=24.7:
          set / new
        caution: traffic moves
  = do: look
        show version
`,
    );
  });

  it('says in one line how widely a leaf may spread, as far as that is told', () => {
    const widths = { ebgp: 4, ibgp: 1, perNextHop: null, evpn: 1, multipleAs: false };
    const said = (differs: Partial<typeof widths>): string =>
      /Allowed: .*/s
        .exec(
          shown(
            aDiagnosis({
              cases: [aCase({ leaves: [aLeaf({ widths: { ...widths, ...differs } })] })],
            }),
            {
              ...screen,
              width: 120,
            },
          ),
        )?.[0]
        .split('\n')[0] ?? '';
    expect(said({})).toBe(
      'Allowed: 4 BGP next hops by eBGP and 1 by iBGP, of one neighbor AS; 1 EVPN next hop.',
    );
    expect(said({ ibgp: 4 })).toBe(
      'Allowed: 4 BGP next hops, of one neighbor AS; 1 EVPN next hop.',
    );
    expect(shown()).not.toContain('Allowed:');
  });

  it('does not call it nothing when a verdict is open', () => {
    const open = aLeaf({ verdict: 'undetermined' });
    const told = shown(aDiagnosis({ cases: [aCase({ leaves: [open], findings: [] })] }));
    expect(told).toContain('Nothing found, and not everything could be told.');
  });

  it('lists each missing command once, however many rules wait for it', () => {
    const notChecked = [
      { rule: 'one', missing: ['show version'], leaves: ['leaf1'], mayExplain: [] },
      { rule: 'two', missing: ['show version'], leaves: ['leaf1'], mayExplain: [] },
    ];
    const told = shown(aDiagnosis({ cases: [aCase({ notChecked })] }));
    expect(told.match(/show version/g)).toHaveLength(1);
    expect(told).not.toMatch(/\btwo\b/);
  });

  it('colours only where it may, and says the same without', () => {
    const colored = shown(aDiagnosis(), { ...screen, color: true });
    expect(colored).toContain('\u001b[31mNOT BALANCED\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: our own colour is what is taken out
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(shown());
  });

  it('draws in ASCII when asked', () => {
    expect(shown(aDiagnosis(), { ...screen, ascii: true })).toMatch(/^[\n -~]*$/);
  });

  it('shows a contradiction as such', () => {
    const conflict = { path: 2, what: 'flag', printed: 'best', expected: 'behind path 1' } as const;
    const leaf = aLeaf({ replay: { agrees: false, checked: 5, conflicts: [conflict] } });
    expect(shown(aDiagnosis({ cases: [aCase({ leaves: [leaf] })] }))).toContain(
      'The replay contradicts 1 of the 5 printed flags and reasons that it can tell.',
    );
  });
});
