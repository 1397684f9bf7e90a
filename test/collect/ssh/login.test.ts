import { describe, expect, test } from 'vitest';
import { fixedPassword, NO_SECRETS, type Secrets, type ServerQuestions } from '#collect/secrets.js';
import { wordsOf } from '#collect/ssh/failure-words.js';
import { file, line } from './known-hosts/written.js';
import { asks, startWitness, type WitnessOptions } from './server.js';
import { failure, policy, session, target } from './target.js';

const PASSWORD = { prompt: 'Password: ', echo: false };
const CODE = { prompt: 'Code: ', echo: false };

/** A leaf that is known. */
async function known(options: WitnessOptions) {
  const witness = await startWitness(options);
  const users = file(line(`[127.0.0.1]:${witness.port}`, witness.key));
  return { witness, leaf: target({ port: witness.port, knownHostsFiles: [users] }) };
}

/** Gives these passwords one after the other, keeps every Buffer, and answers questions. */
function somebody(passwords: readonly string[], answers: readonly string[] | null = null) {
  const given: Buffer[] = [];
  const questions: ServerQuestions[] = [];
  const secrets: Secrets = {
    ...NO_SECRETS,
    password: async ({ attempt }) => {
      const word = passwords[attempt - 1];
      if (word === undefined) return null;
      given.push(Buffer.from(word));
      return given.at(-1) ?? null;
    },
    answers: async (asked) => {
      questions.push(asked);
      return answers?.map((one) => Buffer.from(one)) ?? null;
    },
  };
  return { secrets, given, questions };
}

const isRight = ([answer]: readonly string[]): boolean => answer === 'right';

const byPassword: WitnessOptions = {
  auth: (context, witness) => {
    if (context.method === 'password' && witness.secrets.at(-1) === 'right') context.accept();
    else context.reject(['password']);
  },
};

describe('keyboard-interactive', () => {
  test('a single hidden prompt is answered with the password, whatever it is called', async () => {
    const prompt = { prompt: '(admin@leaf1) Password:', echo: false };
    const { witness, leaf } = await known({ auth: asks([prompt], isRight) });
    const { secrets, questions } = somebody(['right']);
    await session(leaf, policy({ secrets }));
    expect([witness.secrets, questions]).toEqual([['right'], []]);
  });

  test.for([
    ['two hidden prompts', [PASSWORD, CODE]],
    ['a prompt that is shown', [{ prompt: 'Name: ', echo: true }]],
  ] as const)('%s go to whoever can be asked, never to the password', async ([, prompts]) => {
    const { witness, leaf } = await known({ auth: asks(prompts, isRight) });
    const answers = prompts.map((_, at) => (at === 0 ? 'right' : '123456'));
    const { secrets, questions } = somebody(['canary'], answers);
    await session(leaf, policy({ secrets }));
    expect(witness.secrets).toEqual(answers);
    expect(questions).toMatchObject([{ target: 'leaf1', user: 'admin', prompts }]);
  });

  test('a second question in one conversation is not answered with the password', async () => {
    const { witness, leaf } = await known({
      auth: (context, seen) => {
        if (context.method !== 'keyboard-interactive')
          return context.reject(['keyboard-interactive']);
        context.prompt([PASSWORD], (first: string[]) => {
          seen.secrets.push(...first);
          context.prompt([CODE], (second: string[]) => {
            seen.secrets.push(...second);
            context.accept();
          });
        });
      },
    });
    const { secrets } = somebody(['right', 'canary'], ['123456']);
    await session(leaf, policy({ secrets }));
    expect(witness.secrets).toEqual(['right', '123456']);
  });

  test('with nobody to answer the next method is tried', async () => {
    const { witness, leaf } = await known({
      auth: (context, seen) => {
        if (context.method === 'keyboard-interactive') context.prompt([PASSWORD, CODE], () => {});
        else if (context.method === 'password' && seen.secrets.at(-1) === 'right') context.accept();
        else context.reject(['keyboard-interactive', 'password']);
      },
    });
    await session(leaf, policy({ secrets: fixedPassword(Buffer.from('right')) }));
    expect(witness.secrets).toEqual(['right']);
  });

  test('a wrong password is asked for again, three times at most', async () => {
    const { witness, leaf } = await known({ auth: asks([PASSWORD], isRight) });
    const { secrets } = somebody(['one', 'two', 'three', 'four']);
    expect((await failure(leaf, policy({ secrets }))).kind).toBe('not-authenticated');
    expect(witness.secrets).toEqual(['one', 'two', 'three']);
  });

  test('a password from a file is tried once, so that no account is locked', async () => {
    const { witness, leaf } = await known({ auth: asks([PASSWORD], isRight) });
    const told = await failure(leaf, policy({ secrets: fixedPassword(Buffer.from('wrong')) }));
    expect(told.kind).toBe('not-authenticated');
    expect(witness.secrets).toEqual(['wrong']);
  });
});

describe('a password', () => {
  test('is zeroed once it was used, right or wrong', async () => {
    const { leaf } = await known(byPassword);
    const { secrets, given } = somebody(['wrong', 'right']);
    await session(leaf, policy({ secrets }));
    expect(given.map((one) => [...one].every((byte) => byte === 0))).toEqual([true, true]);
  });

  test('is in no failure', async () => {
    const { leaf } = await known(byPassword);
    const { secrets } = somebody(['canary', 'canary', 'canary']);
    const told = await failure(leaf, policy({ secrets }));
    expect(JSON.stringify([told, wordsOf(told)])).not.toContain('canary');
  });

  test('that has expired is told', async () => {
    const { leaf } = await known({
      auth: (context) => {
        if (context.method === 'password') context.requestChange('choose another', () => {});
        else context.reject(['password']);
      },
    });
    const told = await failure(leaf, policy({ secrets: fixedPassword(Buffer.from('old')) }));
    expect(wordsOf(told).message).toBe('leaf1: `admin` was not let in: the password has expired');
  });

  test('that nobody knows is told with what to do', async () => {
    const { witness, leaf } = await known(byPassword);
    const told = wordsOf(await failure(leaf, policy()));
    expect(told.help).toEqual(['give the password with `--password-file`, or run on a terminal']);
    expect(witness.wanted).toEqual(['auth none']);
  });
});

/** Lists that bgpwhy never offers. */
const OLD = {
  'only CBC': [{ cipher: ['aes128-cbc', 'aes256-cbc'] }, 'cipher'],
  'only chacha20': [{ cipher: ['chacha20-poly1305@openssh.com'] }, 'cipher'],
  'only key exchange with SHA-1': [{ kex: ['diffie-hellman-group14-sha1'] }, 'key exchange'],
  'only encrypt-then-MAC beside CTR': [
    { cipher: ['aes128-ctr'], hmac: ['hmac-sha2-256-etm@openssh.com'] },
    'MAC',
  ],
  'only signatures with SHA-1': [{ serverHostKey: ['ssh-rsa'] }, 'host key'],
} as const;

describe('a server that knows', () => {
  test.for(Object.entries(OLD))(
    '%s is not spoken to, and ours are told',
    async ([, [lists, what]]) => {
      const keyType = what === 'host key' ? 'rsa' : 'ed25519';
      const algorithms = Object.fromEntries(
        Object.entries(lists).map(([one, all]) => [one, [...all]]),
      );
      const { witness, leaf } = await known({ keyType, config: { algorithms } });
      const told = await failure(
        { ...leaf, knownHostsFiles: [] },
        policy({ hostKeys: 'accept-new' }),
      );
      expect(told).toMatchObject({ kind: 'no-common-algorithm', what });
      expect(wordsOf(told)).toMatchObject({
        message: `leaf1: the host and bgpwhy have no ${what} in common`,
        notes: [expect.stringMatching(/^bgpwhy offers `/)],
        help: [expect.stringContaining('--ssh-legacy')],
      });
      expect(witness.wanted).toEqual([]);
    },
  );

  test.for([
    ['AES-GCM', { cipher: ['aes256-gcm@openssh.com' as const] }],
    ['AES-CTR', { cipher: ['aes128-ctr' as const], hmac: ['hmac-sha2-256' as const] }],
  ] as const)('only %s is spoken to', async ([, algorithms]) => {
    const { leaf } = await known({ config: { algorithms: structuredClone(algorithms) as never } });
    await session(leaf, policy());
  });

  test('nothing but SHA-1 is spoken to when the user names it for that', async () => {
    const algorithms = {
      kex: ['diffie-hellman-group14-sha1' as const],
      serverHostKey: ['ssh-rsa' as const],
    };
    const { leaf } = await known({ keyType: 'rsa', config: { algorithms } });
    const other = await failure(leaf, policy({ legacyHosts: new Set(['leaf2']) }));
    expect(other.kind).toBe('no-common-algorithm');
    const made = await session(leaf, policy({ legacyHosts: new Set(['leaf1']) }));
    expect(made.notices).toEqual([{ kind: 'legacy-algorithms', target: 'leaf1' }]);
  });
});

describe('what is slow or broken is bounded', () => {
  test('a server that never finishes login', async () => {
    const { leaf } = await known({ auth: () => {} });
    const told = await failure(leaf, policy(), { login: 300 });
    expect(told).toMatchObject({ kind: 'timed-out', phase: 'login', after: 300 });
  });

  test('time does not pass while somebody is asked', async () => {
    const { leaf } = await known(byPassword);
    const { secrets } = somebody(['right']);
    const slowly = async (question: Parameters<Secrets['password']>[0]) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      return secrets.password(question);
    };
    await session(leaf, policy({ secrets: { ...secrets, password: slowly } }), { login: 500 });
  });

  test('connections that are dropped before a word are tried again, twice', async () => {
    const two = await known({ drop: 2 });
    await session(two.leaf, policy());
    const three = await known({ drop: 3 });
    expect(await failure(three.leaf, policy())).toMatchObject({
      kind: 'cut-off',
      phase: 'greeting',
    });
    expect(three.witness.wanted).toEqual([]);
  });

  test('whoever gives up in the middle leaves no connection behind', async () => {
    for (const milliseconds of [0, 5, 20, 60]) {
      const { witness, leaf } = await known({ auth: () => {} });
      const told = await failure(leaf, policy(), { signal: AbortSignal.timeout(milliseconds) });
      expect(told.kind).toBe('cancelled');
      await expect.poll(witness.open).toBe(0);
    }
  });
});

test('whoever answers when the connection is long gone disturbs nothing', async () => {
  const late: (() => void)[] = [];
  const whenever = <T>(value: T): Promise<T> =>
    new Promise((resolve) => late.push(() => resolve(value)));
  const { leaf } = await known({ auth: asks([PASSWORD], isRight) });
  const password = () => whenever(Buffer.from('right'));
  const asked = policy({ hostKeys: 'ask', confirm: () => whenever(true) });
  const told = await Promise.all([
    failure({ ...leaf, knownHostsFiles: [] }, asked, { signal: AbortSignal.timeout(150) }),
    failure(leaf, policy({ secrets: { ...NO_SECRETS, password } }), {
      signal: AbortSignal.timeout(150),
    }),
  ]);
  expect(told.map(({ kind }) => kind)).toEqual(['cancelled', 'cancelled']);
  expect(late).toHaveLength(2);
  // A rejection that nobody handles fails the run.
  for (const answer of late) answer();
  await new Promise((resolve) => setTimeout(resolve, 50));
});

test('the way to a leaf is not tried where it is too long, in a circle or over no name', async () => {
  const leaf = target({ port: 22 });
  const jump = (host: string) => target({ port: 22, name: host, host });
  const why = async (...jumps: readonly string[]) => {
    const told = await failure({ ...leaf, jumps: jumps.map(jump) }, policy());
    return told.kind === 'not-tried' ? told.why : told.kind;
  };
  expect(await why('a', 'b', 'c', 'd', 'e')).toMatch(/^5 jump hosts .* at most 4/);
  expect(await why('a', 'b', 'A')).toBe('the way leads to `A` twice');
  for (const host of ['-oProxyCommand=x', 'a b', 'a\nb', '*', '', '|1|x', '@revoked', 'a,b']) {
    expect(await why(host)).toMatch(/is no host: it /);
  }
  for (const hostKeyAlias of ['a b', '*', '!a', '|1|x', '@revoked', '#a', 'a,b', '']) {
    expect(await failure({ ...leaf, hostKeyAlias }, policy())).toMatchObject({
      kind: 'not-tried',
      why: expect.stringMatching(/is no name for a host key$/),
    });
  }
  for (const user of ['', '-l', 'a\nb']) {
    expect(await failure({ ...leaf, user }, policy())).toMatchObject({
      kind: 'not-tried',
      why: expect.stringMatching(/is no user: it /),
    });
  }
});
