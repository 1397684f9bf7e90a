/** The kinds of containerlab that run SR Linux. Those that begin with `vr-` run in a virtual machine. */
const SR_LINUX = new Set(['nokia_srlinux', 'srl']);

/** Whether a node of this kind prints what bgpwhy reads. */
export const isSrLinux = (kind: string): boolean => SR_LINUX.has(kind);

/** Why a node of another kind can't be asked. */
export const whyNotAsked = (kind: string | null): string =>
  kind === null
    ? 'it has no kind, so it is not known to run SR Linux'
    : `its kind is \`${kind}\`, which is not SR Linux`;

/** The user that containerlab itself makes for nodes of SR Linux. */
export const ADMIN = 'admin';
