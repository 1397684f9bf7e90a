import { describe, expect, test } from 'vitest';
import { diagnose } from '#diagnose.js';
import { familyOf } from '#facts/prefix.js';
import type { LabLeaf } from '#lab/leaf.js';
import { replyTo } from '#lab/reply.js';
import { type Scenario, storyNames, storyScenario } from '#lab/scenario.js';
import { parse } from '#parse.js';
import { outlineOf, scenario } from '../support/scenario.js';

/** What a program asks about one prefix of a scenario. */
const questions = ({ networkInstance: name }: Scenario, prefix: string): readonly string[] => [
  `show network-instance ${name} protocols bgp routes ${familyOf(prefix)} prefix ${prefix} detail`,
  `show network-instance ${name} route-table ${familyOf(prefix)}-unicast prefix ${prefix} detail`,
];

/** Told by other commands than those: without detail, and by the whole route table. */
const ASKED_OTHERWISE = ['without-detail', 'nobody-announces'];

/** A leaf's answers, as a terminal would have saved them. */
function sessionWith(leaf: LabLeaf, commands: readonly string[]): string {
  const prompt = `--{ running }--[  ]--\nA:${leaf.name}# `;
  const said = commands.map((command) => `${command}\n${replyTo(leaf, command, 128).text}`);
  return [...said, ''].map((words) => prompt + words).join('');
}

describe.for(storyNames())('the leaves of %s', (story) => {
  const played = storyScenario(story, parse);
  const asked = played.prefixes.flatMap((prefix) => questions(played, prefix));

  test('are asked for something, by its prefix', () => {
    expect(played.prefixes.length).toBeGreaterThan(0);
    expect(played.title).not.toBe('');
    expect(played.release).toMatch(/^\d\d\.\d+$/);
  });

  test('answer with what the story says, to the letter', () => {
    const told = scenario(story).files.map(({ text }) => text);
    played.leaves.forEach((leaf, at) => {
      expect(leaf.saved.size).toBeGreaterThan(0);
      for (const [command, answer] of leaf.saved) {
        expect(told[at]).toContain(`# ${command}\n${answer}`);
        expect(replyTo(leaf, `/ ${command}`, 80)).toEqual({ text: answer, failed: false });
      }
    });
  });

  test('lead to the findings of the story', () => {
    const files = played.leaves.map((leaf) => {
      const own = [...leaf.saved.keys()];
      return parse(sessionWith(leaf, ASKED_OTHERWISE.includes(story) ? own : asked), leaf.name);
    });
    expect(outlineOf(diagnose(files))).toEqual(outlineOf(scenario(story).diagnosis));
  });

  test('come to the same verdicts in JSON, which is printed from facts', () => {
    const inJson = asked.map((command) => `${command} | as json`);
    const files = played.leaves.map((leaf) => parse(sessionWith(leaf, inJson), leaf.name));
    expect(files.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(0);
    expect(outlineOf(diagnose(files)).verdicts).toEqual(
      outlineOf(scenario(story).diagnosis).verdicts,
    );
  });
});
