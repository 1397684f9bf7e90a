/** The variables that tell how to log in; the first one that says something counts. */
export const GIVES = {
  host: ['ansible_host', 'ansible_ssh_host'],
  port: ['ansible_port', 'ansible_ssh_port'],
  user: ['ansible_user', 'ansible_ssh_user'],
  key: ['ansible_ssh_private_key_file', 'ansible_private_key_file'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Variables that hold arguments and programs for `ssh`: they could run anything. */
export const NOT_READ: readonly string[] = [
  'ansible_ssh_args',
  'ansible_ssh_common_args',
  'ansible_ssh_extra_args',
  'ansible_ssh_executable',
];
