import Rendering
import Statements
import Store

extension DeskEndorsementsPage.Endorsement {
  init(_ endorsement: DeskEndorsement, countries: CountryMenu) {
    self.init(
      organizationID: endorsement.organizationID, organization: endorsement.organization,
      acronym: AcronymBeside.name(endorsement.organization, endorsement.acronym),
      country: countries.name(of: endorsement.country), kind: endorsement.kind.rawValue,
      state: endorsement.state.rawValue, origin: endorsement.origin.rawValue,
      confirmation: endorsement.assurance?.rawValue ?? "none", isListed: endorsement.listed,
      version: Int(endorsement.version), requested: endorsement.requestedAt.milliseconds,
      confirmed: endorsement.confirmedAt?.milliseconds)
  }
}
