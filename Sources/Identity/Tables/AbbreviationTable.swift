/// A word, and what is written short for it.
///
/// From general knowledge of the languages.
enum AbbreviationTable {
  static let rows = #"""
    international	internat., internac., internaz., intnl
    national	nat, nat., natn, nation., naz.
    nacional	nac, nac., nal., nacl, nacnl
    nazionale	naz, nazle
    association	assocn, assc, asscn, assoc'n, asstn
    asociación	asoc, asoc., asc., asociac.
    associação	associac., ass. port., associaç.
    associazione	assoz., associaz., ass.
    organization	orgn, organ., organiz., orgz, orgzn
    organización	orgz., organiz
    university	uni, uni., universty, unv, unv., univer., univers.
    universidad	universid., udad, uds., univ. nac., u. de
    universität	univ.-, universit.
    technical university	tu, t.u., tech. univ.
    university hospital	uni-klinik, uniklinik, univ. hosp., univ. klin.
    institute	insts, instit, instit., intt, ins.
    instituto	insto., instº, inst.º, insti.
    institution	instn, instn., institn
    department	dep., depto, depto., dpt, dpt., dpto, dpto., deptt, deptt., dptm
    government	gov., gvt, gouv., gob., gobno.
    center	cen., cent., cntre, centr., ctre, ctre., ctro, ctro., cto.
    council	cncl, cncl., cnl, counc., cnc., coun.
    committee	cmtee, ctte, ctee, comte, comm'ee, cte, cté
    commission	commn, commn., comsn, commssn, comss.
    foundation	fnd., found, found., foundtn, fndtn, foundn
    fundación	fund, fund., fundn, fdación, fundac., fundac
    federation	fedn, fedn., feder., fédé, fede., fedtn
    confederation	confed, confed., conf., confedn, conféd., confeder.
    society	scty, socy, socty, sty.
    sociedad	sdad., sdad, soci., sociedad.
    union	un., unión., unn
    technology	tech, tech., techn., technol, technol., tecn., tecnol., tec., tekn., technl, technolog.
    technical	techn, tec, techl, téc., tehn.
    polytechnic	polytech, polytech., poly., politéc., politec., polit.
    science	sci, sci., scis, scien., sc., cienc., scienc., wiss., wissensch., nauk.
    sciences	scs., sces, sciences., cs., cc.
    research	res, res., rsch, resch, rsrch, resrch, rech., investig., inv.
    development	dev, dev., devel, devel., develop., dvpt, dvt, dével., desarr., desenv., dévelop., devlpt, dvlpmt
    hospital	hosp, hosp., hospl, hosp'l, hpital, hôp., hop., osp., szpit., hsp
    medical	med, med., méd., medic., medl, médic.
    medicine	medi., medcn
    college	coll, coll., clg, colg, coll'ge, col.
    academy	acad, acad., acdmy, akad, akad., acady, accad., ac., akad.nauk
    laboratory	lab., labo, labo., labor., laborat., labs.
    library	lib., libr, libr., bibl., bibl, biblio., bib.
    museum	mus, mus., musm
    school	sch, sch., schl, scl., éc., esc., sc'l
    high school	h.s., hs, high sch., high schl
    secondary	sec., secon., secd.
    management	mgt, mgt., mngt, mngmt, managt, manag., mgnt
    manager	mgr, mgr.
    administration	admin, admin., adm, adm., admn, administr., administrac.
    agency	agcy, agy, agcy., ag'y
    authority	auth, auth., autho.
    bureau	bur., bur
    service	svc, svc., serv, serv., svce, srvc
    services	servs, srvcs, srvs, serv's
    group	grp, grp., gp, gp., gr., gpe, gruppo.
    company	co, co., coy, cie, cie., cía, cía., cia, cia., comp., comp
    corporation	corp, corp., corpn, corpn., corpor.
    limited	ltd, ltd., ltda, ltda., lmtd, ld.
    incorporated	inc, inc.
    private	pvt, pvt., priv., prvt, pte
    public	pub., publ., pbl., pub, públ.
    general	gen, gen., genl, gral, gral., gén., gnral, génér., gl.
    central	cent, centl, cntrl, centr
    regional	reg., regl, région., regnl
    federal	fed'l, fedl, féd'l, fedrl
    district	dist, dist., distr, distr., dstrct, dt., dtto.
    province	prov, prov., provc, provin.
    county	cty, cty., cnty, co'ty
    municipality	mun., municip., munic., munip., mpal, mun
    municipal	mpal., municipl, mcpal
    metropolitan	metro., metrop., metropol., metrop
    ministry	min, min., minist., mnstry, mtry, ministr., min-vo
    education	educ, educ., edu, edu., édu., edn, educn, eduction
    educational	educl, educnl, educ'l
    engineering	eng, eng., engg, engg., engng, engrg, engin., ing., engr., ingen.
    engineers	engrs, engrs., engs, ing'rs
    environment	env, env., envir., environ., envt, envmt, environ, environm.
    environmental	envtl, enviro, envl
    agriculture	agric, agric., agri., ag., agr., agri'c
    agricultural	agricl, agricult., agrl
    industry	ind, ind., indy, indust., indus., indstry
    industrial	indl, indus, indust, indstl
    manufacturing	mfg, mfg., manuf., mfrg
    manufacturers	mfrs, mfrs., manufs.
    economic	econ, econ., eco., écon., econo.
    economics	econs, econs., économ.
    business	bus., busi., bsns, biz, busns
    commerce	comm'ce, comrce, com., cce, commrc
    finance	fin., financ., finan.
    financial	finl, fin'l
    insurance	ins'ce, insur., insce
    chamber	chamb., chmbr, cham., ch.
    chamber of commerce and industry	cci, c.c.i., ihk, i.h.k.
    professional	prof., profl, prof'l, profess.
    professor	prof
    cooperative	co-op, coopve, cooperat., coop'ative
    cooperation	coopn, cooper., co-opn, coopé., coopér.
    communication	commun., comun., commn's
    communications	comms, comms., communs, commns
    telecommunications	telecoms, télécoms, telecomm, telecom.
    transport	transp., trans., transpt, transprt
    transportation	transpn, transptn
    communist	comm'st
    democratic	dem., democr., démocr.
    republic	rep., repub., republ., rép., rpblc, rep'c
    environmental science	envsci
    human rights	hr, hum. rts, ddhh, d.h., dd.hh., droits de l'h.
    american	amer., amer, amn
    british	brit., brit
    european	eur., europ., euro., europ
    african	afr., afric.
    australian	aust., austr., austral., aus.
    canadian	can., cdn, cdn., canad.
    french	fr., franç.
    german	ger., germ.
    indian	ind'n
    japanese	jpn, jap., jpn.
    chinese	chin., chn
    christian	chr., christ., xian, chrst.
    catholic	cath., cathol., kath., catól., cattol.
    evangelical	evang., evangel., ev., évang., evangél.
    lutheran	luth., luth
    methodist	meth., meth
    presbyterian	presb., presbyt., presby, presby.
    protestant	prot., protest.
    orthodox	orth., orthod., ort.
    saint	st, st., saint., san., snt., sw., św., sv., sf., sfânt., szt., hl., св., пр., άγ., αγ.
    sainte	ste, ste.
    saints	sts, sts., ss., ss
    santo	sto, sto.
    santa	sta, sta.
    mount	mt, mt., mte.
    fort	ft, ft.
    north	nth, nth., nor.
    south	s'th, sth, sth.
    east	est.
    west	wst
    northern	nthn, nthrn, norn.
    southern	sthn, sthrn
    eastern	estn, eastn
    western	wstn, westn
    northeast	ne, n.e.
    northwest	nw, n.w.
    southeast	se, s.e.
    southwest	sw, s.w.
    united	utd, utd., untd, unit.
    united nations	u.n., un
    united states	u.s., us, u.s.a., usa, ee.uu., eeuu, ee uu
    united kingdom	u.k., uk
    brothers	bros, bros., brs
    sisters	srs, sisters', sors.
    doctor	dr, dr., doct., dra, dra.
    engineer	engr, ingº
    junior	jr, jr., jun.
    senior	sr, sr., sen.
    number	no., nr, nr., nº, n°, núm., num., no
    volunteer	vol., volun., volunt.
    volunteers	vols, vols., volunts
    volunteer fire department	vfd, v.f.d.
    fire department	f.d., fire dept
    police department	p.d., police dept
    women	wmn, wmns, womn
    youth	yth, yth.
    children	chldrn, chn., childr., childn
    community	commty, cmty, cmnty, commun'ty, comty, cmmty
    ecological	ecol., écol., ecolog.
    geographical	geogr., geog., géogr.
    geological	geol., géol., geolog.
    historical	hist., histor., histl
    mathematics	math., maths., mat., mathém., matem.
    mathematical	mathl, mathemat.
    physics	phys., fís., fis., physiq.
    chemistry	chem., chim., quím., chemi., khim.
    chemical	cheml, chem'l
    biology	biol., bio., biolog.
    psychology	psychol., psych., psicol., psy.
    pharmacy	pharm., farm., pharma., pharmac.
    pharmaceutical	pharmaceut., pharml
    veterinary	vet., veterin., vét.
    dental	dent., odont.
    nursing	nurs., nsg
    surgery	surg., chir.
    cardiology	cardiol., card.
    neurology	neurol., neur.
    philosophy	philos., phil., filos.
    theology	theol., théol., teol.
    theological	theolog., theol'l
    seminary	sem., semin.
    literature	lit., litt., liter.
    linguistics	ling., linguist.
    language	lang., langs
    politics	pol., polit'cs
    political	polit, pol'l, politic.
    sociology	sociol., socio.
    statistics	stat., stats, statist., estad.
    computer	comp'r, comput., cptr
    information	info, info., inform., infm
    mechanical	mech., mechan.
    electrical	elec., elect., élec., elektr.
    electronic	electron., elektron.
    architecture	arch., archit., arq., arquit.
    construction	constr., const., constrn, constr'n
    photography	photog., photogr., fotogr.
    philharmonic	phil'c, philh., philharm.
    orchestra	orch., orq., ork.
    symphony	symph., sinf.
    theatre	th., theat., théât., teatr.
    gallery	gall., gal.
    publishing	publ'g, pubg, pubs., publg
    publications	pubns, publns
    production	prod., produc., prodn
    productions	prods, prods., prodns
    products	prdcts, prod's
    systems	sys., sys, syst., systs
    solutions	solns, sol., soln
    associates	assocs, assocs., asscs
    brotherhood	bro'hood, brhd, bhd.
    building	bldg, bldg., bldng
    road	rd, rd.
    street	st.reet, str., str
    avenue	ave, ave., av., avda, avda.
    boulevard	blvd, blvd., bd., bld.
    headquarters	hq, h.q., hqrs, hdqrs, hqs
    secretariat	secr., secrét., sekr., sec'at
    directorate	dte, dirctrt, dir., direct., dirección.
    division	div, div., divn, dvn
    section	sect., sectn, secc., sekt.
    branch	br., brch, brnch
    station	stn, stn., stat'n, est. exp.
    experimental	exp., exper., expt., expér.
    expert	exprt
    observatory	obs., observ., obsy
    botanical	bot., botan.
    botanical garden	bot. gard., bot. gdn, jard. bot.
    gardens	gdns, gdns., gards.
    garden	gdn, gdn., gard., jard.
    military	mil., milit., milt.
    memorial	mem., meml, mem'l, memor.
    monument	mon., mnmt
    heritage	hrtg, herit., patrim.
    river	riv., rvr
    lake	lk, lk.
    island	isl., is., id.
    islands	isls, isles., iss.
    valley	vly, vlly, vall.
    heights	hts, hts.
    rehabilitation	rehab, rehab., réadapt., rehabil.
    psychiatric	psychiat., psiq., psychiatr.
    pediatric	ped., paed., péd., pediatr.
    emergency	emerg., emergy, urg.
    primary	prim., primy
    elementary	elem., elem, elemy
    preparatory	prep., prepar.
    graduate	grad., grad
    undergraduate	undergrad, undergrad., ug.
    vocational	voc., vocat., vocl
    training	trg, trng, train., trn.
    teachers	tchrs, tchrs., teach.
    students	stud., studs, étud., estud.
    workers	wkrs, wkrs., wrkrs, trab., trabaj.
    employees	empl., emps, emplees
    retired	ret., retd
    veterans	vets, vets., vet'ns, vetr.
    farmers	frmrs, farm'rs
    advancement	adv., advmt, advanct
    advanced	advd, adv'd
    cultural	cult., cultur., kult.
    culture	cult'e
    social	soc'l, socl, soz.
    society of friends	soc. of friends
    humanitarian	humanit., hum., human.
    protection	prot'n, protec., protectn
    conservation	conserv., consvn, conservn
    preservation	preserv., presvn
    promotion	promo., promot., promn
    relations	rel., relns, relats, rels
    reformed	ref., réf., reform.
    representative	rep'tive, represent.
    security	sec'ty, secur., sécur., secty
    planning	plang, plan., planif.
    policy	pol'y, plcy
    program	prog., prog, progr., pgm, prgm, prgrm
    programmes	progs, programs.
    project	proj., proj, prjct, proy.
    mission	miss., msn
    ministries	mins., minstrs
    congregation	cong., congr., congreg.
    convention	conv., convn
    conference	confer., confce, confce., confr.
    congress	congr, congrs
    cathedral	cath'l, cathed., cat'dral
    church	ch'ch, chrch, chch, egl., igl.
    diocese	dioc., dio., diöz.
    archdiocese	archdioc., archd.
    monastery	monast., mon'y
    territory	terr., territ.
    laboratories	labs, laborats.
    facility	fac'ty, facil.
    faculty	fac., fac, facul., facult., fak., facol.
    standards	stds, stds., stand.
    metropolitan area	metro area
    and	&, +, &amp;
    without	w/o
    with	w/
    gesellschaft	ges, ges., gesell., gesellsch., gesellsch
    gemeinnützige gesellschaft	gem. ges., ggesellschaft
    deutsche	dt, dtsch., deu., deutsch.
    deutscher	dtr., dtscher
    deutsches	dts., dtsches
    österreichische	österr., öster., oest., oesterr.
    schweizerische	schweiz., schweizer., schw., schwz.
    verband	verb, verb., vbd, vbd., vb.
    bundesverband	bundesverb., bv., bvb.
    landesverband	landesverb., lv., ldsverb.
    kreisverband	kv., kreisverb.
    ortsverein	ov., ortsv.
    arbeitsgemeinschaft	arge, arb.-gem., arbeitsgem., arb.gem.
    arbeitskreis	ak, arb.kr., arbeitskr.
    gewerkschaft	gew., gewerksch.
    vereinigung	vereinig., verein., vgg., vereing.
    verein	ver., vrn.
    genossenschaft	gen'schaft, genoss., genossensch.
    krankenhaus	krh, krh., khs, krankenh., krkhs.
    universitätsklinikum	univ.-klinikum, univ.klinikum
    hochschule	hs., hochsch., h'schule
    fachhochschule	fh, f.h., fachhochsch.
    technische universität	tu., techn. univ., t. univ.
    technische hochschule	th, t.h., techn. hochsch.
    ministerium	min.ium
    bundesministerium	bm, bundesmin., bmin.
    stiftung	stift., stftg, stftg., stiftg.
    förderverein	förderver., fv, fördv.
    freiwillige feuerwehr	ff, ff., freiw. feuerwehr, ffw
    landkreis	lkr, lkr., landkr.
    rheinland-pfalz	rlp, rhld.-pf., rh.-pf.
    nordrhein-westfalen	nrw, nordrh.-westf.
    baden-württemberg	bw, ba.-wü., bad.-württ.
    association française	assoc. fr., ass. fr.
    fédération	fédé., fédér., fédérat.
    ministère	minist.ère, mre
    établissement	ets, éts, étab., établ., étabt, ets.
    société	sté, sté., ste soc., soc.té
    compagnie	c.ie, cgnie
    département	dépmt, départ.
    professionnel	profess'l, pro.
    développement	dévpt, dévt, dévlpt, développ.
    supérieure	sup., supér., supre.
    supérieur	supr
    école	éc, ec.
    école nationale	éc. nat., en.
    centre hospitalier	ch, c.h., ctre hosp., centre hosp.
    centre hospitalier universitaire	chu, c.h.u., chru
    hôpital	hôp, hopit., hôpit.
    recherche	rech, rch., recher.
    notre-dame	n.-d., n.d., nd, n-d
    santé	s.té
    ministerio	minº, mº, mrio., min.º
    departamento	dpto.º, deptº, depart., depmto
    secretaría	sría, sría., sria., secr.ía, srio.
    dirección general	d.g., dg, dir. gral., dir. gen., dgral
    gobierno	gob, gobº, gbno.
    educación	educ.ón, educac.
    universidad nacional	u.n.a.l., univ. nal.
    nuestra señora	ntra. sra., nra. sra., n. sra., n.ª s.ª, ntra sra, nsa. sra., nª sª
    nossa senhora	nossa sra., n. s.ra, n.sra.
    federación	fed.ón, feder, fdcion, federac., feder.ón
    confederación	confed.ón, conf.ón, confederac.
    sindicato	sind., sind, sindic.
    comité	cmté, com.té, cté.
    compañía	cñía., compª
    hermanos	hnos, hnos., hmnos.
    hermanas	hnas, hnas.
    provincia	pcia., pcia, provª., pvcia
    ayuntamiento	ayto, ayto., aytº, ayunt., ayunto.
    avenida	avda..
    colegio	cole., colº, coleg.
    federação	federaç., fed.ão
    fundação	fund.ão, fundaç., fdç.
    faculdade	faculd., facul
    escola superior	esc. sup., e.s.
    município	municíp.
    prefeitura	pref., prefeit., pmf
    secretaria	sec.ria, secret.
    fondazione	fond., fondaz., fond
    istituto	ist, ist., istit., istit
    università	univ.tà, università., univ.sità
    dipartimento	dip., dipart., dip
    federazione	federaz.
    consiglio nazionale delle ricerche	c.n.r., cnr
    ospedale	osped., ospedal.
    azienda	az.
    società	soc.tà, s.tà
    centro	c.tro
    regionale	regle
    asociatia	asoc.ția, as.
    fundația	fund.ția, fundaț.
    institutul	institut.
    universitatea	universit.tea
    imienia	im., im, imien.
    świętego	św.ego, św
    polskie	pol.skie, pl.
    polskie towarzystwo	ptow., pt., pol. tow.
    towarzystwo	tow., tow, towarz.
    stowarzyszenie	stow, stowarzysz., stowarz., stow.nie
    fundacja	fund.cja
    związek	zw., zw, zwiąż.
    przedsiębiorstwo	przeds., p-stwo, przedsięb.
    uniwersytet	uniw., uniw, uniwers.
    instytut	instyt.
    szpital	szpit, szp.
    spółka	sp., sp
    województwo	woj., woj
    wojewódzki	wojew.
    powiatowy	pow., powiat.
    miasto	m-sto
    jménem	jm.
    české	čes., čs.
    československá	čsl., čs
    akademie věd	av, av čr, akad. věd
    ústav	úst., ústv.
    nemocnice	nem., nemoc.
    základní škola	zš, z.š., zákl. šk.
    mateřská škola	mš, m.š.
    střední škola	sš, s.š., stř. šk.
    vysoká škola	vš, v.š.
    gymnázium	gymn., gym.
    společnost	spol., spol, společ.
    magyar	magy.
    egyesület	egyes., egyes, egy.
    egyetem	egyet.
    alapítvány	alapítv., alap., alapitv.
    általános iskola	ált. isk., ált.isk.
    gimnázium	gimn., gimn
    svenska	sven., svensk.
    förening	fören., för., före.
    förbund	förb., förb
    stiftelse	stift
    aktiebolag	ab, a.b.
    svenska kyrkan	sv. kyrkan
    forening	foren., for.
    danske	da., dan.
    stichting	st.ing, sticht., stg, stg., stichtg
    vereniging	vereng., veren., ver.ging
    nederlandse	ned., nederl., nedl., ned
    koninklijke	kon., kon, koninkl.
    ziekenhuis	zkh, zh., ziekenh.
    universiteit	univ.teit
    academisch	acad.isch
    maatschappij	mij, mij., maatsch., mpij
    gemeente	gem., gem, gemeent.
    ministerie	min.rie
    katholieke universiteit	ku, k.u.
    suomen	s:n, suom.
    yliopisto	ylio., yo
    yhdistys	yhd., yhd
    säätiö	s.äätiö, säät.
    türkiye	türk., t.c., tc, tr.
    üniversitesi	üniv., üniv, ünv., ünv, üni.
    derneği	der., dern., drn.
    vakfı	vak., vkf.
    müdürlüğü	müd., md., müdür.
    araştırma	arş., araş., arş
    eğitim ve araştırma hastanesi	eah, e.a.h., eğt. arş. hst., eğitim araştırma hst.
    hastanesi	hast., hst., hst
    bakanlığı	bak., bkn., bak
    başkanlığı	bşk., bşk, başk.
    enstitüsü	enst., enst, ens.
    yüksekokulu	y.o., yo., yüksek ok.
    meslek yüksekokulu	myo, m.y.o.
    ilköğretim okulu	i.ö.o., ilk. ok.
    anadolu	and., anad.
    имени	им., им, имен.
    институт	ин-т, инст., ин-та, инст
    университет	ун-т, унив., ун-та, ун-тет, университ.
    академия	акад., ак., акад
    федеральный	фед., федер., фед
    федерация	ф-ция, федер-ция
    государственный	гос., гос, госуд., гос-ный, гос-венный
    общество	о-во, общ-во, об-во, общ.
    товарищество	т-во, тов-во
    министерство	мин-во, мин., министер., мин.-во
    управление	упр., упр-е, упр
    департамент	деп., деп-т, д-т
    отделение	отд., отд-е, отд-ние
    город	гор.
    городской	гор, горос., гор-й
    область	обл., обл
    областной	обл-ной, област.
    район	р-н, рн., р-на
    районный	район., рай.
    республика	респ., респ, р-ка
    российский	рос., росс., рос
    всероссийский	всерос., всеросс.
    научно-исследовательский институт	нии, н.и.и., науч.-исслед. ин-т
    научный	науч., науч, науч-й
    научный центр	нц, науч. центр
    национальный	нац., нац, национ.
    центральный	центр., центр-й
    международный	междунар., межд., междун.
    медицинский	мед., мед, медиц.
    технический	техн., тех., техн
    педагогический	пед., педаг., пед
    сельскохозяйственный	с.-х., с/х, с.х., сельхоз
    больница	б-ца, больн., б-ца.
    центральная районная больница	црб, ц.р.б.
    городская клиническая больница	гкб, г.к.б.
    областная клиническая больница	окб
    библиотека	б-ка, библ., биб-ка
    издательство	изд-во, изд., издат.
    завод	з-д
    комитет	к-т, ком., ком-т
    компания	ко., комп., к-ия
    производство	пр-во, произв.
    хозяйство	х-во, хоз-во, хоз.
    факультет	ф-т, фак., фак-т
    кафедра	каф., каф
    лаборатория	лаб., лаб, лаб-рия
    святого	свт.
    общественная организация	общ. орг., общ. орг-ция, обществ. орг.
    организация	орг., орг-ция, орг-ия, организ.
    учреждение	учр., учр-е, учрежд.
    образовательный	образ., образов., обр.
    отдел	отд-л, отд.л
    товариство	т-во., тов.
    імені	ім., ім
    інститут	ін-т, інст., ін-ту
    університет	унів., унів
    державний	держ., держ
    національний	націон.
    україни	укр., укр
    міський	міськ.
    обласний	обласн.
    българска	бълг., бълг
    господин	г-н, г-жа
    πανεπιστήμιο	παν., παν/μιο, πανεπ., παν
    ινστιτούτο	ινστ., ινστ, ιν.
    εταιρεία	ετ., εταιρ., ετ
    σύλλογος	συλλ., σύλ., συλ.
    νοσοκομείο	νοσ., νοσοκ., νοσ/μείο
    γενικό νοσοκομείο	γ.ν., γν, γεν. νοσ.
    ελληνικός	ελλ., ελλ, ελλην.
    ελληνική	ελλ.ή
    εθνικός	εθν., εθν
    αγίου	αγ
    υπουργείο	υπ., υπουργ., υπ
    ομοσπονδία	ομοσπ., ομ.
    κέντρο	κεντ.
    דוקטור	ד"ר, ד״ר, דר'
    פרופסור	פרופ', פרופ׳, פרופ
    רבי	ר', ר׳
    אוניברסיטת	אונ', אונ׳
    בית ספר	בי"ס, בי״ס, ביה"ס, ביה״ס
    בית חולים	בי"ח, בי״ח, ביה"ח, ביה״ח
    על שם	ע"ש, ע״ש
    دكتور	د/
    جامعة	جامعه
    مستشفى	مستشفي
    محمد	مح.
    trường đại học	đh, đ.h., trường đh
    đại học quốc gia	đhqg
    thành phố	tp, tp., t.p.
    thành phố hồ chí minh	tp hcm, tp.hcm, tp. hcm, tphcm, hcm
    bệnh viện	bv, b.v.
    trung tâm	tt, tt.
    ủy ban nhân dân	ubnd
    cổ phần	cp, cp.
    công ty	c.ty
    rumah sakit	rs, r.s., rs., rsu
    rumah sakit umum daerah	rsud, r.s.u.d.
    rumah sakit umum pusat	rsup
    sekolah menengah atas	sma, sman
    sekolah menengah kejuruan	smk, smkn
    sekolah tinggi ilmu	sti, s.t.i.
    sekolah tinggi ilmu kesehatan	stikes
    sekolah tinggi ilmu ekonomi	stie
    universitas islam negeri	uin, u.i.n.
    institut agama islam negeri	iain, i.a.i.n.
    kementerian	kem., kemen, kmtrn
    kabupaten	kab., kab
    kota	kt.
    sekolah kebangsaan	sk, s.k.
    โรงพยาบาล	รพ, รพ., ร.พ.
    โรงเรียน	รร, รร., ร.ร.
    มหาวิทยาลัย	มหา'ลัย, มหาวิทยาลัย.
    กรุงเทพมหานคร	กทม, กทม., ก.ท.ม.
    บริษัท	บจก, บจก., บมจ, บมจ.
    ห้างหุ้นส่วนจำกัด	หจก, หจก.
    डॉक्टर	डॉ, डॉ., डा., डा
    प्राइवेट लिमिटेड	प्रा. लि., प्रा.लि.
    ডক্টর	ডঃ, ডা., ডাঃ
    মোহাম্মদ	মোঃ, মো.
    大学	大, 국립大
    有限公司	有限, 有限公
    株式会社	(株), ㈱, 株
    有限会社	(有), ㈲
    公益財団法人	(公財), 公財
    一般財団法人	(一財), 一財
    公益社団法人	(公社), 公社)
    一般社団法人	(一社), 一社
    独立行政法人	(独), (独法), 独法
    国立研究開発法人	(国研), 国研
    社会福祉法人	(福), 社福, (社福)
    特定非営利活動法人	(特非), 特非, npo法人
    学校法人	(学), 学)
    医療法人	(医), 医)
    財団法人	(財), 財)
    社団法人	(社), 社)
    주식회사	(주), ㈜, 주)
    사단법인	(사), 사)
    재단법인	(재), 재)
    유한회사	(유), 유)
    사회복지법인	(복), 복)
    대학교	대
    고등학교	고
    """#
}
