import { describe, expect, it } from 'vitest';
import type { Finding, Remedy } from '#findings/finding.js';
import { changeText, firstChange } from '#render/change-text.js';
import { painter } from '#render/paint.js';
import { text } from '#render/text.js';
import { aCase, aDiagnosis, aFinding } from '../support/diagnosis.js';

const remedy = (given: Partial<Remedy> = {}): Remedy => ({
  kind: 'configure',
  title: 'widen',
  lines: ['set / width 64'],
  releases: '>=21.3',
  caution: null,
  verify: ['show routes', 'show routes evpn prefix'],
  fill: [],
  ...given,
});

const LOOK = remedy({ kind: 'inspect', title: 'look', lines: ['show version'], verify: [] });
const MEND = remedy({ kind: 'elsewhere', title: 'mend the node', lines: [] });
const OPEN = remedy({
  lines: ['set / group {group} width 64'],
  fill: [{ name: 'group', what: 'the group', shownBy: 'info from running bgp' }],
});

const told = (...remedies: readonly (readonly Remedy[])[]) =>
  aDiagnosis({ cases: [aCase({ findings: remedies.map((one) => aFinding({ remedies: one })) })] });

const told80 = (findings: readonly Finding[]): string =>
  text.render(aDiagnosis({ cases: [aCase({ findings })] }), {
    color: false,
    width: 80,
    ascii: false,
  });

describe('the change to begin with', () => {
  it('is the first cure that can be typed as it stands, behind what is to be looked at', () => {
    const cure = remedy();
    expect(firstChange(told([LOOK, cure]))).toBe(cure);
    expect(firstChange(told([OPEN], [cure]))).toBe(cure);
  });

  it('is none as long as a name has to be filled in', () => {
    expect(firstChange(told([OPEN]))).toBeNull();
  });

  it('is none where several releases spell it differently', () => {
    expect(firstChange(told([remedy(), remedy({ releases: '>=24.7' })]))).toBeNull();
  });

  it('is none where the cure is elsewhere, and configuration the second choice', () => {
    expect(firstChange(told([MEND, remedy()]))).toBeNull();
  });

  it('is none of a finding that follows from another', () => {
    const consequence = aFinding({ remedies: [remedy()], roots: ['no-path'] });
    expect(firstChange(aDiagnosis({ cases: [aCase({ findings: [consequence] })] }))).toBeNull();
  });
});

describe('how to type it', () => {
  it('stands around the lines of the first change alone, however many there are', () => {
    const answer = told80([
      aFinding({ remedies: [remedy(), remedy({ title: 'or so', lines: ['set / other'] })] }),
      aFinding({ remedies: [remedy({ lines: ['set / third'] })] }),
    ]);
    expect(answer).toContain(`  = do: widen (SR Linux >=21.3)
        enter candidate private
        set / width 64
        diff
        commit validate
        commit confirmed
  = do: or so`);
    expect(answer.match(/^ +enter candidate private$/gm)).toHaveLength(1);
    expect(answer.match(/confirmed-accept/g)).toHaveLength(1);
  });

  it('says that a line is not ready to type, and what shows the name to fill in', () => {
    const answer = told80([aFinding({ remedies: [OPEN] })]);
    expect(answer).toContain(`        with {group} filled in:
          set / group {group} width 64
  = fill in: {group}, the group: info from running bgp`);
    expect(answer).not.toMatch(/^ +enter candidate private$/m);
  });

  it('tells that EVPN follows only where it is looked at', () => {
    const said = (verify: readonly string[]) =>
      (changeText(told([remedy({ verify })]), 200, painter(false)) ?? []).join('\n');
    expect(said(['show routes evpn prefix'])).toContain('announce or withdraw it by EVPN');
    expect(said(['show routes'])).not.toContain('EVPN');
  });

  it('is not told where nothing is to be configured', () => {
    expect(changeText(told([LOOK, MEND]), 80, painter(false))).toBeNull();
  });

  it('names the command that tells the release only where spellings differ', () => {
    const said = (...remedies: readonly Remedy[]) =>
      (changeText(told(remedies), 400, painter(false)) ?? []).join('\n');
    expect(said(remedy(), remedy({ releases: '>=24.7' }))).toContain('`show version`');
    expect(said(remedy())).not.toContain('`show version`');
  });
});
