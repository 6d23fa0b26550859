/// Words that say how a name is to be read, whatever they mean.
enum ReadingWordTable {
  /// - `office`: an office of a body and not another body, where a place or a qualifier stands before it.
  /// - `office.alone`: says it alone.
  /// - `qualifier`: of an office. `beside`: may stand beside an office word in a segment of its own ("– International Secretariat").
  /// - `former`: what follows in brackets is a name that the body had.
  /// - `kind`: in brackets it is what the body is, and no acronym of it.
  static let rows = #"""
    office	office, bureau, delegation, buro, oficina
    office.alone	headquarters, hq, secretariat, secretariado, secretariaat, sekretariat
    qualifier	advocacy, liaison, regional, field, country, head, main, central, representative, representation, un, nations, united, permanent, policy
    beside	international, global, general, executive
    former	formerly, former, previously, ex, anciennement, antes, anteriormente, antiguamente, fka
    kind	ngo, ngos, ong, osc, cso, npo, ingo, nonprofit
    """#
}
