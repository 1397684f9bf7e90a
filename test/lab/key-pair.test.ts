import { utils } from 'ssh2';
import { afterEach, expect, test, vi } from 'vitest';
import { newKeyPair } from '#lab/key-pair.js';

afterEach(() => vi.restoreAllMocks());

test('a key that ssh2 made and can not read is thrown away', () => {
  const good = newKeyPair();
  const bad = { ...good, private: good.private.replace(/\n.{40}/, '\n') };
  expect(utils.parseKey(bad.private)).toBeInstanceOf(Error);
  const make = vi.spyOn(utils, 'generateKeyPairSync');
  make.mockReturnValueOnce(bad).mockReturnValueOnce(good);
  expect(newKeyPair()).toBe(good);
  expect(make).toHaveBeenCalledTimes(2);
});
