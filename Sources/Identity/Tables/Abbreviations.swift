/// Words that are written short or in two ways, and the one way of the key.
enum Abbreviations {
  static let expansions = """
    intl international
    int international
    internatl international
    natl national
    assn association
    assoc association
    asso association
    org organization
    organisation organization
    organisations organizations
    univ university
    fdn foundation
    fndn foundation
    fdtn foundation
    dept department
    inst institute
    cttee committee
    cmte committee
    ctr center
    cntr center
    centre center
    centres centers
    govt government
    fed federation
    soc society
    coop cooperative
    devt development
    mgmt management
    svcs services
    defence defense
    programme program
    programmes programs
    labour labor
    theatre theater
    colour color
    behaviour behavior
    neighbourhood neighborhood
    """

  /// Left out at the beginning of a name.
  static let articles = """
    the a an la le les l el los las lo il gli i der die das het de den det o os as al
    """

  /// Small words that say little about who a body is.
  static let smallWords = """
    the a an and of on for in at to by with from la le les l d de du des et pour sur en au aux el los las del y e para
    por con il lo di della dei delle per i der die das den dem des und fur von zur zum im o os as da do dos das no na
    het van voor een og for av till och al fi wa i na dlya
    """
}
