import { describe, expect, it } from 'vitest';
import { commandOf, commandWithoutPrompt, networkInstanceIn } from '#text/command.js';

const ROUTES = 'show network-instance default protocols bgp routes ipv4 prefix 192.0.2.0/24 detail';

describe('commandOf', () => {
  it.each([
    ['as typed', ` ${ROUTES}`],
    ['with a slash', ` /${ROUTES}`],
    ['with a slash that stands apart', ` / ${ROUTES}`],
    ['with a slash behind show', ROUTES.replace('show ', 'show / ')],
    ['with a slash that touches the context', ROUTES.replace('show ', 'show /')],
    ['with doubled blanks', ROUTES.replaceAll(' ', '  ')],
    ['padded to the width of the terminal', ROUTES.padEnd(160)],
    ['with a pipe', `${ROUTES} | grep -E 'u|w'`],
    ['with a format', `${ROUTES} | as json`],
    ['from a shell, in double quotes', `$ docker exec -it srl2 sr_cli -c "${ROUTES}"`],
    ['from a shell, in single quotes', `ssh admin@leaf1 '${ROUTES}'`],
    ['from a shell, without quotes', `sr_cli --pagination off -- ${ROUTES}`],
    ['in the code marks of a chat', `\`${ROUTES}\``],
  ])('reads a command %s', (_, line) => {
    expect(commandOf(line, '')).toBe(ROUTES);
  });

  it('completes a command with the context it was typed in', () => {
    expect(
      commandOf(
        ' show protocols bgp routes ipv4 prefix 192.0.2.0/24',
        'network-instance ip-vrf-10',
      ),
    ).toBe('show network-instance ip-vrf-10 protocols bgp routes ipv4 prefix 192.0.2.0/24');
    expect(commandOf('show routes ipv4 summary', 'network-instance default protocols bgp')).toBe(
      'show network-instance default protocols bgp routes ipv4 summary',
    );
  });

  it('does not complete what begins at the root', () => {
    const context = 'network-instance ip-vrf-10';
    expect(commandOf(` /${ROUTES}`, context)).toBe(ROUTES);
    expect(commandOf(ROUTES.replace('show ', 'show / '), context)).toBe(ROUTES);
    expect(commandOf(ROUTES, context)).toBe(ROUTES);
    expect(commandOf('show version', context)).toBe('show version');
  });

  it.each([
    ['info', 'info network-instance red protocols'],
    ['info flat', 'info flat network-instance red protocols'],
    [
      'info from state bgp neighbor *',
      'info from state network-instance red protocols bgp neighbor *',
    ],
    ['info from state /system', 'info from state system'],
    ['/info / system', 'info system'],
  ])('completes `%s` with its context, behind what it takes in front of a path', (line, told) => {
    expect(commandOf(line, 'network-instance red protocols')).toBe(told);
  });

  it('keeps a command as typed when the context is unknown', () => {
    expect(commandOf('show route-table all', null)).toBe('show route-table all');
  });

  it('keeps wildcards', () => {
    expect(
      commandOf('show network-instance default protocols bgp routes ipv4 prefix 10.*2/32', ''),
    ).toContain('prefix 10.*2/32');
  });

  it.each(['', 'network-instance default', 'exit', 'showing off', 'shows'])(
    'finds no command in "%s"',
    (line) => {
      expect(commandOf(line, '')).toBeNull();
    },
  );
});

describe('networkInstanceIn', () => {
  it.each([
    ['show network-instance red route-table all', 'red'],
    ['info network-instance "red hall" protocols', 'red hall'],
    ['info system network-instance protocols evpn', null],
    ['show network-instance summary', null],
    ['show network-instance protocols bgp routes evpn route-type 2 detail', null],
    ['show network-instance protocols protocols bgp neighbor', 'protocols'],
  ])('tells whose `%s` is', (command, name) => {
    expect(networkInstanceIn(command)).toBe(name);
  });
});

describe('commandWithoutPrompt', () => {
  it.each([
    ['alone', ROUTES],
    ['behind the prompt of another program', `leaf1# ${ROUTES}`],
    ['behind a shell', `$ sudo docker exec -it clab-lab-srl2 sr_cli -c "${ROUTES}"`],
    ['behind a shell that names its folder', `$ ~/lab sudo docker exec srl2 sr_cli "${ROUTES}"`],
    ['behind prose on one physical line', `Then we look at leaf1: ${ROUTES}`],
  ])('finds a command %s', (_, line) => {
    expect(commandWithoutPrompt(line, null)).toBe(ROUTES);
  });

  it.each([
    'The two leaves show another picture:',
    'Let us show the route-table of leaf1:',
    'We use docker here, and the logs show it:',
    '',
  ])('takes prose for prose: %s', (line) => {
    expect(commandWithoutPrompt(line, null)).toBeNull();
  });
});
