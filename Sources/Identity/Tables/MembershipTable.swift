/// What stands between a body and the network that it says it is a member of, by language.
///
/// From general knowledge of the languages; Forms that end in an apostrophe stand before a vowel.
enum MembershipTable {
  static let rows = #"""
    en	member of, members of, member organization of, member organisation of, affiliate of, affiliated to, affiliated with
    fr	membre de la, membre de l', membre du, membre des, membre de, membre d', affilie a, affiliee a
    es	miembro de la, miembro de los, miembro de las, miembro del, miembro de, miembra de, afiliada a, afiliado a
    ar	عضو في, عضوة في, عضو ب, عضوة ب
    de	mitglied von, mitglied der, mitglied des, mitglied im, mitglied in der, mitglied in, mitglied bei, mitglied beim, mitgliedsorganisation von, mitgliedsorganisation der, mitgliedsorganisation des
    it	membro della, membro dell', membro dello, membro dei, membro degli, membro delle, membro del, membro di, aderente a, aderente alla
    pt	membro da, membro do, membro das, membro dos, membro de, filiada a, filiado a
    nl	lid van de, lid van het, lid van
    pl	członek, członkini
    ru	член, участник
    sv	medlem av, medlem i, medlem af
    """#

  /// May stand before them.
  static let before: Set<Substring> = [
    "a", "an", "is", "full", "proud", "founding", "est", "es", "ist", "organisation", "organization", "un", "una", "e",
  ]
}
