import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBundle, type SavedText } from '#collect/bundle/read.js';
import { writeBundle } from '#collect/bundle/write.js';
import { guard } from '#collect/wire/guard.js';
import { diagnose } from '#diagnose.js';
import { networkInstanceNamed } from '#facts/network-instance.js';
import { prefixNamed } from '#facts/prefix.js';
import type { Diagnosis } from '#findings/diagnosis.js';
import type { LabLeaf } from '#lab/leaf.js';
import { replyTo } from '#lab/reply.js';
import { type Scenario, storyNames, storyScenario } from '#lab/scenario.js';
import { parse } from '#parse.js';
import { parseAnswer } from '#parse-answer.js';
import { type Ask, asksAbout, asksFor, candidatesIn } from '#questions.js';
import { answerTo, captured, capturedLeaf } from '../support/captured.js';
import { freshFolder } from '../support/folder.js';
import { scenario } from '../support/scenario.js';

/** A whole conversation, as it would go over SSH, with leaves that the lab plays. */

interface Said {
  readonly leaf: string;
  readonly command: string;
  readonly text: string;
}

const ask = (leaf: LabLeaf, { command }: Ask): Said => {
  const { text, failed } = replyTo(leaf, guard(command), 128);
  expect(failed, command).toBe(false);
  return { leaf: leaf.name, command, text };
};

const savedOf = ({ leaf, command, text }: Said): SavedText => ({
  ...{ file: `${leaf}: ${command}`, text, device: leaf, command, whole: true },
});

/** Asks one leaf, and by its own words picks what to ask next. */
function conversation(leaf: LabLeaf, story: Scenario, named: boolean): readonly Said[] {
  const prefixes = story.prefixes.flatMap((word) => prefixNamed(word) ?? []);
  const given = named
    ? [networkInstanceNamed(story.networkInstance)].flatMap((one) => one ?? [])
    : [];
  const [version, ...more] = asksFor({ networkInstances: given, prefixes, release: null });
  if (version === undefined) throw new Error('nothing to ask');
  const first = [ask(leaf, version)];
  const [told] = first.flatMap((said) => parseAnswer(savedOf(said)).blocks);
  const release = told?.kind === 'version' ? told.data.release : null;
  expect(release, leaf.name).toMatch(/^\d+\.\d+/);
  if (named)
    return [
      ...first,
      ...asksAbout({ networkInstances: given, prefixes, release }).map((one) => ask(leaf, one)),
    ];
  const lists = more.map((one) => ask(leaf, one));
  const [list] = lists.flatMap((said) => parseAnswer(savedOf(said)).blocks);
  if (list?.kind !== 'network-instance-summary') throw new Error('no list of network-instances');
  const networkInstances = candidatesIn(list.data).names;
  expect(networkInstances).toContain(story.networkInstance);
  const asks = asksAbout({ networkInstances, prefixes, release });
  return [...first, ...lists, ...asks.map((one) => ask(leaf, one))];
}

const question = (story: Scenario, named: boolean) => ({
  prefixes: story.prefixes,
  networkInstance: named ? story.networkInstance : null,
});

const verdicts = ({ cases }: Diagnosis) =>
  cases.flatMap(({ prefix, networkInstance, leaves, findings }) => ({
    ...{ prefix, networkInstance },
    leaves: leaves.map(({ device, verdict, usedPaths }) => ({ device, verdict, usedPaths })),
    findings: findings.map(({ rule, subject }) => [rule, subject.device]),
  }));

/** Each verdict and each finding in a few words. */
const wordsOf = (told: ReturnType<typeof verdicts>): readonly string[] =>
  told.flatMap(({ prefix, leaves, findings }) => [
    ...leaves.map(({ device, verdict }) => `${prefix} ${device} ${verdict}`),
    ...findings.map((finding) => `${prefix} ${finding.join(' ')}`),
  ]);

/** What is found in place of a finding that rests on more than is asked. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  // The details of a session, or the whole route table, tell why it is down.
  'loopback-without-multihop': ['203.0.113.10/32 session-down leaf1'],
  'no-route-to-the-loopback': ['203.0.113.77/32 session-down leaf1'],
  'node-expects-another-as': ['2001:db8:7::20/128 session-down leaf1'],
  'node-sends-too-many-routes': ['198.51.100.7/32 session-down leaf1'],
  'node-went-silent': ['198.51.100.130/32 session-down leaf1'],
  'two-speakers-on-one-node': ['203.0.113.33/32 session-down leaf1'],
  // The lab has no more to tell than a report without detail, asked with detail.
  'without-detail': ['203.0.113.10/32 incomplete-report leaf1'],
};

/** Whether all that a story is told by can be had by the commands that are sent. */
const isWithin = ({ leaves }: Scenario, said: readonly Said[]): boolean => {
  const sent = new Set(said.map(({ command }) => command));
  return leaves.every(({ saved }) => [...saved.keys()].every((command) => sent.has(command)));
};

test('an empty answer is never told as the absence of a route', () => {
  const story = storyScenario('nobody-announces', parse);
  const said = story.leaves.flatMap((leaf) => conversation(leaf, story, true));
  expect(said.map(({ text }) => text)).toContain('');
  const { cases } = diagnose(said.map(savedOf).map(parseAnswer), question(story, true));
  expect(cases.flatMap(({ leaves }) => leaves)).toMatchObject([{ verdict: 'undetermined' }]);
});

describe.for(storyNames())('the leaves of %s, asked command by command', (name) => {
  const story = storyScenario(name, parse);
  const said = story.leaves.flatMap((leaf) => conversation(leaf, story, true));

  const live = verdicts(diagnose(said.map(savedOf).map(parseAnswer), question(story, true)));
  // A leaf that is asked tells its release, too, of which some findings need to know.
  const releases = said.filter(({ command }) => command === 'show version').map(savedOf);
  const saved = verdicts(
    diagnose([...scenario(name).files, ...releases.map(parseAnswer)], question(story, true)),
  );

  if (isWithin(story, said))
    test('are diagnosed as the saved words of the story are', () => {
      expect(live).toEqual(saved);
      expect(live.length).toBeGreaterThan(0);
    });
  else
    test('are diagnosed with nothing that the story does not say, of which more is told than is asked', () => {
      expect(live.length).toBeGreaterThan(0);
      const told = [...wordsOf(saved), ...(INSTEAD[name] ?? [])];
      const more = wordsOf(live).filter((words) => !told.includes(words));
      expect(more.filter((words) => !words.endsWith(' undetermined'))).toEqual([]);
    });

  test('are diagnosed from their bundle to the letter as they were live', () => {
    const folder = join(freshFolder(), 'bundle');
    const leaves = story.leaves.map((leaf) =>
      capturedLeaf(
        leaf.name,
        said
          .filter((one) => one.leaf === leaf.name)
          .map(({ command, text }) => answerTo(command, text)),
      ),
    );
    expect(writeBundle(folder, captured(leaves)).kind).toBe('written');
    const { texts, problems } = readBundle(folder);
    expect(problems).toEqual([]);
    const asked = texts.map(({ file }, at) => ({ file, said: said[at] }));
    const heard = asked.flatMap(({ file, said: one }) =>
      one === undefined ? [] : [{ ...savedOf(one), file }],
    );
    expect(heard.map(({ text }) => text)).toEqual(texts.map(({ text }) => text));
    expect(diagnose(texts.map(parseAnswer), question(story, true))).toEqual(
      diagnose(heard.map(parseAnswer), question(story, true)),
    );
  });

  test('find the network-instance by themselves where none is named', () => {
    const all = story.leaves.flatMap((leaf) => conversation(leaf, story, false));
    const found = diagnose(all.map(savedOf).map(parseAnswer), question(story, false));
    const here = ({ networkInstance }: { networkInstance: string | null }) =>
      networkInstance === story.networkInstance;
    expect(verdicts(found).filter(here)).toEqual(live);
  });
});
