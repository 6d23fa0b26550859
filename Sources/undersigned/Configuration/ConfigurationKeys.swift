/// The registry: every key once, in the order of the sample file.
extension ConfigurationKey {
  static let all: [ConfigurationKey] = [
    dataDirectory, publicURL, siteName, secretariatAddress, templatesDirectory,
    httpHost, httpPort, httpTrustedProxies, httpRequestLimit, httpRequestTimeout,
    limitsEnabled, limitsPerMailAddress, limitsPerMailDomain, limitsPerNetwork,
    mailTransport, mailFolder, mailFrom, mailReplyTo, mailBounceAddress,
    smtpURL, smtpUsername, smtpPasswordFile, smtpSecurity, smtpCertificateAuthorityFile, smtpConnections, smtpPerDomain,
    smtpHelloName, dkimDomain, dkimSelector, dkimKeyFile, dkimEd25519Selector, dkimEd25519KeyFile,
    bouncesURL, bouncesUsername, bouncesPasswordFile, bouncesSecurity, bouncesCertificateAuthorityFile, bouncesInterval,
    linksInvitationDays, linksConfirmationDays, linksManagementDays, linksSignInMinutes,
    keysFile, storeCommitMode, identityWrongMerges,
    webhooksAllowPrivateNetworks, webhooksTimeout, webhooksConnections,
    logLevel,
  ]

  static let dataDirectory = ConfigurationKey(
    "dataDirectory", .path, "./data",
    "The folder of the database, the key ring and, unless told otherwise, the mail.")
  static let publicURL = ConfigurationKey(
    "publicURL", .url(schemes: ["http", "https"], bare: true), "http://127.0.0.1:8080",
    "The address that people see, without a path, with which every link begins; by default that of http.host and http.port."
  )
  static let siteName = ConfigurationKey(
    "siteName", .text, "Undersigned", "The name of the site, in the head of every page and in mails.")
  static let secretariatAddress = ConfigurationKey(
    "secretariatAddress", .mailbox, "The mail address of the secretariat, shown on the site to those who need help.")
  static let templatesDirectory = ConfigurationKey(
    "templatesDirectory", .path,
    """
    The folder of the templates; by default the first Templates folder found beside the program, in \
    ../share/undersigned from there, or in the working directory.
    """)

  static let httpHost = ConfigurationKey("http.host", .text, "127.0.0.1", "The address to listen on.")
  static let httpPort = ConfigurationKey(
    "http.port", .integer(0...65_535), "8080", "The port to listen on; 0 takes any that is free.")
  static let httpTrustedProxies = ConfigurationKey(
    "http.trustedProxies", .networks,
    """
    The networks of proxies whose X-Forwarded-For header is believed, as a list in CIDR form \
    (127.0.0.1/32, 10.0.0.0/8); by default none.
    """)
  static let httpRequestLimit = ConfigurationKey(
    "http.requestLimit", .integer(1_024...16_777_216), "65536", "The largest request body that is read, in bytes.")
  static let httpRequestTimeout = ConfigurationKey(
    "http.requestTimeout", .duration(1...600), "30s", "How long a request may take to arrive and be answered.")

  static let limitsEnabled = ConfigurationKey(
    "limits.enabled", .boolean, "true", "Whether sign-ons are limited in number; false is for benchmarks only.")
  static let limitsPerMailAddress = ConfigurationKey(
    "limits.perMailAddress", .integer(1...100_000), "10", "Mails asked for per hour for one mailbox.")
  static let limitsPerMailDomain = ConfigurationKey(
    "limits.perMailDomain", .integer(1...100_000), "60",
    "Mails asked for per hour for one organization's mail domain; free mail providers are not limited.")
  static let limitsPerNetwork = ConfigurationKey(
    "limits.perNetwork", .integer(1...100_000), "300",
    "Mails asked for per hour from one network: an IPv4 /24 or an IPv6 /48.")

  static let mailTransport = ConfigurationKey(
    "mail.transport", .choice(["folder", "smtp"]), "folder",
    "Where mail goes: folder writes each message as an .eml file and sends nothing, smtp sends it.")
  static let mailFolder = ConfigurationKey(
    "mail.folder", .path, "The folder of the .eml files; by default mail in the data directory.")
  static let mailFrom = ConfigurationKey(
    "mail.from", .mailbox, "Undersigned <undersigned@localhost.invalid>",
    "The sender of every mail, as Name <address>; must be set before mail goes out by smtp.")
  static let mailReplyTo = ConfigurationKey(
    "mail.replyTo", .mailbox, "Where answers to our mails should go; by default to the sender.")
  static let mailBounceAddress = ConfigurationKey(
    "mail.bounceAddress", .mailbox,
    """
    The mailbox that undeliverable mail comes back to, as name@host: each mail gets an address of its own, name+…@host; \
    by default mail comes back to the sender and is not sorted.
    """)

  static let smtpURL = ConfigurationKey(
    "smtp.url", .url(schemes: ["smtp", "smtps"], bare: true),
    "The mail server: smtp://host:port, or smtps://host:port for TLS from the start.")
  static let smtpUsername = ConfigurationKey(
    "smtp.username", .text, secret: true, "The name to sign in with; without it there is no sign-in.")
  static let smtpPasswordFile = ConfigurationKey(
    "smtp.passwordFile", .path, "A file whose first line is the password.")
  static let smtpSecurity = ConfigurationKey(
    "smtp.security", .choice(["starttls", "none"]), "starttls",
    "What smtp:// does: starttls insists on encryption; none is allowed for a server on this machine only.")
  static let smtpCertificateAuthorityFile = ConfigurationKey(
    "smtp.certificateAuthorityFile", .path,
    "A PEM file with the authorities to trust for the mail server; by default the system's.")
  static let smtpConnections = ConfigurationKey(
    "smtp.connections", .integer(1...64), "4", "How many connections to the mail server are open at once.")
  static let smtpPerDomain = ConfigurationKey(
    "smtp.perDomain", .integer(1...1_000), "20",
    "How many mails at most are under way to one recipient domain; fewer when it asks for less.")
  static let smtpHelloName = ConfigurationKey(
    "smtp.helloName", .text, "The name given in EHLO; by default the host of publicURL.")

  static let dkimDomain = ConfigurationKey(
    "dkim.domain", .text, "The domain that signs mail (DKIM); by default that of mail.from.")
  static let dkimSelector = ConfigurationKey(
    "dkim.selector", .text, "undersigned", "The name of the RSA key in the DNS: SELECTOR._domainkey.DOMAIN.")
  static let dkimKeyFile = ConfigurationKey(
    "dkim.keyFile", .path, "A PEM file with the RSA key; without any key mail is not signed.")
  static let dkimEd25519Selector = ConfigurationKey(
    "dkim.ed25519Selector", .text, "undersigned-ed25519", "The name of the Ed25519 key in the DNS.")
  static let dkimEd25519KeyFile = ConfigurationKey(
    "dkim.ed25519KeyFile", .path, "A PEM file with an Ed25519 key, which signs beside the RSA key.")

  static let bouncesURL = ConfigurationKey(
    "bounces.url", .url(schemes: ["imap", "imaps", "pop3", "pop3s"], bare: true),
    """
    The mailbox that mail.bounceAddress delivers to: imaps://host, imap://host:port, pop3s://host or pop3://host:port; \
    without it, pipe messages into: undersigned mail bounce.
    """)
  static let bouncesUsername = ConfigurationKey(
    "bounces.username", .text, secret: true, "The name to sign in to that mailbox with.")
  static let bouncesPasswordFile = ConfigurationKey(
    "bounces.passwordFile", .path, "A file whose first line is that mailbox's password.")
  static let bouncesSecurity = ConfigurationKey(
    "bounces.security", .choice(["starttls", "none"]), "starttls",
    "What imap:// and pop3:// do: starttls insists on encryption; none is allowed for a server on this machine only.")
  static let bouncesCertificateAuthorityFile = ConfigurationKey(
    "bounces.certificateAuthorityFile", .path,
    "A PEM file with the authorities to trust for that mailbox; by default the system's.")
  static let bouncesInterval = ConfigurationKey(
    "bounces.interval", .duration(1...3_600), "60s", "How often the mailbox is looked into.")

  static let linksInvitationDays = ConfigurationKey(
    "links.invitationDays", .integer(1...3_650), "90", "How many days an invitation link works.")
  static let linksConfirmationDays = ConfigurationKey(
    "links.confirmationDays", .integer(1...365), "7", "How many days a confirmation link works.")
  static let linksManagementDays = ConfigurationKey(
    "links.managementDays", .integer(1...3_650), "400",
    "How many days the link in a receipt works, with which a signatory corrects or withdraws.")
  static let linksSignInMinutes = ConfigurationKey(
    "links.signInMinutes", .integer(1...1_440), "15", "How many minutes a one-time sign-in link to the desk works.")

  static let keysFile = ConfigurationKey(
    "keys.file", .path, "The key ring that links are signed with; by default keys.json in the data directory.")
  static let storeCommitMode = ConfigurationKey(
    "store.commitMode", .choice(["grouped", "single"]), "grouped",
    "How writes reach the disk: grouped shares one sync among those that wait, single is for comparison.")

  static let identityWrongMerges = ConfigurationKey(
    "identity.wrongMerges", .share(0.001...0.2), "0.01",
    "The share of automatic answers to “is this the same organization?” that may be wrong; what is less sure is asked.")

  static let webhooksAllowPrivateNetworks = ConfigurationKey(
    "webhooks.allowPrivateNetworks", .boolean, "false",
    "Whether webhooks may go to this machine and to private networks.")
  static let webhooksTimeout = ConfigurationKey(
    "webhooks.timeout", .duration(1...120), "20s", "How long a webhook's receiver may take to answer.")
  static let webhooksConnections = ConfigurationKey(
    "webhooks.connections", .integer(1...512), "128",
    "How many webhooks are under way at once; each receiver may have one besides.")

  static let logLevel = ConfigurationKey(
    "log.level", .choice(["trace", "debug", "info", "notice", "warning", "error", "critical"]), "info",
    "The least important messages that are logged.")
}
