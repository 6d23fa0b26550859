/// What kind of body a name says it is; a body and its foundation, or its youth branch, are two bodies.
///
/// Each row is one kind: its name, then the words for it.
enum TypeWords {
  static let rows = """
    foundation foundation fondation fundacion fundacao fondazione stiftung stiftelse stiftelsen saatio vakfi fundatia fundacja
    fund fund fonds fondo fundo fondul
    trust trust
    institute institute institut instituto istituto instytut
    university university universite universidad universidade universitat universita universitet uniwersytet
    college college
    school school ecole escuela escola schule
    academy academy academie academia akademie
    hospital hospital hopital krankenhaus
    center center centers centro zentrum centrum
    museum museum musee museo
    ministry ministry ministere ministerio
    department department departement departamento
    faculty faculty faculte facultad
    youth youth jeunes jeunesse juventud jugend giovani
    women women womens femmes mujeres frauen donne mulheres
    students students student etudiants estudiantes
    union union unions syndicat sindicato gewerkschaft
    network network networks reseau red rede netzwerk rete
    coalition coalition coalicion
    alliance alliance alianza allianz
    federation federation federacion federacao federazione
    confederation confederation confederacion
    association association asociacion associacao associazione verein
    society society societe sociedad sociedade gesellschaft
    council council conseil consejo conselho consiglio rat
    committee committee comite comitato
    commission commission comision comissao
    consortium consortium
    platform platform plateforme plataforma plattform
    forum forum foro
    fellowship fellowship
    press press presse prensa
    party party parti partido
    church church eglise iglesia kirche
    """
}
