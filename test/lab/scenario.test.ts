import { describe, expect, test } from 'vitest';
import { diagnose } from '#diagnose.js';
import { networkInstanceNamed } from '#facts/network-instance.js';
import { prefixNamed } from '#facts/prefix.js';
import type { LabLeaf } from '#lab/leaf.js';
import { replyTo } from '#lab/reply.js';
import { type Scenario, storyNames, storyScenario } from '#lab/scenario.js';
import { parse } from '#parse.js';
import { asksAbout } from '#questions.js';
import { outlineOf, scenario } from '../support/scenario.js';

/** What a program asks about the prefixes of a scenario. */
const questions = ({ networkInstance, prefixes }: Scenario): readonly string[] =>
  asksAbout({
    networkInstances: [networkInstanceNamed(networkInstance)].flatMap((name) => name ?? []),
    prefixes: prefixes.flatMap((word) => prefixNamed(word) ?? []),
    release: null,
  }).map(({ command }) => command);

/** Whether the story is told by other commands too, which nobody sends by himself. */
const isToldBeyond = ({ leaves }: Scenario, asked: readonly string[]): boolean =>
  leaves.some(({ saved }) => [...saved.keys()].some((command) => !asked.includes(command)));

/** A leaf's answers, as a terminal would have saved them. */
function sessionWith(leaf: LabLeaf, commands: readonly string[]): string {
  const prompt = `--{ running }--[  ]--\nA:${leaf.name}# `;
  const said = commands.map((command) => `${command}\n${replyTo(leaf, command, 128).text}`);
  return [...said, ''].map((words) => prompt + words).join('');
}

describe.for(storyNames())('the leaves of %s', (story) => {
  const played = storyScenario(story, parse);
  const asked = questions(played);

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
      return parse(sessionWith(leaf, isToldBeyond(played, asked) ? own : asked), leaf.name);
    });
    expect(outlineOf(diagnose(files))).toEqual(outlineOf(scenario(story).diagnosis));
  });

  test('come to the same verdicts in JSON, which is printed from facts', () => {
    const known = asked.filter((command) => !/^info | bgp summary$/.test(command));
    const inJson = known.map((command) => `${command} | as json`);
    const files = played.leaves.map((leaf) => parse(sessionWith(leaf, inJson), leaf.name));
    expect(files.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(0);
    const [found, told] = [diagnose(files), scenario(story).diagnosis].map(outlineOf);
    if (!isToldBeyond(played, asked)) expect(found?.verdicts).toEqual(told?.verdicts);
    for (const verdict of found?.verdicts ?? [])
      expect([...(told?.verdicts ?? []), verdict.replace(/\S+$/, 'undetermined')]).toContain(
        verdict,
      );
  });
});
