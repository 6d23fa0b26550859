import Statements

/// Notes that somebody went on from an invitation's page by pressing a button. Looking at the page notes nothing: mail scanners look, too.
package struct NoteOpenedInvitation: Command {
  package static let changesCampaign = false

  package let link: LinkUse

  package init(link: LinkUse) {
    self.link = link
  }

  package func run(in transaction: WriteTransaction) throws {
    try transaction.execute(
      "UPDATE invitation SET opened_at = ? WHERE id = ? AND link_version = ? AND opened_at IS NULL",
      [transaction.now.milliseconds, link.subject, link.version])
  }
}
