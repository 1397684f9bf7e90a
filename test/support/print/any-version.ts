import * as fc from 'fast-check';
import type { VersionPrint } from './version.js';

/** Any answer to `show version` that a leaf could give. */

const anyWord = fc
  .stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,20}[A-Za-z0-9]$/)
  .filter((word) => !word.includes('--'));
const anyMemory = fc.nat(99_999_999).map((size) => `${size} kB`);
const anyRelease = fc
  .tuple(fc.integer({ min: 20, max: 40 }), fc.constantFrom(3, 6, 7, 10, 11), fc.nat(9))
  .map((numbers) => numbers.join('.'));

export const anyVersion: fc.Arbitrary<{
  readonly release: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly print: VersionPrint;
}> = fc
  .record({
    ...{ release: anyRelease, host: anyWord, part: anyWord, old: fc.boolean(), os: fc.boolean() },
    chassis: fc.constantFrom('7220 IXR-D2L', '7220 IXR-D3L', '7250 IXR-6', '7215 IXS-A1'),
    ...{ build: anyWord, total: anyMemory, free: anyMemory },
    booted: fc.constantFrom('2021-06-24T10:25:26.722Z', '2026-04-08T06:04:00.537Z'),
    print: fc.record({ width: fc.integer({ min: 45, max: 291 }), blank: fc.boolean() }),
  })
  .map(({ release, print, ...one }) => ({
    release,
    print,
    fields: {
      Hostname: one.host,
      'Chassis Type': one.chassis,
      'Part Number': 'Sim Part No.',
      'Serial Number': one.part,
      [one.old ? 'System MAC Address' : 'System HW MAC Address']: '00:00:5E:00:53:01',
      ...(one.os && { OS: 'SR Linux' }),
      'Software Version': `v${release}`,
      'Build Number': one.build,
      Architecture: 'x86_64',
      'Last Booted': one.booted,
      'Total Memory': one.total,
      'Free Memory': one.free,
    },
  }));
