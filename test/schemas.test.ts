import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { writeBundle } from '#collect/bundle/write.js';
import { failure } from '#commands/shell/failure.js';
import { listOf } from '#commands/shell/lab-list.js';
import { UsageError } from '#commands/shell/usage-error.js';
import { diagnose } from '#diagnose.js';
import { prefixNamed } from '#facts/prefix.js';
import { scenarioNamed, scenarioNames } from '#lab/catalogue.js';
import { parse } from '#parse.js';
import { parseReport } from '#parse-report.js';
import { planOf } from '#plan.js';
import { json } from '#render/json.js';
import { role } from '#role.js';
import { ruleListings } from '#rule-cards.js';
import { answerTo, captured, capturedLeaf } from './support/captured.js';
import { freshFolder } from './support/folder.js';
import { filesBelow, namesIn } from './support/tree.js';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const checks = Object.fromEntries(
  namesIn('schemas', 'files').map((file) => [
    file.replace('.json', ''),
    ajv.compile(JSON.parse(readFileSync(`schemas/${file}`, 'utf8'))),
  ]),
);

/** What a schema objects to; nothing is good. */
function objections(name: string, value: unknown): readonly string[] {
  const check = checks[name];
  if (check === undefined) return [`there is no schema ${name}`];
  const valid = check(JSON.parse(JSON.stringify(value)));
  return valid ? [] : (check.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

const read = (path: string) => parse(readFileSync(path, 'utf8'), path);
const captures = (folder: string): readonly string[] =>
  filesBelow(folder).filter((path) => path.endsWith('.txt'));
const told = (value: ReturnType<typeof diagnose>): unknown =>
  JSON.parse(json.render(value, { color: false, width: 80, ascii: false }));

describe.each(captures('test/fixtures/shows'))('the fixture %s', (path) => {
  it('is told as the schemas say', () => {
    const file = read(path);
    expect(objections('parse', parseReport([file]))).toEqual([]);
    expect(objections('parse', parseReport([file], true))).toEqual([]);
    expect(objections('diagnose', told(diagnose([file])))).toEqual([]);
  });
});

describe.each(namesIn('scenarios', 'folders'))('the story %s', (story) => {
  it('is told as the schemas say', () => {
    const files = captures(`scenarios/${story}`).map(read);
    expect(files.length).toBeGreaterThan(0);
    expect(objections('parse', parseReport(files, true))).toEqual([]);
    expect(objections('diagnose', told(diagnose(files)))).toEqual([]);
  });
});

it('the rules are told as their schema says', () => {
  expect(objections('rules', { schema: 'bgpwhy.rules/1', rules: ruleListings() })).toEqual([]);
});

it('the role is told as its schema says', () => {
  expect(objections('role', { schema: 'bgpwhy.role/1', ...role() })).toEqual([]);
});

it('a plan is told as its schema says', () => {
  const prefixes = ['192.0.2.1/32'].flatMap((word) => prefixNamed(word) ?? []);
  const leaves = [{ name: 'leaf1', address: '192.0.2.1:22', networkInstances: [] }];
  const plan = planOf(leaves, prefixes);
  expect(plan.leaves[0]?.commands.length).toBe(12);
  expect(objections('plan', { schema: 'bgpwhy.plan/1', ...plan })).toEqual([]);
});

it('the manifest of a bundle is written as its schema says', () => {
  const version = answerTo('show version', 'Hostname : leaf1\n');
  const refused = answerTo('show version', '', { end: 'refused', exitStatus: null });
  const failure = {
    kind: 'cut-off',
    message: 'the connection was cut off',
    notes: ['it was there'],
    help: [],
  };
  const nobody = { hostKey: null, algorithms: null, release: null, failure, answers: [] };
  const written = writeBundle(
    join(freshFolder(), 'bundle'),
    captured([
      capturedLeaf('leaf1', [version, refused]),
      { ...capturedLeaf('../leaf 2', [version]), failure },
      { ...capturedLeaf('', []), ...nobody },
    ]),
  );
  expect(written.kind === 'written' ? objections('bundle', written.manifest) : written).toEqual([]);
});

it('the scenarios of the lab are told as their schema says', () => {
  const scenarios = scenarioNames().flatMap((name) => scenarioNamed(name, parse) ?? []);
  expect(scenarios).toHaveLength(scenarioNames().length);
  expect(objections('lab', listOf(scenarios))).toEqual([]);
});

it('errors are told as their schema says', () => {
  for (const error of [new UsageError('no'), new UsageError('no', 'do'), new Error('defect')]) {
    const { json: value } = failure(error, ['--json']);
    expect(objections('error', JSON.parse(value ?? ''))).toEqual([]);
  }
});

it('a schema objects to what it does not describe', () => {
  const report = parseReport([read('scenarios/leaf1-evpn-path-is-shorter/leaf1.txt')]);
  const [file] = report.files;
  const broken = { ...report, files: [{ ...file, blocks: [{ ...file?.blocks[0], data: {} }] }] };
  expect(objections('parse', broken)).toContain(
    "/files/0/blocks/0/data must have required property 'routes'",
  );
  expect(objections('diagnose', { schema: 'bgpwhy.diagnose/2' })).not.toEqual([]);
});
