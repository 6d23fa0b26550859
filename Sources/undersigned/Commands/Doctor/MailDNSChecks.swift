import Mail
import Statements

/// The records that the sender's domain should publish, so that mail arrives; printed, as nobody asks the DNS from here.
enum MailDNSChecks {
  private static let check = "mail DNS"

  static func findings(_ configuration: Configuration) -> [Finding] {
    guard configuration.smtp != nil || configuration.dkim != nil else { return [] }
    let keys: [DKIMKeys.Named]
    let sender: String
    do {
      keys = try DKIMKeys(configuration).named()
      sender = try MailWiring.mailbox(configuration.mail.from, key: "mail.from").address.domain
    } catch {
      return [.fail(check, "\(error)")]
    }
    var findings = keys.map {
      Finding.ok(check, "Publish: \($0.key.record.zoneLine(selector: $0.selector, domain: $0.domain))")
    }
    if keys.isEmpty {
      findings.append(
        .warn(check, "Mail is not signed. Make a key: undersigned keys dkim --out FILE, and name it with dkim.keyFile.")
      )
    }
    findings.append(
      .ok(check, "Publish: _dmarc.\(sender). IN TXT \"v=DMARC1; p=none; rua=mailto:postmaster@\(sender)\""))
    let envelope = configuration.mail.bounceAddress?.split(separator: "@").last.map(String.init) ?? sender
    findings.append(
      .ok(
        check,
        "Publish: \(envelope). IN TXT \"v=spf1 …\", naming the mail server that sends for you; your provider says how.")
    )
    if configuration.mail.bounceAddress == nil {
      findings.append(
        .warn(
          check,
          "Mail that can't be delivered comes back to the sender unsorted. Set mail.bounceAddress and bounces.url."))
    }
    return findings
  }
}
