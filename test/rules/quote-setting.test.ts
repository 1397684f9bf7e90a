import { expect, test } from 'vitest';
import { quoteSetting } from '#rules/quote-setting.js';

const SETTING = {
  ...{ value: 1, told: { file: 'leaf1.txt', span: [0, 90] as const } },
  name: 'multipath maximum-paths',
};

test('a setting that is printed is quoted by its words', () => {
  for (const by of ['configured', 'summary'] as const)
    expect(quoteSetting({ ...SETTING, by, span: [10, 11] })).toEqual({
      file: 'leaf1.txt',
      span: [10, 11],
      label: '`multipath maximum-paths`',
    });
});

test('a default is a stated absence: the label says where it would stand, and what holds', () => {
  expect(quoteSetting({ ...SETTING, by: 'default', span: null })).toEqual({
    file: 'leaf1.txt',
    span: null,
    label:
      'no `multipath maximum-paths` in this configuration, which prints all around it: 1 by default',
  });
});
