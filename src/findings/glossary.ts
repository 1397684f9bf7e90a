import type { Cause, MultipathStatus, Verdict } from './diagnosis.js';

/** The words of one kind, each with what it means, in whole sentences. */
export interface WordKind {
  /** What a word of this kind is, to stand behind its name. */
  readonly what: string;
  readonly words: Readonly<Record<string, string>>;
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  balanced:
    'Every next hop that valid paths of neighbors offer is in use, there are several, and nothing in the reports objects. Where no neighbor has a valid path, the same is said of the next hops that another owner installed.',
  'not-balanced':
    'A next hop that a valid path of a neighbor offers is not in use, or the route has fewer next hops than BGP uses paths. The findings say why.',
  'single-path':
    'All that valid paths of neighbors offer is in use, and it is one next hop: there is nothing to balance.',
  unreachable: 'BGP uses no path, and the route table holds no active route for the prefix.',
  undetermined:
    'The reports are cut, contradict each other, or do not tell enough to say more. The sentence beside the verdict says what is missing, and the exit code is 2.',
};

const MULTIPATH: Readonly<Record<MultipathStatus, string>> = {
  'in-use': 'The path is valid and has the flag Used: it takes its share of the load.',
  eligible:
    'The path is the best one, or ties with it at every step that must tie, and no two paths share the load. A width of one, the default of multipath, explains it, and so does `allow-multiple-as false`; the configuration tells which.',
  'cut-by-maximum':
    'The path ties with the best one, others share the load, and neither its neighbor AS nor its next hop can be what keeps it out: the width of multipath is used up.',
  'needs-multiple-as':
    'The path ties with the best one and comes from another neighbor AS, and `allow-multiple-as` is false. The report alone cannot prove this, so that only an input with the configuration gives this status.',
  'not-equal':
    'The path loses to the best one at a step at which paths must tie to share the load. The cause beside it names the step.',
  invalid:
    'The path has no flag Valid and takes no part in the decision. Its `Invalid Reason` says why, when the report was asked for with `detail`.',
  undetermined:
    'The report leaves open whether the path could share the load: the best path is not known, the print is silent about a step, or damping may hold the path back.',
};

const BASES: Readonly<Record<Cause['basis'], string>> = {
  stated: 'The router itself names this step or this reason on the path.',
  derived:
    'The step follows from printed values alone: from the attributes of the two paths, or from the reasons of the paths between them.',
  assumed:
    'The step follows only if something that the report does not print is as usual. The steps taken for ties are listed under `assuming` in the JSON.',
};

const FLAGS: Readonly<Record<string, string>> = {
  best: 'The path belongs to the best ones. With multipath several paths carry it, and the one that also prints `none` as its tie-break reason was sorted first.',
  valid:
    'The path passed import policy, loop checks and the resolution of its next hop. Without this flag it is not compared at all.',
  used: 'The path forwards traffic. On a path with neighbor 0.0.0.0 it says that the route which was copied into BGP is the one in use.',
  stale:
    'The peer went away, and graceful restart keeps the path until the peer comes back or a timer ends.',
  backup:
    'The path is installed as a backup and forwards nothing until the others fail. In the route table of 26.x it is `B`: a backup group of next hops is active and displayed.',
  unviable: 'The route table of 26.x prints it as `*`, and its legend has no more than this word.',
  failed: 'The route table of 26.x prints it as `!`, and its legend has no more than this word.',
  leaked:
    'The route table of 26.x prints it as `L`: the route is leaked from another network-instance.',
  statistics: 'The route table of 26.x prints it as `S`: statistics are supported for the route.',
  dynamic: 'The route table of 26.x prints it as `D`: the load is balanced dynamically.',
  resilient: 'The route table of 26.x prints it as `R`: the load is balanced by a resilient hash.',
};

const PROBLEMS: Readonly<Record<string, string>> = {
  'cut-off':
    'A report ends before its closing rule or in the midst of a path. What is there is used; a verdict that rests on the rest is not to be trusted.',
  'unread-line':
    'Words inside a report were not understood. They are quoted with their place, and nothing is concluded from them.',
  'unknown-label':
    'A row has a label that no release known here prints. Its words are kept under `extra`, and nothing is lost.',
  'unknown-value':
    'A row that is known has a value that is not. The words are kept as printed, and what rests on them is left open.',
  'author-edit':
    'Somebody cut or commented here: `...`, `# truncated`, an arrow. What was left out is not known.',
  'count-mismatch':
    'The numbers in a report contradict what it shows, such as three received paths where two stand below: something was lost on the way.',
  'superseded-report':
    'The leaf told the same twice, and differently. The later report of a file counts; between two files nobody says which is newer.',
  'no-report':
    'No report that can answer was found: in the input as a whole, about a prefix that was asked for, or in a file that was named.',
  'unreadable-file':
    'A file or folder could not be read. `diagnose` tells the others and ends with 2, or with 3 when nothing named can be read; `parse` ends with 3.',
  'no-answer':
    'A leaf was asked, and its answer has no end: time or space ran out, or the connection ended. What came is read, and no verdict rests on it alone.',
  'no-report-in-answer':
    'A leaf answered something else than the report that it was asked for: an error, a release that does not know the command, or nothing at all.',
  'error-in-answer':
    'A leaf printed an error beside the report that it was asked for: in front of it, behind it, or on its standard error. The report is read, and no verdict rests on it alone.',
  'bundle-file':
    'A file of a bundle is missing, lies elsewhere, or was changed since the leaf answered. The others are read.',
  'bad-setting':
    'The file of settings of the screen says something that it may not say: a name that is not known, or a value that is none. The screen stays closed until it is put right.',
  'key-taken':
    'The file of settings of the screen gives one key to two things at a time, or to one thing twice. The screen stays closed until it is put right.',
};

const FAILURES: Readonly<Record<string, string>> = {
  'unreachable-leaf':
    'There is no such name, no way to the address, or a jump host could not reach it.',
  'connection-refused': 'The host is there, and nothing listens at the port.',
  'connection-timed-out':
    'The host did not answer in time, or did not let anybody in. `ConnectTimeout` of ssh_config rules the first of the two.',
  'connection-cut-off': 'The host ended the connection before anything was asked.',
  'connection-cancelled': 'Somebody interrupted the program before the leaf was asked.',
  'leaf-not-asked':
    'What an inventory, ssh_config or a flag says of the leaf is wrong, such as jump hosts that lead in a circle; nobody tried.',
  'no-common-algorithm':
    'The host knows none of the algorithms that bgpwhy offers. SHA-1, CBC and ChaCha20 are not among them; `--ssh-legacy` allows SHA-1 for a host that is named.',
  'host-key-unknown':
    'No file of known hosts has a key for the name, and nobody could or would confirm the one that was shown. Nothing was said to the host.',
  'host-key-changed':
    'The host shows another key than the one that is known for it. That is refused in every mode: somebody else may answer in its place. The line with the old key is told.',
  'host-key-revoked': 'The key that the host shows is marked `@revoked` in a file of known hosts.',
  'known-hosts-unreadable':
    'A file of known hosts can not be read, or the line for the host makes no sense; no key is trusted then.',
  'not-authenticated':
    'The host took none of the keys and passwords that there were. What was tried is told, in order.',
};

/** What bgpwhy and the router print in answers, beside rules, reasons and steps, which have pages of their own. */
export const GLOSSARY: readonly WordKind[] = [
  { what: 'A verdict: what `bgpwhy diagnose` says of one leaf.', words: VERDICTS },
  {
    what: 'A status in the column `multipath`: what keeps a path from taking its share of the load, if anything does.',
    words: MULTIPATH,
  },
  { what: 'A flag of the router.', words: FLAGS },
  {
    what: 'A cause: the step at which a path loses to the best one.',
    words: {
      undetermined:
        'What is printed leaves several steps possible, or none that is known. The report with `detail` tells most, and the sentence beside the verdict says what else would.',
    },
  },
  {
    what: 'A basis: how sure it is that a path loses at the step told as its cause.',
    words: BASES,
  },
  { what: 'A problem of the input, told in brackets with its place.', words: PROBLEMS },
  { what: 'Why a leaf could not be asked, told in brackets.', words: FAILURES },
];
