/** What the configuration needs to know. Everything lies below `root`, a private and short path (socket names are limited). */
export type DovecotConfig = {
  root: string
  user: string
  group: string
  port: number
  tlsPort: number
  password: string
  /** Certificate and key; without them TLS is off. With them plain login is refused before STARTTLS. */
  tls: { keyFile: string; certFile: string } | undefined
  /** What it announces after the login, instead of everything it can: plays servers that can less. */
  capability?: string
  /** Everything below this, as `INBOX.`; `.` between levels. */
  prefix?: string
  /** XOAUTH2 beside the password: a file for its oauth2 passdb. */
  oauthFile?: string
}

/**
 * A whole Dovecot 2.3 in one file and without root (mail.md, "Test servers"): all of its users are the one that starts it,
 * login is not chrooted, every user name is a mailbox of its own, made at the first login.
 */
export function dovecotConfig({
  root,
  user,
  group,
  port,
  tlsPort,
  password,
  tls,
  ...more
}: DovecotConfig): string {
  return `
base_dir = ${root}/run
state_dir = ${root}/run
log_path = ${root}/dovecot.log
protocols = imap
listen = 127.0.0.1
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:~/Maildir
mail_fsync = never
${tls ? `ssl = required\nssl_cert = <${tls.certFile}\nssl_key = <${tls.keyFile}` : 'ssl = no'}
disable_plaintext_auth = ${tls ? 'yes' : 'no'}
auth_mechanisms = plain login${more.oauthFile ? ' xoauth2' : ''}
${more.capability ? `imap_capability = ${more.capability}` : ''}
${
  more.oauthFile
    ? `passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = ${more.oauthFile}
}`
    : ''
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${root}/home/%u
}
namespace inbox {
  inbox = yes
${
  more.prefix
    ? `  prefix = ${more.prefix}
  separator = .`
    : ''
}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tls ? tlsPort : 0}
  }
}
service anvil {
  chroot =
}
`
}
