import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '#diagnose.js';
import { exitCodeOf } from '#exit-code.js';
import { parse } from '#parse.js';

const STORY = 'scenarios/leaf1-evpn-path-is-shorter';
const text = (leaf: string): string => readFileSync(`${STORY}/${leaf}.txt`, 'utf8');
const [leaf1, leaf2] = [parse(text('leaf1'), 'leaf1.txt'), parse(text('leaf2'), 'leaf2.txt')];
const ask = (prefix: string) => ({ prefixes: [prefix], networkInstance: null });

/** What is said about the input. */
const said = ({ problems }: ReturnType<typeof diagnose>) =>
  problems.map(({ code, severity, file, message }) => ({ code, severity, file, message }));

describe('a diagnosis', () => {
  it('is plain data', () => {
    const diagnosis = diagnose([leaf1, leaf2]);
    expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis);
  });

  it('points with all its evidence at the very words it quotes', () => {
    const evidence = diagnose([leaf1, leaf2]).cases.flatMap(({ findings }) =>
      findings.flatMap((finding) => finding.evidence),
    );
    expect(evidence.length).toBeGreaterThan(10);
    for (const { file, from, to, text: words } of evidence) {
      const lines = (file === 'leaf1.txt' ? leaf1 : leaf2).text.split('\n');
      expect(from?.line).toBe(to?.line);
      expect(lines[(from?.line ?? 0) - 1]?.slice((from?.column ?? 0) - 1, to?.column)).toBe(words);
    }
  });
});

describe('a report beside the routes that is not whole', () => {
  const cut = `--{ running }--[  ]--\nA:leaf2# info from running network-instance ip-vrf1\n    protocols {\n        bgp {\n            autonomous-system 65010\n`;

  it('is told as a note, since no verdict rests on it', () => {
    const diagnosis = diagnose([leaf2, parse(cut, 'cut.txt')]);
    expect(said(diagnosis)).toMatchObject([{ code: 'cut-off', severity: 'note', file: 'cut.txt' }]);
    expect(exitCodeOf(diagnosis)).toBe(0);
  });

  it('is not told where it is of a leaf that is not asked about', () => {
    const other = parse(cut.replace('leaf2', 'leaf9'), 'cut.txt');
    expect(said(diagnose([leaf2, other]))).toEqual([]);
  });
});

describe('input that does not answer', () => {
  it('is told with what could be asked instead', () => {
    const diagnosis = diagnose([leaf1], ask('192.0.2.1/32'));
    expect(said(diagnosis)).toEqual([
      {
        code: 'no-report',
        severity: 'error',
        file: 'leaf1.txt',
        message:
          'no report about 192.0.2.1/32 is in the input, which holds reports about 10.254.254.241/32 in ip-vrf1',
      },
    ]);
    expect(exitCodeOf(diagnosis)).toBe(2);
  });

  it('is told when it is an empty capture, a failed one, or something else', () => {
    const files = [
      leaf2,
      parse('', 'empty.txt'),
      parse('A:leaf9# shw\nError: no such\n', 'failed.txt'),
    ];
    const diagnosis = diagnose([...files, parse('Dear diary\n', 'diary.txt')]);
    expect(said(diagnosis)).toEqual([
      {
        code: 'no-report',
        severity: 'warning',
        file: 'empty.txt',
        message: '`empty.txt` holds no report: it is empty',
      },
      {
        code: 'no-report',
        severity: 'warning',
        file: 'failed.txt',
        message: '`failed.txt` holds no report, although somebody asked a leaf there',
      },
      {
        code: 'no-report',
        severity: 'note',
        file: 'diary.txt',
        message: 'no report is in `diary.txt`',
      },
    ]);
  });

  it('is told when a leaf says two things', () => {
    const other = text('leaf1').replaceAll('<Valid,>', '<Best,Valid,Used,>');
    const inTwo = diagnose([leaf1, parse(other, 'later.txt')]);
    expect(said(inTwo)[0]).toMatchObject({
      code: 'superseded-report',
      severity: 'warning',
      file: 'leaf1.txt',
      message: expect.stringContaining('in another file'),
    });
    expect(exitCodeOf(inTwo)).toBe(2);
    const inOne = diagnose([parse(other + text('leaf1'), 'log.txt')]);
    expect(said(inOne)).toMatchObject([{ code: 'superseded-report', severity: 'note' }]);
    expect(exitCodeOf(inOne)).toBe(1);
  });
});
