/** Public captures of which the reports are not read, or not to the end, and why. */

/** How many captures there are of each class that the table speaks of. */
export const CLASSES: Readonly<Record<string, number>> = {
  ...{ 'bgp-summary': 7, 'bgp-evpn': 58, 'bgp-neighbor': 110, config: 163, json: 95 },
};

/** Captures of one class that are not read for one reason. */
export interface UnreadGroup {
  readonly of: string;
  readonly numbers: readonly string[];
  /** What they are. */
  readonly what: string;
  readonly why: string;
  /** Characters inside reports that were found; none: no report was found. */
  readonly unread?: number;
}

const numbered = (all: string): readonly string[] => all.split(' ');

export const UNREAD: readonly UnreadGroup[] = [
  {
    ...{ of: 'bgp-summary', numbers: ['001'] },
    what: 'a report on routes with one community',
    why: 'a command that somebody added to the leaf printed it; no release brings it along',
  },
  {
    ...{ of: 'bgp-evpn', numbers: ['033'], unread: 2 },
    what: 'EVPN routes of a peer in a box that its author made narrower',
    why: 'its borders have a column less than its rows, so the last bar of two rows stands for nothing',
  },
  {
    ...{ of: 'bgp-evpn', numbers: numbered('055 056') },
    what: 'tables of EVPN summaries whose author left out all that stands above them',
    why: 'without the title and the numbers of the router such a table may be of another report',
  },
  {
    ...{ of: 'bgp-evpn', numbers: ['029'] },
    what: 'configuration of an agent as it is typed',
    why: 'its values are templates that another program fills in, and its lines hang on no brace',
  },
  {
    ...{ of: 'bgp-evpn', numbers: ['054'] },
    what: 'a list of files',
    why: 'it is no report',
  },
  {
    ...{ of: 'bgp-neighbor', numbers: numbered('067 068') },
    what: 'commands to type, without an answer',
    why: 'they are no report',
  },
  {
    ...{ of: 'config', numbers: numbered('114 121 126 129') },
    what: '`delete` lines',
    why: 'they leave no configuration',
  },
  {
    ...{ of: 'config', numbers: ['155'] },
    what: 'configuration of Junos',
    why: 'it is of another system',
  },
  {
    ...{ of: 'config', numbers: numbered('209 210 217') },
    what: 'configuration of SR OS',
    why: 'it is of another system',
  },
  {
    ...{
      of: 'json',
      numbers: numbered(
        '017 026 027 028 029 030 031 032 033 034 035 036 037 038 039 040 041 042 043 044 045 046 047 048 049 050 051 052 053 054 055 056 057 058 060 061 062 063 064 065 066 067 068 069 070 071 072 073 074 096 100 101 102 104',
      ),
    },
    what: 'requests to JSON-RPC and answers to them, also as other tools print them',
    why: 'an answer does not repeat the path that it was asked for; bgpwhy asks over SSH alone',
  },
  {
    ...{
      of: 'json',
      numbers: numbered('024 099 103 105 106 107 108 109 110 111 112 113 114 115 116'),
    },
    what: 'answers of gNMI as `gnmic` prints them',
    why: 'they name their paths in a form of their own, which is not read yet',
  },
  {
    ...{ of: 'json', numbers: numbered('021 022 023') },
    what: 'what SNMP scripts of the leaf are given',
    why: 'it says nothing of routes',
  },
  {
    ...{ of: 'json', numbers: numbered('018 020') },
    what: 'reports with `| as yaml`',
    why: 'reports are read as text and as JSON alone',
  },
  {
    ...{ of: 'json', numbers: ['009'] },
    what: 'routes in JSON as another program writes them',
    why: 'no show command prints these keys',
  },
];

const COUNTS_CUT = 'its author left out the counts';
const SHORT = 'the borders of its box are shorter than its rows';

/** Why a report was read to its last character and is not complete, by kind. Configuration is told apart. */
export const CUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'evpn-route': {
    'bgp-evpn/001.txt': 'nothing stands behind its last row',
    'bgp-evpn/050.txt': 'its author wrote beside a row',
    'bgp-evpn/051.txt': 'its author wrote beside a row, and nothing stands behind the last one',
  },
  'evpn-route-summary': {
    'bgp-evpn/019.txt': 'nothing stands behind its last count',
    'bgp-evpn/020.txt': COUNTS_CUT,
    'bgp-evpn/021.txt': 'its author left out the numbers of the router and the counts',
    'bgp-evpn/039.txt': COUNTS_CUT,
    'bgp-evpn/061.txt': SHORT,
    'bgp-evpn/062.txt': SHORT,
  },
  'bgp-neighbor-routes': {
    'bgp-evpn/030.txt': COUNTS_CUT,
    'bgp-evpn/034.txt': 'nothing stands behind its last count',
    'bgp-evpn/037.txt': COUNTS_CUT,
    'bgp-evpn/038.txt': COUNTS_CUT,
    'bgp-neighbor/097.txt': COUNTS_CUT,
  },
  'bgp-neighbor-summary': {
    'bgp-neighbor/021.txt': COUNTS_CUT,
    'bgp-neighbor/022.txt': COUNTS_CUT,
    'bgp-neighbor/070.txt': COUNTS_CUT,
    'bgp-neighbor/093.txt': COUNTS_CUT,
  },
  'bgp-neighbor': {
    'bgp-neighbor/018.txt': 'nothing stands behind its last rule',
    'bgp-neighbor/131.txt': 'ends behind the state of the session',
  },
  'bgp-summary': {
    'bgp-neighbor/011.txt': 'ends with the numbers of peers',
    'bgp-neighbor/096.txt': 'says `<snip>` behind the numbers of peers',
    'bgp-neighbor/130.txt': 'ends with the rule behind the numbers of peers',
  },
};

/** Why the capture holds no complete report of the kind; undefined where it should. */
export const whyCut = (kind: string, path: string): string | undefined => CUT[kind]?.[path];

/** Captures of a class of which no report is read, and why. */
export const whyUnread = (path: string): string | undefined =>
  UNREAD.find(({ of, numbers }) => numbers.some((one) => path === `${of}/${one}.txt`))?.why;
