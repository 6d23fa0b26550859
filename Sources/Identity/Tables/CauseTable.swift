/// What coalitions work for and who stands behind them, in the languages that they sign in: words that general tables of kinds and subjects
/// lack. Codes of `ConceptTable` get further forms here.
///
/// From general knowledge of the languages.
enum CauseTable {
  static let rows = #"""
    f:undocumented	undocumented, sans-papiers, indocumentados, indocumentadas, papierlose, sin papeles, sem documentos, ongedocumenteerden, papperslösa, papirløse, недокументированных, غير الموثقين
    f:prison	detención, detenciones, détenus, detenidos, detenidas, detenção, detentie, detenzione, inhaftierung, imprisonment, incarceration, encarcelamiento, задержания, задержание, الاحتجاز, احتجاز, gefangene, gefangenen, gefangenenhilfe
    f:exile	exile, exiles, exilé, exilés, exilées, exiliados, exiliadas, exilados, exil, exilio, exílio, esuli, ballingen, изгнанников, изгнание
    f:refugees	displaced, déplacés, déplacées, desplazados, desplazadas, deslocados, sfollati, vertriebene, vertriebenen, ontheemden, fordrevne, перемещенных, вынужденных переселенцев, النازحين, نازحين, displacement, déplacement, desplazamiento
    f:returnees	returnees, returned migrants, retournés, retornados, retornadas, rückkehrer, rimpatriati
    f:stateless	stateless, statelessness, apatridie, apatrides, apatridia, apátridas, staatenlosigkeit, staatenlose, apolidi, apolidia, staatloosheid, безгражданства, انعدام الجنسية, عديمي الجنسية
    f:deportation	deportation, deportations, deportados, deportadas, deportaciones, expulsados, expulsions, expulsés, abschiebung, abschiebungen
    f:borders	border, borders, frontière, frontières, frontera, fronteras, fronterizo, fronteiras, fronteira, grenze, grenzen, frontiere, frontiera, confini, confine, grens, gräns, gränser, grænser, grenser, granic, granice, границ, границы, граница, حدود, الحدود, sınırlar, sınır
    f:transnational	transnational, transnationale, transnationaux, transnationales, transnacional, transnacionales, transnacionais, transnationalen, transnazionale, транснациональный
    f:access	access, accès, acceso, acesso, zugang, accesso, toegang, доступ, доступа, الوصول
    f:save	save, saving, sauver, sauvons, salvar, salvemos, rädda, redd, red barnet, retten, rettet, salviamo, salvare, спасем, أنقذوا, إنقاذ
    f:emergency	rescue, sauvetage, rescate, resgate, rettung, salvataggio, soccorso, redding, räddning, redning
    f:protection	protection, protección, protecció, proteção, protecção, protezione, schutz, schutzes, bescherming, skydd, beskyttelse, suojelu, ochrony, ochrona, ochrana, ochranu, védelem, zaštita, zaštitu, защиты, защита, захисту, захист, προστασία, προστασίας, koruma, حماية, الحماية, لحماية, 保护, 保護, 보호
    f:amnesty	amnesty, amnistie, amnistía, amnistia, anistia, amnestie, амнистия, العفو, אמנסטי, αμνηστία, 앰네스티
    f:witness	witness, witnesses, témoin, témoins, testigo, testigos, testemunhas, zeuge, zeugen, testimoni, getuigen
    f:watch	watch, vigilance, vigilancia, vigilância, wacht
    f:advocacy	advocacy, advocates, plaidoyer, incidencia, belangenbehartiging, fürsprache, المناصرة
    f:action	action, actions, acción, acciones, acció, ação, ações, acção, aktion, aktionen, azione, azioni, actie, aktie, aktionsgemeinschaft, akcja, akcji, akce, akcija, действие, действия, дія, δράση, eylem
    f:hospitality	hospitality, hospitalité, hospitalidad, hospitalidade, gastfreundschaft, ospitalità
    f:welcome	welcome, welcoming, accueil, acogida, acolhimento, acolhida, willkommen, accoglienza, opvang, onthaal
    f:dignity	dignity, dignité, dignidad, dignidade, dignità, würde, menschenwürde, waardigheid, värdighet, verdighet, godność, godności, достоинство, достоинства, гідність, كرامة, الكرامة, للكرامة
    a:ecumenical	ecumenical, ecumenism, oecuménique, œcuménique, ecuménico, ecuménica, ecumenico, ecumenica, ecumênico, ecumênica, ökumenisch, ökumenische, ökumenischer, ökumenischen, ökumene, oecumenisch, oecumenische, ekumenisk, ekumeniska, økumenisk, ekumeniczna, ekumenická, экуменический, мسكوني
    f:bishops	bishops, bishop, évêques, épiscopale, épiscopal, episcopal, episcopale, episcopado, obispos, bischöfe, bischofs, bischofskonferenz, vescovi, bispos, bisschoppen, biskupów, biskopar, biskupů, епископов, الأساقفة
    t:conference	conference, conferences, conférence, conférences, conferencia, conferencias, conferència, conferência, conferências, konferenz, konferenzen, conferenza, conferentie, konferens, konferensen, konferanse, konferansen, konference, konferenci, konferencja, konferencji, konferencia, konferenciája, konferencija, конференция, конференции, конференція, конференції, συνδιάσκεψη, konferansı, مؤتمر, المؤتمر, 会议, 會議
    a:jesuit	jesuit, jesuits, jésuite, jésuites, jesuita, jesuitas, jesuiten, jesuítas, gesuita, gesuiti, jezuïeten, jezuici, иезуитов, اليسوعية, اليسوعي
    a:franciscan	franciscan, franciscans, franciscain, franciscains, franciscaine, franciscano, franciscanos, franciscana, franziskaner, franziskanerinnen, francescani, francescano, francescana, franciscanen
    a:dominican-order	dominicain, dominicains, dominicaines, dominicos, dominikaner, domenicani
    a:salesian	salesian, salesians, salésien, salésiens, salesiano, salesianos, salesiana, salesianas, salesianer, salesiani, salezjanie
    f:pastoral	pastoral, pastorale, seelsorge, pastoraal, duszpasterstwo
    a:quaker	quaker, quakers, cuáqueros, quäker
    f:mayors	mayors, mayor, maires, alcaldes, alcaldías, prefeitos, bürgermeister, sindaci, burgemeesters, мэров
    f:parliamentarians	parliamentarians, parliamentarian, parlementaires, parlamentarios, parlamentarias, parlamentares, parlamentarier, parlamentari, парламентариев
    f:exploitation	exploitation, explotación, exploração, ausbeutung, sfruttamento
    f:smuggling	smuggling, smugglers, contrebande, contrabando, schmuggel
    f:discrimination	discrimination, discriminations, discriminación, discriminação, diskriminierung, antidiskriminierung, discriminazione, discriminatie, diskriminering, dyskryminacji, дискриминации, التمييز, antidiscrimination, non-discrimination
    f:xenophobia	xenophobia, xénophobie, xenofobia, fremdenfeindlichkeit
    f:empowerment	empowerment, empowering, empoderamiento, empoderamento, autonomisation, ermächtigung, تمكين
    f:livelihoods	livelihoods, livelihood, moyens de subsistance, medios de vida, lebensgrundlagen
    f:remittances	remittances, remesas, remessas, envois de fonds, rücküberweisungen, rimesse
    f:recruitment	recruitment, recruiters, recrutement, reclutamiento, recrutamento, contratación, anwerbung
    f:debt	debt, debts, dette, dettes, deuda, deudas, dívida, schulden, entschuldung, debito, schuld
    f:oceans	océanos, oceanos, ozeane, oceani
    f:greens	greens, verts, verdes, grüne, grünen, verdi, groenen, зеленые, зелені
    f:bread	bread, brot, pão, хлеб, brood
    f:weapons	arms, weapons, armes, armas, waffen, armi, wapens, våpen, vapen, оружия, оружие, الأسلحة
    f:nuclear-weapons	nuclear weapons, armes nucléaires, armas nucleares, atomwaffen, armi nucleari, kernwapens, kärnvapen, atomvåpen, ядерного оружия
    f:disappeared	disappeared, missing persons, disparus, desaparecidos, desaparecidas, desapariciones, verschwundene, scomparsi
    f:defenders	defenders, défenseurs, défenseuses, defensores, defensoras, verteidiger, verteidigerinnen, difensori, verdedigers, защитников, المدافعين, المدافعات
    f:defence	defensoría, verteidigung, difesa, verdediging, دفاع, الدفاع, للدفاع
    f:grassroots	grassroots, grass-roots, comunidades de base, organizaciones de base, basisbewegung
    f:afro-descendants	afro-descendants, afrodescendants, afrodescendientes, afrodescendentes
    f:street-vendors	street vendors, vendeurs ambulants, vendedores ambulantes, straßenverkäufer
    f:waste-pickers	waste pickers, recicladores, catadores, chiffonniers
    f:elderly	elders, ageing, aging, older people, older persons, vieillissement, personnes âgées, personas mayores, envejecimiento
    f:bridges	bridges, puente, puentes, pontes, brücke, brücken, ponti, bruggen
    f:hands	hands, manos, hände, mãos
    f:voices	voice, voices, voix, voces, vozes, stimmen, stimme, voci, stemmen, röster, stemmer, голоса, أصوات, صوت
    a:muslim	muslim, muslims, musulman, musulmans, musulmanes, musulmana, musulmanas, muslime, musulmani, мусульман
    a:secular	laïque, laïques, laico, laica, laicos, secular, säkular
    f:widows	widows, widow, veuves, viudas, viúvas, witwen, vedove, weduwen, الأرامل
    f:survivors	survivors, survivants, survivantes, sobrevivientes, supervivientes, sobreviventes, überlebende, sopravvissuti
    f:reform	reform, reforms, réforme, réformes, reforma, reformas, riforma, hervorming, реформы, реформа, إصلاح, الإصلاح
    f:accountability	accountability, redevabilité, rendición de cuentas, rechenschaft, المساءلة
    f:participation	participation, participación, participação, partecipazione, beteiligung, participatie, участие, المشاركة
    f:monitoring	monitoring, monitor, suivi, monitoreo, monitoramento, monitoraggio, beobachtung, мониторинг, мониторинга, رصد
    f:exchange	exchange, exchanges, échange, échanges, intercambio, intercambios, intercâmbio, austausch, austauschdienst, scambi, uitwisseling, обмена
    f:vision	vision, visión, visão, visione
    f:support	support, soutien, apoyo, apoio, unterstützung, sostegno, steun, støtte, stöd, поддержки, поддержка, підтримки, دعم, لدعم
    f:struggle	struggle, lutte, lucha, luta, kampf, strijd, lotta, борьбы, مكافحة
    f:change	change, changement, cambio, mudança, wandel, verandering, cambiamento
    f:opportunity	opportunity, opportunities, oportunidad, oportunidades, opportunités
    f:learning	learning, apprentissage, aprendizaje, aprendizagem, lernen, leren
    f:monks	monks, nuns, moines, monjes, mönche, monaci
    f:missionaries	missionaries, missionary, missionnaires, missionnaire, misioneros, misioneras, missionários, missionárias, missionare, missionarinnen, missionari, missionarie
    f:major-superiors	major superiors, supérieurs majeurs, superiores mayores, superiores mayoras
    f:asylum	asylbewerber, asylsuchende, asylsuchenden, demandeurs d'asile, solicitantes de asilo, richiedenti asilo, asielzoekers, asylsøkere, asylansökande, لاجئين وطالبي اللجوء
    f:unaccompanied	unaccompanied, non accompagnés, no acompañados, unbegleitete, non accompagnati, niet-begeleide
    f:smallholders	smallholders, smallholder, petits producteurs, pequeños productores, kleinbauern
    f:landless	landless, sans terre, sin tierra, sem terra, landlose
    f:land-rights	land rights, droits fonciers, derechos a la tierra, landrechte
    f:debtors	debtors, débiteurs, deudores
    f:expression	expression, expresión, expressão, meinungsfreiheit, espressione
    f:impunity	impunity, impunité, impunidad, impunidade, straflosigkeit, الإفلات من العقاب
    f:truth	truth, vérité, verdad, verdade, wahrheit, verità, الحقيقة
    f:voluntary-service	voluntary service, service volontaire, servicio voluntario, freiwilligendienst, freiwilligendienste
    f:international-law	international law, droit international, derecho internacional, völkerrecht, diritto internazionale, direito internacional, международного права, القانون الدولي
    f:rule-of-law	rule of law, état de droit, estado de derecho, rechtsstaat, rechtsstaatlichkeit, estado de direito
    f:civil-society	civil society, société civile, sociedad civil, sociedade civil, zivilgesellschaft, società civile, maatschappelijk middenveld, civilsamhället, sivilsamfunn, гражданского общества, громадянського суспільства, المجتمع المدني
    f:public-services	public services, services publics, servicios públicos, serviços públicos, öffentliche dienste, servizi pubblici
    f:local-government	local government, local governments, local authorities, collectivités locales, collectivités territoriales, gobiernos locales, autoridades locales, governos locais, gemeinden und regionen, enti locali
    f:legal-aid	legal aid, aide juridique, assistance juridique, asistencia legal, asistencia jurídica, ayuda legal, assistência jurídica, rechtshilfe, rechtsbijstand, المساعدة القانونية
    f:social-justice	social justice, justice sociale, justicia social, justiça social, soziale gerechtigkeit, العدالة الاجتماعية
    f:foodfirst	food sovereignty, souveraineté alimentaire, soberanía alimentaria, soberania alimentar, ernährungssouveränität
    """#
}
