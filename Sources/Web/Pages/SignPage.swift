import Rendering
import Statements

/// `/s/{slug}/{lang}/sign`: the form, empty, pre-filled by an invitation, or come back with its problems.
package struct SignPage: Page {
  package static let template = "public/sign"
  package let layout: Layout
  let facts: StatementFacts
  let heading: String
  let action: String
  let csrf: String
  let invitation: String
  let consentVersion: String
  let textVersion: String
  let invitedText: String?
  let summary: ErrorSummary?
  let organization: FieldView
  let acronym: FieldView
  let country: FieldView
  let kind: FieldView
  let website: FieldView
  let contact: FieldView
  let role: FieldView
  let email: FieldView
  let language: FieldView
  let authorised: FieldView
  let listed: FieldView
  let updates: FieldView

  static let kinds = ["network", "ngo", "union", "diaspora", "faith", "academia", "other"]

  /// - Parameters:
  ///   - countries: every country, in the page's language.
  ///   - mailLanguages: what mails can be written in.
  ///   - kinds: who may sign this statement; all seven unless it says otherwise.
  ///   - invited: the name of the organization that the invitation is for.
  ///   - problems: in the order of the form; the first of a field stands beside it.
  package init(
    _ frame: Frame, statement: StatementCard, form: SignForm, csrf: String, countries: CountryMenu,
    mailLanguages: [String], kinds: [String]? = nil, invited: String? = nil, problems: [FieldProblem] = []
  ) {
    let catalog = frame.catalog
    func field(
      _ name: String, _ value: String, _ type: String = "text", _ autocomplete: String = "off", required: Bool = false,
      choices: [ChoiceView] = []
    ) -> FieldView {
      FieldView(
        name, catalog: catalog, problems: problems, value: value, type: type, autocomplete: autocomplete,
        isRequired: required, choices: choices)
    }
    func consent(_ name: String, _ isChecked: Bool, required: Bool = false) -> FieldView {
      FieldView(
        name, catalog: catalog, problems: problems, label: catalog("consent.\(name)"), isRequired: required,
        isChecked: isChecked)
    }
    let title = catalog("sign.title", ["title": catalog.isolated(statement.title)])
    layout = Layout(
      frame, title: problems.isEmpty ? title : catalog("form.errorTitle", ["title": title]),
      alternates: form.invitation.isEmpty && problems.isEmpty
        ? statement.languages.map { ($0, .sign(slug: statement.slug, language: $0)) } : [])
    facts = StatementFacts(statement, catalog: catalog)
    heading = catalog("sign.heading")
    action = facts.signPath
    self.csrf = csrf
    invitation = form.invitation
    consentVersion = catalog("consent.version")
    textVersion = form.version
    invitedText = invited.map { catalog("sign.invited", ["organization": catalog.isolated($0)]) }
    summary = ErrorSummary(
      problems, catalog: catalog, anchors: ["csrf": "organization", "consent": "authorised", "version": "authorised"])
    organization = field("organization", form.organization, "text", "organization", required: true)
    acronym = field("acronym", form.acronym)
    country = field(
      "country", form.country, "text", "country", required: true,
      choices: countries.entries.map {
        ChoiceView(value: $0.code, label: $0.name, isSelected: $0.code == form.country)
      })
    kind = field(
      "kind", form.kind, required: true,
      choices: (kinds ?? Self.kinds).map {
        ChoiceView(value: $0, label: catalog("kind.\($0)"), isSelected: $0 == form.kind)
      })
    website = field("website", form.website, "url", "url")
    contact = field("contact", form.contact, "text", "name", required: true)
    role = field("role", form.role, "text", "organization-title")
    email = field("email", form.email, "email", "email", required: true)
    let mailLanguage = form.language.isEmpty ? catalog.language : form.language
    language = field(
      "language", mailLanguage,
      choices: mailLanguages.map {
        ChoiceView(value: $0, label: LanguageNames.own($0), isSelected: $0 == mailLanguage)
      })
    authorised = consent("authorised", form.authorised, required: true)
    listed = consent("listed", form.listed)
    updates = consent("updates", form.updates)
  }
}
