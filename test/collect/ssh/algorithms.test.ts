import { expect, test } from 'vitest';
import { offerFor } from '#collect/ssh/algorithms.js';

test('the lists that are offered are these and no others', () => {
  expect(offerFor(new Set(), false)).toMatchInlineSnapshot(`
    {
      "cipher": [
        "aes256-gcm@openssh.com",
        "aes128-gcm@openssh.com",
        "aes256-ctr",
        "aes192-ctr",
        "aes128-ctr",
      ],
      "compress": [
        "none",
      ],
      "hmac": [
        "hmac-sha2-256",
        "hmac-sha2-512",
      ],
      "kex": [
        "curve25519-sha256",
        "curve25519-sha256@libssh.org",
        "ecdh-sha2-nistp256",
        "ecdh-sha2-nistp384",
        "ecdh-sha2-nistp521",
        "diffie-hellman-group16-sha512",
        "diffie-hellman-group18-sha512",
        "diffie-hellman-group-exchange-sha256",
      ],
      "serverHostKey": [
        "ssh-ed25519",
        "ecdsa-sha2-nistp256",
        "ecdsa-sha2-nistp384",
        "ecdsa-sha2-nistp521",
        "rsa-sha2-512",
        "rsa-sha2-256",
      ],
    }
  `);
});

test('nothing that is offered knows SHA-1, CBC, chacha20, group 1, etm or compression', () => {
  const all = Object.values(offerFor(new Set(), false)).flat();
  expect(
    all.filter((name) => /sha1|cbc|chacha|group1-|group14-|etm|zlib|ssh-rsa|dss/.test(name)),
  ).toEqual([]);
});

test('only types of keys that are known for the host are asked for', () => {
  const { serverHostKey } = offerFor(new Set(['ssh-rsa', 'sk-ssh-ed25519@openssh.com']), false);
  expect(serverHostKey).toEqual(['rsa-sha2-512', 'rsa-sha2-256']);
});

test('the legacy switch adds SHA-1 at the end, and no cipher', () => {
  const [usual, legacy] = [offerFor(new Set(), false), offerFor(new Set(), true)];
  expect(legacy.kex).toEqual([...usual.kex, 'diffie-hellman-group14-sha1']);
  expect(legacy.serverHostKey).toEqual([...usual.serverHostKey, 'ssh-rsa']);
  expect(legacy.cipher).toEqual(usual.cipher);
  expect(legacy.hmac).toEqual(usual.hmac);
  expect(offerFor(new Set(['ssh-ed25519']), true).serverHostKey).toEqual(['ssh-ed25519']);
});
