/// Cities, provinces and states in many languages; a code begins with the country.
///
/// From general knowledge of the languages.
enum CityTable {
  static let rows = #"""
    AE.dubai	dubai, dubaï, dubái, дубай, دبي, 迪拜, ドバイ
    AE.abudhabi	abu dhabi, abou dabi, абу-даби, أبوظبي, أبو ظبي, 阿布扎比
    AE.sharjah	sharjah, charjah, الشارقة
    AE.ajman	ajman, عجمان
    AF.kabul	kabul, kaboul, кабул, کابل, کابول, كابول, 喀布尔
    AF.herat	herat, هرات
    AF.kandahar	kandahar, کندهار, قندهار
    AL.tirana	tirana, tiranë, tiranës, tirane, тирана
    AM.yerevan	yerevan, erevan, eriwan, ереван, երևան, երևանի, 埃里温
    AO.luanda	luanda, луанда
    AR.buenosaires	buenos aires, bonaerense, porteño, porteña, буэнос-айрес, 布宜诺斯艾利斯, ブエノスアイレス
    AR.cordoba	córdoba argentina
    AR.rosario	rosario
    AR.mendoza	mendoza
    AR.laplata	la plata, platense
    AR.tucuman	tucumán
    AR.salta	salta
    AR.santafe	santa fe, santafesino
    AR.mardelplata	mar del plata
    AR.neuquen	neuquén
    AR.chaco	chaco
    AR.entrerios	entre ríos
    AR.misiones	misiones
    AT.vienna	vienna, wien, wiener, vienne, viennois, viena, wenen, videň, wiedeń, bécs, beč, вена, вены, вене, венский, венская, венское, венские, венского, венской, венских, венскому, βιέννη, viyana, فيينا, 维也纳, ウィーン, 빈, dunaj
    AT.graz	graz, grazer
    AT.linz	linz, linzer
    AT.salzburg	salzburg, salzburger, salisburgo, зальцбург
    AT.innsbruck	innsbruck, innsbrucker
    AT.klagenfurt	klagenfurt
    AT.tyrol	tyrol, tirol, tiroler, tirolo
    AT.styria	styria, steiermark, steirisch, steirische, steirischer, steirisches, steirischen, steirischem, steiermärkisch, steiermärkische, steiermärkischer, steiermärkisches, steiermärkischen, steiermärkischem
    AT.carinthia	carinthia, kärnten, kärntner, koroška
    AT.vorarlberg	vorarlberg, vorarlberger
    AT.burgenland	burgenland, burgenländisch, burgenländische, burgenländischer, burgenländisches, burgenländischen, burgenländischem
    AT.upperaustria	upper austria, oberösterreich, oberösterreichisch, oberösterreichische, oberösterreichischer, oberösterreichisches, oberösterreichischen, oberösterreichischem
    AT.loweraustria	lower austria, niederösterreich, niederösterreichisch, niederösterreichische, niederösterreichischer, niederösterreichisches, niederösterreichischen, niederösterreichischem
    AU.sydney	sydney, сидней, سيدني, 悉尼, シドニー, 시드니
    AU.melbourne	melbourne, мельбурн, ملبورن, 墨尔本, メルボルン
    AU.brisbane	brisbane, 布里斯班
    AU.perth	perth
    AU.adelaide	adelaide
    AU.canberra	canberra, канберра
    AU.hobart	hobart
    AU.darwin	darwin
    AU.newcastle	newcastle nsw
    AU.newsouthwales	new south wales, nsw, nouvelle-galles du sud
    AU.queensland	queensland
    AU.southaustralia	south australia, south australian
    AU.westernaustralia	western australia, west australian
    AU.tasmania	tasmania, tasmanian
    AU.northernterritory	northern territory
    AU.act	australian capital territory
    AZ.baku	baku, bakı, bakou, баку, باكو, 巴库
    BA.sarajevo	sarajevo, sarajeva, sarajevski, sarajevska, sarajevsko, sarajevske, sarajevskog, sarajevskih, sarajevskoj, сарајевски, сарајевска, сарајевско, сарајевске, сарајевског, сарајевских, сарајевској, сарајево, сараево, 萨拉热窝
    BA.banjaluka	banja luka, banjoj luci, banjaluka, бања лука, бањалуци
    BA.mostar	mostar, mostaru
    BA.tuzla	tuzla, tuzli
    BA.zenica	zenica, zenici
    BB.bridgetown	bridgetown
    BD.dhaka	dhaka, dacca, дакка, ঢাকা, دكا, 达卡
    BD.chittagong	chittagong, chattogram, চট্টগ্রাম
    BD.rajshahi	rajshahi, রাজশাহী
    BD.khulna	khulna, খুলনা
    BD.sylhet	sylhet, সিলেট
    BE.brussels	brussels, bruxelles, brussel, brüssel, bruselas, bruxelas, bruselj, brusel, bruksela, bryssel, bruxellois, bruxelloise, brusselse, брюссель, брюсселя, بروكسل, 布鲁塞尔, ブリュッセル, 브뤼셀
    BE.antwerp	antwerp, antwerpen, anvers, amberes, antwerpse, антверпен
    BE.ghent	ghent, gent, gand, gante, gentse, гент
    BE.leuven	leuven, louvain, lovaina, lovanio, löwen, лёвен
    BE.liege	liège, luik, lüttich, lieja, liegi, liégeois
    BE.namur	namur, namen, namurois
    BE.mons	mons belgique
    BE.charleroi	charleroi
    BE.bruges	bruges, brugge, brugse
    BE.hasselt	hasselt
    BE.hainaut	hainaut, henegouwen
    BE.limburg	limburg belgië
    BE.louvainlaneuve	louvain-la-neuve
    BF.ouagadougou	ouagadougou, уагадугу
    BG.sofia	sofia, sofija, софия, софийски, софийска, софийско, софийския, софийският, софийската, софийското, софийските, софийский, софийская, софийское, софийские, софийского, софийской, софийских, софийскому, صوفيا, 索非亚, ソフィア
    BG.plovdiv	plovdiv, пловдив, пловдивски, пловдивска, пловдивско, пловдивския, пловдивският, пловдивската, пловдивското, пловдивските
    BG.varna	varna, варна, варненски, варненска, варненско, варненския, варненският, варненската, варненското, варненските
    BG.burgas	burgas, бургас
    BG.ruse	русе, русенски, русенска, русенско, русенския, русенският, русенската, русенското, русенските
    BG.velikotarnovo	veliko tarnovo, велико търново, великотърновски, великотърновска, великотърновско, великотърновския, великотърновският, великотърновската, великотърновското, великотърновските
    BG.pleven	pleven, плевен
    BG.starazagora	stara zagora, стара загора
    BH.manama	manama, المنامة
    BI.bujumbura	bujumbura
    BJ.cotonou	cotonou
    BJ.abomey	abomey-calavi, abomey
    BJ.portonovo	porto-novo
    BN.bandarseribegawan	bandar seri begawan
    BO.lapaz	la paz, paceño
    BO.santacruz	santa cruz de la sierra
    BO.cochabamba	cochabamba
    BO.sucre	sucre bolivia
    BR.saopaulo	são paulo, paulista, paulistas, paulistano, san paolo, сан-паулу, 圣保罗, サンパウロ, 상파울루
    BR.riodejaneiro	rio de janeiro, carioca, fluminense, río de janeiro, рио-де-жанейро, 里约热内卢, リオデジャネイロ
    BR.brasilia	brasília, brasiliense
    BR.salvador	salvador bahia
    BR.bahia	bahia, baiano, baiana
    BR.belohorizonte	belo horizonte
    BR.minasgerais	minas gerais, mineiro, mineira
    BR.riograndedosul	rio grande do sul, gaúcho, gaúcha, sul-rio-grandense
    BR.portoalegre	porto alegre
    BR.parana	paraná, paranaense
    BR.curitiba	curitiba
    BR.santacatarina	santa catarina, catarinense
    BR.florianopolis	florianópolis
    BR.pernambuco	pernambuco, pernambucano, pernambucana, pernambucanos, pernambucanas
    BR.recife	recife
    BR.ceara	ceará, cearense
    BR.fortaleza	fortaleza
    BR.maranhao	maranhão, maranhense
    BR.para	pará, paraense
    BR.belem	belém do pará
    BR.amazonas	amazonas, amazonense
    BR.manaus	manaus
    BR.goias	goiás, goiano, goiana, goianos, goianas
    BR.goiania	goiânia
    BR.matogrosso	mato grosso, mato-grossense
    BR.matogrossodosul	mato grosso do sul, sul-mato-grossense
    BR.espiritosanto	espírito santo, capixaba
    BR.paraiba	paraíba, paraibano, paraibana, paraibanos, paraibanas
    BR.riograndedonorte	rio grande do norte, potiguar
    BR.natal	natal rn
    BR.alagoas	alagoas, alagoano, alagoana
    BR.sergipe	sergipe, sergipano
    BR.piaui	piauí, piauiense
    BR.tocantins	tocantins
    BR.rondonia	rondônia
    BR.roraima	roraima
    BR.acre	acre brasil
    BR.amapa	amapá
    BR.campinas	campinas
    BR.distritofederal	distrito federal
    BR.uberlandia	uberlândia
    BR.juizdefora	juiz de fora
    BR.santos	santos sp
    BR.pelotas	pelotas
    BR.londrina	londrina
    BR.maringa	maringá
    BR.vicosa	viçosa
    BR.ribeiraopreto	ribeirão preto
    BR.saocarlos	são carlos
    BT.thimphu	thimphu
    BW.gaborone	gaborone
    BY.minsk	minsk, минск, минска, минске, минский, минская, минское, минские, минского, минской, минских, минскому, мінск, мінскі, мінская, мінскае, мінскія, мінскага, мінскай, мінскіх, мінска, 明斯克
    BY.brest	брест, бреста, брестский, брестская, брестское, брестские, брестского, брестской, брестских, брестскому, брэст, брэсцкі, брэсцкая, брэсцкае, брэсцкія, брэсцкага, брэсцкай, брэсцкіх
    BY.grodno	grodno, гродно, гродненский, гродненская, гродненское, гродненские, гродненского, гродненской, гродненских, гродненскому, гродна, гродзенскі, гродзенская, гродзенскае, гродзенскія, гродзенскага, гродзенскай, гродзенскіх
    BY.gomel	gomel, гомель, гомельский, гомельская, гомельское, гомельские, гомельского, гомельской, гомельских, гомельскому, гомельскі, гомельскае, гомельскія, гомельскага, гомельскай, гомельскіх
    BY.mogilev	mogilev, могилев, могилёв, могилевский, могилевская, могилевское, могилевские, могилевского, могилевской, могилевских, могилевскому, магілёў
    BY.vitebsk	vitebsk, витебск, витебский, витебская, витебское, витебские, витебского, витебской, витебских, витебскому, віцебск, віцебскі, віцебская, віцебскае, віцебскія, віцебскага, віцебскай, віцебскіх
    CA.toronto	toronto, торонто, 多伦多, 多倫多, トロント, 토론토
    CA.montreal	montreal, montréal, montréalais, montréalaise, montréalaiss, montréalaises, монреаль, 蒙特利尔, モントリオール
    CA.vancouver	vancouver, 温哥华, 溫哥華, バンクーバー
    CA.ottawa	ottawa, outaouais, оттава, 渥太华
    CA.calgary	calgary
    CA.edmonton	edmonton
    CA.winnipeg	winnipeg
    CA.hamilton	hamilton ontario
    CA.halifax	halifax
    CA.quebec	quebec, québec, québécois, québécoise, québécoises, 魁北克
    CA.ontario	ontario, ontarien, 安大略
    CA.britishcolumbia	british columbia, colombie-britannique, b.c.
    CA.alberta	alberta
    CA.manitoba	manitoba
    CA.saskatchewan	saskatchewan
    CA.novascotia	nova scotia, nouvelle-écosse
    CA.newbrunswick	new brunswick, nouveau-brunswick
    CA.newfoundland	newfoundland, labrador, newfoundland and labrador, terre-neuve, terre-neuve-et-labrador
    CA.princeedwardisland	prince edward island, île-du-prince-édouard
    CA.yukon	yukon
    CA.nunavut	nunavut
    CA.northwestterritories	northwest territories
    CA.sherbrooke	sherbrooke
    CA.laval	laval
    CA.waterloo	waterloo
    CA.kingston	kingston ontario
    CA.windsor	windsor
    CA.regina	regina
    CA.saskatoon	saskatoon
    CD.kinshasa	kinshasa, kinois, киншаса
    CD.lubumbashi	lubumbashi
    CD.goma	goma
    CD.bukavu	bukavu
    CD.kisangani	kisangani
    CD.katanga	katanga
    CD.kivu	kivu, sud-kivu, nord-kivu
    CF.bangui	bangui
    CG.brazzaville	brazzaville
    CH.zurich	zurich, zürich, zürcher, zürichsee, zurigo, zúrich, zurique, цюрих, زيورخ, 苏黎世, チューリッヒ, 취리히
    CH.geneva	geneva, genève, genf, genfer, ginevra, ginebra, genebra, genevois, genevoise, genevoiss, genevoises, geneve, ženeva, женева, женевы, женевский, женевская, женевское, женевские, женевского, женевской, женевских, женевскому, جنيف, 日内瓦, ジュネーブ, 제네바
    CH.basel	basel, bâle, basilea, basler, bâlois, базель, 巴塞尔, バーゼル
    CH.bern	bern, berne, berna, berner, bernisch, bernische, bernischer, bernisches, bernischen, bernischem, bernois, берн, برن, 伯尔尼, ベルン
    CH.lausanne	lausanne, lausannois, losanna, лозанна, 洛桑
    CH.lucerne	lucerne, luzern, luzerner, lucerna
    CH.stgallen	st. gallen, st gallen, sankt gallen, st.gallen, st. galler, san gallo, saint-gall
    CH.fribourg	fribourg, fribourgeois
    CH.neuchatel	neuchâtel, neuenburg, neuchâtelois
    CH.lugano	lugano
    CH.ticino	ticino, tessin, tessiner, ticineso, ticinesa, ticinesi, ticinese
    CH.vaud	vaud, vaudois, vaudoise, vaudoiss, vaudoises, waadt
    CH.valais	valais, wallis kanton, valaisan, valaisanne, walliser
    CH.aargau	aargau, aargauer, aargauisch, aargauische, aargauischer, aargauisches, aargauischen, aargauischem, argovie
    CH.thurgau	thurgau, thurgauer
    CH.graubunden	graubünden, bündner, grisons, grigioni
    CH.solothurn	solothurn, solothurner, soleure
    CH.jura	jura canton, jurassien
    CH.zug	zug kanton, zuger
    CH.schaffhausen	schaffhausen
    CH.schwyz	schwyz, schwyzer
    CH.glarus	glarus, glarner
    CH.winterthur	winterthur
    CI.abidjan	abidjan, абиджан
    CI.bouake	bouaké
    CI.yamoussoukro	yamoussoukro
    CL.santiago	santiago de chile, santiago
    CL.valparaiso	valparaíso
    CL.concepcion	concepción
    CL.antofagasta	antofagasta
    CL.temuco	temuco
    CL.araucania	araucanía
    CL.biobio	biobío, bío-bío
    CL.talca	talca
    CL.valdivia	valdivia
    CM.yaounde	yaoundé, yaounde, яунде
    CM.douala	douala
    CM.bamenda	bamenda
    CM.buea	buea
    CM.dschang	dschang
    CN.beijing	beijing, peking, pékin, pekín, pequim, pechino, пекин, пекинский, пекинская, пекинское, пекинские, пекинского, пекинской, пекинских, пекинскому, بكين, 北京, 北京市, ペキン, 베이징, 북경, pekin
    CN.shanghai	shanghai, changhaï, schanghai, xangai, шанхай, شنغهاي, 上海, 上海市, 상하이
    CN.guangzhou	guangzhou, canton guangzhou, 广州, 廣州, 广州市
    CN.shenzhen	shenzhen, 深圳, 深圳市
    CN.tianjin	tianjin, 天津, 天津市
    CN.chongqing	chongqing, 重庆, 重慶, 重庆市
    CN.wuhan	wuhan, ухань, 武汉, 武漢, 武汉市
    CN.chengdu	chengdu, 成都, 成都市
    CN.nanjing	nanjing, nanking, 南京, 南京市
    CN.hangzhou	hangzhou, 杭州, 杭州市
    CN.xian	xi'an, xian, 西安, 西安市
    CN.suzhou	suzhou, 苏州, 苏州市
    CN.qingdao	qingdao, tsingtao, 青岛, 青岛市
    CN.dalian	dalian, 大连, 大连市
    CN.shenyang	shenyang, 沈阳, 沈阳市
    CN.harbin	harbin, 哈尔滨, 哈尔滨市
    CN.changchun	changchun, 长春, 长春市
    CN.jinan	jinan, 济南, 济南市
    CN.zhengzhou	zhengzhou, 郑州, 郑州市
    CN.changsha	changsha, 长沙, 长沙市
    CN.kunming	kunming, 昆明, 昆明市
    CN.xiamen	xiamen, 厦门, 厦门市
    CN.fuzhou	fuzhou, 福州, 福州市
    CN.hefei	hefei, 合肥, 合肥市
    CN.nanchang	nanchang, 南昌
    CN.nanning	nanning, 南宁
    CN.guiyang	guiyang, 贵阳
    CN.lanzhou	lanzhou, 兰州
    CN.urumqi	urumqi, 乌鲁木齐
    CN.taiyuan	taiyuan, 太原
    CN.shijiazhuang	shijiazhuang, 石家庄
    CN.hohhot	hohhot, 呼和浩特
    CN.yinchuan	yinchuan, 银川
    CN.xining	xining, 西宁
    CN.lhasa	lhasa, 拉萨
    CN.haikou	haikou, 海口
    CN.ningbo	ningbo, 宁波, 宁波市
    CN.wenzhou	wenzhou, 温州, 温州市
    CN.wuxi	wuxi, 无锡, 无锡市
    CN.xuzhou	xuzhou, 徐州
    CN.yangzhou	yangzhou, 扬州
    CN.dongguan	dongguan, 东莞
    CN.foshan	foshan, 佛山
    CN.zhuhai	zhuhai, 珠海
    CN.shantou	shantou, 汕头
    CN.luoyang	luoyang, 洛阳
    CN.guilin	guilin, 桂林
    CN.yantai	yantai, 烟台
    CN.guangdong	guangdong, 广东, 廣東, 广东省
    CN.jiangsu	jiangsu, 江苏, 江蘇, 江苏省
    CN.zhejiang	zhejiang, 浙江, 浙江省
    CN.shandong	shandong, 山东, 山東, 山东省
    CN.sichuan	sichuan, szechuan, 四川, 四川省
    CN.henan	henan, 河南, 河南省
    CN.hebei	hebei, 河北, 河北省
    CN.hubei	hubei, 湖北, 湖北省
    CN.hunan	hunan, 湖南, 湖南省
    CN.anhui	anhui, 安徽, 安徽省
    CN.fujian	fujian, 福建, 福建省
    CN.jiangxi	jiangxi, 江西, 江西省
    CN.liaoning	liaoning, 辽宁, 辽宁省
    CN.jilin	jilin, 吉林, 吉林省
    CN.heilongjiang	heilongjiang, 黑龙江, 黑龙江省
    CN.shanxi	shanxi, 山西, 山西省
    CN.shaanxi	shaanxi, 陕西, 陕西省
    CN.gansu	gansu, 甘肃, 甘肃省
    CN.yunnan	yunnan, 云南, 雲南, 云南省
    CN.guizhou	guizhou, 贵州, 贵州省
    CN.guangxi	guangxi, 广西, 广西壮族自治区
    CN.hainan	hainan, 海南, 海南省
    CN.innermongolia	inner mongolia, 内蒙古, 内蒙古自治区
    CN.ningxia	ningxia, 宁夏
    CN.xinjiang	xinjiang, 新疆, 新疆维吾尔自治区
    CN.qinghai	qinghai, 青海, 青海省
    CO.bogota	bogotá, bogotano, bogotana, bogotanos, bogotanas, богота, 波哥大
    CO.medellin	medellín
    CO.cali	cali
    CO.barranquilla	barranquilla
    CO.cartagena	cartagena de indias
    CO.antioquia	antioquia
    CO.bucaramanga	bucaramanga
    CO.santander	santander colombia
    CO.valledelcauca	valle del cauca
    CO.cauca	cauca
    CO.caldas	caldas
    CO.boyaca	boyacá
    CO.cundinamarca	cundinamarca
    CO.manizales	manizales
    CO.tolima	tolima
    CO.narino	nariño
    CR.sanjose	san josé costa rica
    CU.havana	havana, la habana, habana, la havane, гавана, 哈瓦那
    CU.santiagodecuba	santiago de cuba
    CY.nicosia	nicosia, nicosie, lefkoşa, λευκωσία, λευκωσίας, никосия
    CY.limassol	limassol, λεμεσός, λεμεσού
    CZ.prague	prague, praha, prahy, praze, pražský, pražská, pražské, pražského, pražských, praga, prag, prager, praag, прага, праги, пражский, пражская, пражское, пражские, пражского, пражской, пражских, пражскому, πράγα, براغ, 布拉格, プラハ, 프라하
    CZ.brno	brno, brna, brně, brněnský, brněnská, brněnské, brněnského, brněnských, brünn, брно
    CZ.ostrava	ostrava, ostravě, ostravský, ostravská, ostravské, ostravského, ostravských
    CZ.olomouc	olomouc, olomouci, olomoucký, olomoucká, olomoucké, olomouckého, olomouckých
    CZ.pilsen	plzeň, plzni, plzeňský, plzeňská, plzeňské, plzeňského, plzeňských, pilsen
    CZ.liberec	liberec, liberci, liberecký, liberecká, liberecké, libereckého, libereckých
    CZ.hradeckralove	hradec králové, hradci králové, královéhradecký, královéhradecká, královéhradecké, královéhradeckého, královéhradeckých
    CZ.ceskebudejovice	české budějovice, českých budějovicích
    CZ.pardubice	pardubice, pardubický, pardubická, pardubické, pardubického, pardubických
    CZ.moravia	moravia, morava, moravský, moravská, moravské, moravského, moravských, mähren
    CZ.bohemia	bohemia, bohême, böhmen, jihočeský, jihočeská, jihočeské, jihočeského, jihočeských
    CZ.zlin	zlín, zlínský, zlínská, zlínské, zlínského, zlínských
    DE.berlin	berlin, berliner, berlín, berlino, berlim, berlijn, berliini, берлин, берлина, берлинский, берлинская, берлинское, берлинские, берлинского, берлинской, берлинских, берлинскому, βερολίνο, برلين, 柏林, ベルリン, 베를린
    DE.hamburg	hamburg, hamburger, hamburgo, hambourg, amburgo, гамбург, هامبورغ, 汉堡, ハンブルク, 함부르크
    DE.munich	munich, münchen, münchner, münchener, múnich, monaco di baviera, munique, мюнхен, мюнхена, ميونيخ, 慕尼黑, ミュンヘン, 뮌헨
    DE.cologne	cologne, köln, kölner, colonia, colónia, keulen, кёльн, 科隆, ケルン
    DE.frankfurt	frankfurt, frankfurt am main, frankfurter, francfort, francoforte, франкфурт, 法兰克福, フランクフルト
    DE.frankfurtoder	frankfurt (oder)
    DE.stuttgart	stuttgart, stuttgarter, штутгарт, 斯图加特
    DE.dusseldorf	düsseldorf, düsseldorfer
    DE.dortmund	dortmund, dortmunder
    DE.essen	essen, essener
    DE.leipzig	leipzig, leipziger, lipsia, лейпциг, 莱比锡
    DE.dresden	dresden, dresdner, dresdener, dresde, дрезден
    DE.hanover	hanover, hannover, hannoversch, hannoversche, hannoverscher, hannoversches, hannoverschen, hannoverschem, ганновер
    DE.nuremberg	nuremberg, nürnberg, nürnberger, norimberga, núremberg
    DE.bremen	bremen, bremer, brême, бремен
    DE.bonn	bonn, bonner, бонн
    DE.duisburg	duisburg, duisburger
    DE.bochum	bochum, bochumer
    DE.wuppertal	wuppertal
    DE.bielefeld	bielefeld
    DE.munster	münster, münsteraner
    DE.karlsruhe	karlsruhe, karlsruher
    DE.mannheim	mannheim, mannheimer
    DE.augsburg	augsburg, augsburger
    DE.aachen	aachen, aachener, aix-la-chapelle, aquisgrán
    DE.kiel	kiel, kieler
    DE.lubeck	lübeck, lübecker
    DE.rostock	rostock, rostocker
    DE.freiburg	freiburg, freiburg im breisgau, freiburger
    DE.heidelberg	heidelberg, heidelberger, гейдельберг, 海德堡
    DE.tubingen	tübingen, tübinger
    DE.gottingen	göttingen, göttinger, gotinga, 哥廷根
    DE.marburg	marburg, marburger
    DE.giessen	giessen, gießen, gießener
    DE.jena	jena, jenaer
    DE.halle	halle (saale), halle an der saale, hallesch, hallesche, hallescher, hallesches, halleschen, halleschem
    DE.magdeburg	magdeburg, magdeburger
    DE.erfurt	erfurt, erfurter
    DE.weimar	weimar, weimarer
    DE.potsdam	potsdam, potsdamer
    DE.mainz	mainz, mainzer, mayence, maguncia, magonza
    DE.wiesbaden	wiesbaden, wiesbadener
    DE.darmstadt	darmstadt, darmstädter
    DE.kassel	kassel, kasseler
    DE.wurzburg	würzburg, würzburger
    DE.regensburg	regensburg, regensburger, ratisbona, ratisbonne
    DE.erlangen	erlangen, erlanger
    DE.bamberg	bamberg, bamberger
    DE.bayreuth	bayreuth
    DE.passau	passau, passauer
    DE.ulm	ulm, ulmer
    DE.konstanz	konstanz, konstanzer
    DE.saarbrucken	saarbrücken
    DE.trier	trier, trierer, trèves
    DE.koblenz	koblenz, koblenzer
    DE.siegen	siegen
    DE.paderborn	paderborn
    DE.osnabruck	osnabrück, osnabrücker
    DE.oldenburg	oldenburg, oldenburger
    DE.braunschweig	braunschweig, brunswick
    DE.greifswald	greifswald
    DE.schwerin	schwerin
    DE.chemnitz	chemnitz, chemnitzer
    DE.cottbus	cottbus
    DE.hildesheim	hildesheim
    DE.luneburg	lüneburg
    DE.fulda	fulda
    DE.bavaria	bavaria, bayern, bavière, baviera, bayerisch, bayerische, bayerischer, bayerisches, bayerischen, bayerischem, beieren, bayerns, бавария
    DE.saxony	saxony, sachsen, saxe, sajonia, sassonia, sächsisch, sächsische, sächsischer, sächsisches, sächsischen, sächsischem, саксония
    DE.saxonyanhalt	saxony-anhalt, sachsen-anhalt
    DE.lowersaxony	lower saxony, niedersachsen, niedersächsisch, niedersächsische, niedersächsischer, niedersächsisches, niedersächsischen, niedersächsischem, basse-saxe
    DE.badenwurttemberg	baden-württemberg, baden-wuerttemberg, bade-wurtemberg
    DE.baden	baden, badisch, badische, badischer, badisches, badischen, badischem
    DE.wurttemberg	württemberg, württembergisch, württembergische, württembergischer, württembergisches, württembergischen, württembergischem
    DE.hesse	hesse, hessen, hessisch, hessische, hessischer, hessisches, hessischen, hessischem
    DE.northrhinewestphalia	north rhine-westphalia, nordrhein-westfalen, nrw, rhénanie-du-nord-westphalie
    DE.westphalia	westfalen, westfälisch, westfälische, westfälischer, westfälisches, westfälischen, westfälischem, westfalen-lippe
    DE.rhineland	rhineland, rheinland, rheinisch, rheinische, rheinischer, rheinisches, rheinischen, rheinischem, rhénanie
    DE.rhinelandpalatinate	rhineland-palatinate, rheinland-pfalz, pfalz, pfälzisch, pfälzische, pfälzischer, pfälzisches, pfälzischen, pfälzischem, rhénanie-palatinat
    DE.saarland	saarland, saarländisch, saarländische, saarländischer, saarländisches, saarländischen, saarländischem, sarre
    DE.schleswigholstein	schleswig-holstein
    DE.mecklenburg	mecklenburg-vorpommern, mecklenburg
    DE.brandenburg	brandenburg, brandenburgisch, brandenburgische, brandenburgischer, brandenburgisches, brandenburgischen, brandenburgischem, brandenburger
    DE.thuringia	thuringia, thüringen, thüringer, thüringisch, thüringische, thüringischer, thüringisches, thüringischen, thüringischem
    DE.franconia	franken, fränkisch, fränkische, fränkischer, fränkisches, fränkischen, fränkischem, oberfranken, mittelfranken, unterfranken
    DJ.djiboutiville	djibouti-ville
    DK.copenhagen	copenhagen, københavn, københavns, copenhague, kopenhagen, copenaghen, köpenhamn, копенгаген, كوبنهاغن, 哥本哈根, コペンハーゲン, 코펜하겐
    DK.aarhus	aarhus, århus
    DK.odense	odense
    DK.aalborg	aalborg, ålborg
    DK.roskilde	roskilde
    DK.esbjerg	esbjerg
    DK.jutland	jutland, jylland, jysk
    DK.funen	fyn, fyns
    DK.zealand	sjælland, sjællands
    DO.santodomingo	santo domingo
    DO.santiago	santiago de los caballeros
    DZ.algiers	algiers, alger, argel, algier, algeri, الجزائر العاصمة
    DZ.oran	oran, orán, وهران
    DZ.constantine	constantine, قسنطينة
    DZ.annaba	annaba, عنابة
    DZ.tlemcen	tlemcen, تلمسان
    DZ.setif	sétif, سطيف
    DZ.batna	batna, باتنة
    DZ.blida	blida, البليدة
    EC.quito	quito, кито
    EC.guayaquil	guayaquil
    EC.cuenca	cuenca ecuador
    EC.loja	loja
    EC.ambato	ambato
    EE.tallinn	tallinn, tallinna, таллин, таллинн, tallin
    EE.tartu	tartu, тарту, dorpat
    EE.narva	narva, нарва
    EE.parnu	pärnu
    EG.cairo	cairo, le caire, el cairo, il cairo, kairo, каир, каира, каирский, каирская, каирское, каирские, каирского, каирской, каирских, каирскому, القاهرة, קהיר, 开罗, カイロ, 카이로
    EG.alexandria	alexandria egypt, alexandrie, alejandría, الإسكندرية, الاسكندرية, александрия
    EG.giza	giza, الجيزة
    EG.assiut	assiut, asyut, أسيوط
    EG.mansoura	mansoura, المنصورة
    EG.tanta	tanta, طنطا
    EG.zagazig	zagazig, الزقازيق
    EG.aswan	aswan, أسوان
    EG.minia	minia, المنيا
    EG.benha	benha, بنها
    EG.sohag	sohag, سوهاج
    EG.suez	suez, السويس, قناة السويس
    EG.fayoum	fayoum, الفيوم
    ER.asmara	asmara, asmera, أسمرة
    ES.madrid	madrid, madrileño, madrileña, madrileños, madrileñas, мадрид, мадрида, مدريد, 马德里, マドリード, 마드리드, madri
    ES.barcelona	barcelona, barceloní, barcelonès, barcelone, barcellona, барселона, برشلونة, 巴塞罗那, バルセロナ, 바르셀로나
    ES.valencia	valencia, valència, valenciano, valenciana, valencianos, valencianas, valencià, валенсия
    ES.seville	seville, sevilla, séville, siviglia, sevilhano, sevilhana, sevilhanos, sevilhanas, sevillano, sevillana, sevillanos, sevillanas, севилья, إشبيلية
    ES.zaragoza	zaragoza, saragossa, saragosse, zaragozano, zaragozana, zaragozanos, zaragozanas
    ES.malaga	málaga, malagueño, malagueña, malagueños, malagueñas
    ES.murcia	murcia, murciano, murciana, murcianos, murcianas
    ES.granada	granada, granadino, granadina, granadinos, granadinas, grenade españa
    ES.cordoba	cordoba, cordobeso, cordobesa, cordobesos, cordobesas
    ES.bilbao	bilbao, bilbo
    ES.sansebastian	san sebastián, donostia, saint-sébastien
    ES.vitoria	vitoria-gasteiz
    ES.pamplona	pamplona, iruña
    ES.salamanca	salamanca, salmantino, salmantina, salmantinos, salmantinas
    ES.valladolid	valladolid
    ES.burgos	burgos
    ES.leon	león
    ES.santiago	santiago de compostela, compostela
    ES.acoruna	a coruña, la coruña, coruña
    ES.vigo	vigo
    ES.oviedo	oviedo
    ES.gijon	gijón
    ES.alicante	alicante, alacant, alicantino, alicantina, alicantinos, alicantinas
    ES.castellon	castellón, castelló
    ES.almeria	almería
    ES.cadiz	cádiz, gaditano, gaditana, gaditanos, gaditanas
    ES.huelva	huelva
    ES.jaen	jaén
    ES.badajoz	badajoz
    ES.caceres	cáceres
    ES.toledo	toledo
    ES.albacete	albacete
    ES.tarragona	tarragona
    ES.girona	girona, gerona, gironí
    ES.lleida	lleida, lérida
    ES.lasplmas	las palmas, las palmas de gran canaria
    ES.tenerife	tenerife
    ES.canaryislands	canary islands, canarias, canario, canaria, canarios
    ES.balearics	balearic islands, illes balears, islas baleares, balears, balear
    ES.mallorca	mallorca, majorca, palma de mallorca
    ES.andalusia	andalusia, andalucía, andaluz, andaluza, andaluces, andalousie
    ES.galicia	galicia, galiza, gallego, gallega, gallegos, gallegas, galego, galega, galegos, galegas
    ES.asturias	asturias, asturiano, asturiana, asturianos, asturianas, asturies
    ES.cantabria	cantabria, cántabro, cántabra, cántabros, cántabras
    ES.aragon	aragón, aragoneso, aragonesa, aragonesos, aragonesas
    ES.extremadura	extremadura, extremeño, extremeña, extremeños, extremeñas
    ES.castillayleon	castilla y león, castilla león
    ES.castillalamancha	castilla-la mancha, castilla la mancha
    ES.navarre	navarra, navarre, nafarroa, navarro, navarros, navarras
    ES.larioja	la rioja, riojano, riojana, riojanos, riojanas
    ES.gipuzkoa	gipuzkoa, guipúzcoa
    ES.bizkaia	bizkaia, vizcaya
    ES.ceuta	ceuta
    ES.melilla	melilla
    ET.addisababa	addis ababa, addis-abeba, addis abeba, adís abeba, аддис-абеба, أديس أبابا, አዲስ አበባ, 亚的斯亚贝巴
    ET.amhara	amhara, አማራ
    ET.oromia	oromia, oromo, ኦሮሚያ
    ET.tigray	tigray, ትግራይ
    ET.gondar	gondar
    ET.jimma	jimma
    ET.hawassa	hawassa
    ET.mekelle	mekelle
    FI.helsinki	helsinki, helsingin, helsingfors, хельсинки, 赫尔辛基, ヘルシンキ, 헬싱키
    FI.tampere	tampere, tampereen, tammerfors
    FI.turku	turku, turun, åbo
    FI.oulu	oulu, oulun, uleåborg
    FI.espoo	espoo, espoon, esbo
    FI.vantaa	vantaa, vantaan
    FI.jyvaskyla	jyväskylä, jyväskylän
    FI.kuopio	kuopio, kuopion
    FI.lahti	lahti, lahden
    FI.vaasa	vaasa, vaasan, vasa
    FI.joensuu	joensuu, joensuun
    FI.lappeenranta	lappeenranta, lappeenrannan
    FI.rovaniemi	rovaniemi, rovaniemen
    FI.lapland	lapland, lappi, lapin, lappland
    FI.uusimaa	uusimaa, uudenmaan, nyland, nylands
    FI.satakunta	satakunta, satakunnan
    FI.savo	pohjois-savo, pohjois-savon, etelä-savo
    FI.karelia	karjala, pohjois-karjala, pohjois-karjalan
    FI.ostrobothnia	pohjanmaa, pohjanmaan, österbotten, pohjois-pohjanmaa, pohjois-pohjanmaan
    FI.pirkanmaa	pirkanmaa, pirkanmaan
    FJ.suva	suva
    FR.paris	paris, parisien, parisiene, parisiens, parisienes, parisienne, parisiennes, parís, parigi, parijs, pariser, париж, парижа, парижский, парижская, парижское, парижские, парижского, парижской, парижских, парижскому, παρίσι, باريس, 巴黎, パリ, 파리, paryż, paryżu
    FR.lyon	lyon, lyons, lyonnais, lyonnaise, lyonnaiss, lyonnaises, lione, лион, ليون, 里昂, リヨン, 리옹
    FR.marseille	marseille, marseilles, marseillais, marseillaise, marseillaiss, marseillaises, marsella, marsiglia, марсель, مرسيليا, 马赛, マルセイユ
    FR.toulouse	toulouse, toulousain, toulousaine, toulousains, toulousaines, tolosa, тулуза, 图卢兹, トゥールーズ
    FR.nice	nice, niçois, ницца
    FR.nantes	nantes, nantais, nantaise, nantaiss, nantaises, нант
    FR.strasbourg	strasbourg, strasbourgeois, straßburg, strasburgo, estrasburgo, страсбург, ستراسبورغ, 斯特拉斯堡
    FR.montpellier	montpellier, монпелье
    FR.bordeaux	bordeaux, bordelais, bordelaise, bordelaiss, bordelaises, burdeos, бордо, 波尔多, ボルドー
    FR.lille	lille, lillois, лилль, 里尔
    FR.rennes	rennes, rennais
    FR.reims	reims, rémois
    FR.grenoble	grenoble, grenoblois, гренобль
    FR.dijon	dijon, dijonnais
    FR.angers	angers, angevin
    FR.lehavre	le havre
    FR.saintetienne	saint-étienne, stéphanois
    FR.toulon	toulon
    FR.nimes	nîmes
    FR.aix	aix-en-provence, aix-marseille
    FR.clermont	clermont-ferrand, clermont
    FR.limoges	limoges
    FR.tours	tours
    FR.amiens	amiens
    FR.metz	metz
    FR.nancy	nancy
    FR.besancon	besançon
    FR.orleans	orléans
    FR.rouen	rouen
    FR.caen	caen
    FR.brest	brest
    FR.poitiers	poitiers
    FR.perpignan	perpignan
    FR.pau	pau
    FR.larochelle	la rochelle
    FR.avignon	avignon
    FR.mulhouse	mulhouse
    FR.versailles	versailles
    FR.lemans	le mans
    FR.calais	calais
    FR.dunkirk	dunkerque, dunkirk
    FR.chambery	chambéry
    FR.annecy	annecy
    FR.iledefrance	île-de-france, ile de france, francilien, franciliene, franciliens, francilienes, francilienne
    FR.brittany	brittany, bretagne, breton, bretone, bretons, bretones, bretonne, bretonnes, breizh, bretaña
    FR.normandy	normandy, normandie, normand, normande, normands, normandes, normandía
    FR.alsace	alsace, alsacien, alsaciene, alsaciens, alsacienes, alsacienne, alsaciennes, elsass
    FR.lorraine	lorraine, lothringen
    FR.burgundy	burgundy, bourgogne, bourguignon, bourgogne-franche-comté
    FR.franchecomte	franche-comté, franc-comtois
    FR.champagne	champagne, champagne-ardenne
    FR.picardy	picardie, picardy
    FR.nordpasdecalais	nord-pas-de-calais, hauts-de-france, pas-de-calais
    FR.auvergne	auvergne, auvergnat, auvergne-rhône-alpes
    FR.rhonealpes	rhône-alpes, rhône-alpin, rhônalpin
    FR.aquitaine	aquitaine, nouvelle-aquitaine, aquitain
    FR.occitanie	occitanie, occitania, occitan
    FR.midipyrenees	midi-pyrénées
    FR.languedoc	languedoc, languedoc-roussillon
    FR.provence	provence, provençal, provence-alpes-côte d'azur, paca
    FR.cotedazur	côte d'azur
    FR.paysdelaloire	pays de la loire
    FR.centrevaldeloire	centre-val de loire
    FR.poitou	poitou-charentes, poitou
    FR.limousin	limousin
    FR.corsica	corsica, corse, corsicain
    FR.savoie	savoie, haute-savoie, savoy
    FR.isere	isère
    FR.gironde	gironde
    FR.vendee	vendée
    FR.finistere	finistère
    FR.morbihan	morbihan
    FR.loire	loire, haute-loire, loire-atlantique
    FR.seinesaintdenis	seine-saint-denis
    FR.valdemarne	val-de-marne
    FR.hautsdeseine	hauts-de-seine
    FR.essonne	essonne
    FR.yvelines	yvelines
    FR.basrhin	bas-rhin
    FR.hautrhin	haut-rhin
    FR.herault	hérault
    FR.dordogne	dordogne
    FR.drome	drôme
    FR.ardeche	ardèche
    FR.vaucluse	vaucluse
    FR.bouchesdurhone	bouches-du-rhône
    FR.alpesmaritimes	alpes-maritimes
    FR.hautegaronne	haute-garonne
    GA.libreville	libreville
    GB.london	london, londres, londra, londen, lontoo, londýn, londyn, лондон, лондона, лондонский, лондонская, лондонское, лондонские, лондонского, лондонской, лондонских, лондонскому, λονδίνο, لندن, לונדון, लंदन, 伦敦, 倫敦, ロンドン, 런던, londoner, greater london
    GB.manchester	manchester, greater manchester, манчестер, 曼彻斯特, マンチェスター
    GB.birmingham	birmingham, бирмингем, 伯明翰
    GB.leeds	leeds
    GB.liverpool	liverpool, merseyside, ливерпуль, 利物浦
    GB.sheffield	sheffield
    GB.bristol	bristol
    GB.newcastle	newcastle upon tyne, newcastle, tyneside, tyne and wear
    GB.nottingham	nottingham
    GB.leicester	leicester
    GB.coventry	coventry
    GB.oxford	oxford, oxfordshire, оксфорд, أكسفورد, 牛津, オックスフォード, 옥스퍼드
    GB.cambridge	cambridge, cambridgeshire, кембридж, كامبريدج, 剑桥, 劍橋, ケンブリッジ, 케임브리지
    GB.edinburgh	edinburgh, édimbourg, edimburgo, эдинбург, 爱丁堡, エディンバラ
    GB.glasgow	glasgow, глазго
    GB.aberdeen	aberdeen, aberdeenshire
    GB.dundee	dundee
    GB.standrews	st andrews
    GB.stirling	stirling
    GB.inverness	inverness
    GB.cardiff	cardiff, caerdydd
    GB.swansea	swansea, abertawe
    GB.bangor	bangor
    GB.aberystwyth	aberystwyth
    GB.belfast	belfast, белфаст
    GB.derry	londonderry, derry
    GB.southampton	southampton
    GB.portsmouth	portsmouth
    GB.brighton	brighton
    GB.plymouth	plymouth
    GB.exeter	exeter
    GB.bath	bath
    GB.reading	berkshire
    GB.york	york
    GB.hull	kingston upon hull
    GB.durham	durham
    GB.lancaster	lancaster
    GB.norwich	norwich
    GB.bradford	bradford
    GB.salford	salford
    GB.wolverhampton	wolverhampton
    GB.derby	derbyshire
    GB.stoke	stoke-on-trent
    GB.sunderland	sunderland
    GB.middlesbrough	middlesbrough, teesside
    GB.yorkshire	yorkshire
    GB.lancashire	lancashire
    GB.kent	kent
    GB.essex	essex
    GB.sussex	sussex, east sussex, west sussex
    GB.surrey	surrey
    GB.hampshire	hampshire
    GB.dorset	dorset
    GB.devon	devon
    GB.cornwall	cornwall, kernow
    GB.somerset	somerset
    GB.norfolk	norfolk
    GB.suffolk	suffolk
    GB.lincolnshire	lincolnshire
    GB.cumbria	cumbria
    GB.northumberland	northumberland, northumbria
    GB.cheshire	cheshire
    GB.warwick	warwick, warwickshire
    GB.worcestershire	worcestershire, worcester
    GB.gloucestershire	gloucestershire, gloucester
    GB.hertfordshire	hertfordshire
    GB.bedfordshire	bedfordshire
    GB.buckinghamshire	buckinghamshire
    GB.staffordshire	staffordshire
    GB.shropshire	shropshire
    GB.wiltshire	wiltshire
    GB.leicestershire	leicestershire
    GB.nottinghamshire	nottinghamshire
    GB.fife	fife
    GB.orkney	orkney
    GB.shetland	shetland
    GB.eastanglia	east anglia
    GB.midlands	west midlands, east midlands
    GB.eastlondon	east london
    GE.tbilisi	tbilisi, tiflis, тбилиси, თბილისი, თბილისის
    GE.batumi	batumi, ბათუმი, ბათუმის
    GE.kutaisi	kutaisi, ქუთაისი, ქუთაისის
    GE.abkhazia	abkhazia, абхазия, абхазский, абхазская, абхазское, абхазские, абхазского, абхазской, абхазских, абхазскому
    GE.adjara	adjara, აჭარა, აჭარის
    GH.accra	accra, аккра
    GH.kumasi	kumasi
    GH.capecoast	cape coast
    GH.tamale	tamale
    GM.banjul	banjul
    GN.conakry	conakry, конакри
    GR.athens	athens, athènes, atenas, atene, athen, aten, afiny, αθήνα, αθήνας, αθηνών, афины, атина, أثينا, 雅典, アテネ, 아테네
    GR.thessaloniki	thessaloniki, salonica, thessalonique, θεσσαλονίκη, θεσσαλονίκης, салоники, солун
    GR.patras	patras, πάτρα, πάτρας, πατρών
    GR.piraeus	piraeus, πειραιάς, πειραιά, πειραιώς
    GR.crete	crete, crète, creta, κρήτη, κρήτης, ηρακλείου, heraklion
    GR.ioannina	ioannina, ιωαννίνων
    GR.larissa	larissa, λάρισας, λάρισα
    GR.thessaly	thessaly, θεσσαλίας, θεσσαλία
    GR.macedonia	μακεδονίας, μακεδονία, κεντρικής μακεδονίας
    GR.thrace	thrace, θράκης
    GR.peloponnese	peloponnese, πελοποννήσου
    GR.aegean	aegean, αιγαίου
    GR.ionian	ionian, ιόνιο
    GR.lesbos	lesbos, lesvos, λέσβου, λέσβος
    GR.attica	attica, αττικής
    GR.cyclades	κυκλάδων
    GR.epirus	epirus, ηπείρου
    GT.guatemalacity	guatemala city, ciudad de guatemala
    GY.georgetown	georgetown guyana
    HN.tegucigalpa	tegucigalpa
    HN.sanpedrosula	san pedro sula
    HR.zagreb	zagreb, zagreba, zagrebu, zagrebački, zagrebačka, zagrebačko, zagrebačke, zagrebačkog, zagrebačkih, zagrebačkoj, загребачки, загребачка, загребачко, загребачке, загребачког, загребачких, загребачкој, загреб, agram
    HR.split	split, splitu, splitski, splitska, splitsko, splitske, splitskog, splitskih, splitskoj, сплитски, сплитска, сплитско, сплитске, сплитског, сплитских, сплитској
    HR.rijeka	rijeka, rijeci, riječki, riječka, riječko, riječke, riječkog, riječkih, riječkoj, ријечки, ријечка, ријечко, ријечке, ријечког, ријечких, ријечкој, fiume
    HR.osijek	osijek, osijeku, osječki, osječka, osječko, osječke, osječkog, osječkih, osječkoj, осјечки, осјечка, осјечко, осјечке, осјечког, осјечких, осјечкој
    HR.zadar	zadar, zadru
    HR.dubrovnik	dubrovnik, dubrovački, dubrovačka, dubrovačko, dubrovačke, dubrovačkog, dubrovačkih, dubrovačkoj, дубровачки, дубровачка, дубровачко, дубровачке, дубровачког, дубровачких, дубровачкој
    HR.istria	istria, istra, istarski, istarska, istarsko, istarske, istarskog, istarskih, istarskoj, истарски, истарска, истарско, истарске, истарског, истарских, истарској
    HR.dalmatia	dalmatia, dalmacija, dalmatinski, dalmatinska, dalmatinsko, dalmatinske, dalmatinskog, dalmatinskih, dalmatinskoj, далматински, далматинска, далматинско, далматинске, далматинског, далматинских, далматинској
    HT.portauprince	port-au-prince, puerto príncipe, pòtoprens
    HU.budapest	budapest, budapesti, будапешт, 布达佩斯, ブダペスト, 부다페스트, budapeszt, budapešť, fővárosi
    HU.debrecen	debrecen, debreceni
    HU.szeged	szeged, szegedi
    HU.pecs	pécs, pécsi
    HU.miskolc	miskolc, miskolci
    HU.gyor	győr, győri
    HU.sopron	sopron, soproni
    HU.veszprem	veszprém, veszprémi
    HU.eger	eger, egri
    HU.szombathely	szombathely, szombathelyi
    HU.kecskemet	kecskemét, kecskeméti
    HU.szekesfehervar	székesfehérvár, székesfehérvári
    HU.nyiregyhaza	nyíregyháza, nyíregyházi
    HU.pest	pest megyei
    ID.jakarta	jakarta, yakarta, джакарта, 雅加达, ジャカルタ, 자카르타, dki jakarta
    ID.bandung	bandung
    ID.surabaya	surabaya
    ID.medan	medan
    ID.semarang	semarang
    ID.yogyakarta	yogyakarta, jogjakarta
    ID.makassar	makassar
    ID.malang	malang
    ID.palembang	palembang
    ID.padang	padang
    ID.denpasar	denpasar
    ID.bali	bali
    ID.aceh	aceh, banda aceh
    ID.bogor	bogor
    ID.surakarta	surakarta
    ID.westjava	jawa barat, west java
    ID.centraljava	jawa tengah, central java
    ID.eastjava	jawa timur, east java
    ID.java	java, jawa
    ID.northsumatra	sumatera utara, north sumatra
    ID.westsumatra	sumatera barat, west sumatra
    ID.sumatra	sumatra, sumatera
    ID.kalimantan	kalimantan
    ID.sulawesi	sulawesi
    ID.papua	papua, papouasie
    ID.lampung	lampung
    ID.riau	riau
    ID.banten	banten
    ID.maluku	maluku
    IE.dublin	dublin, dublino, dublín, дублин, 都柏林, ダブリン, baile átha cliath
    IE.cork	cork, corcaigh
    IE.galway	galway, gaillimh
    IE.limerick	limerick, luimneach
    IE.waterford	waterford, port láirge
    IE.maynooth	maynooth, maigh nuad
    IE.kerry	kerry
    IE.donegal	donegal
    IE.sligo	sligo
    IE.mayo	county mayo
    IL.jerusalem	jerusalem, jérusalem, jerusalén, gerusalemme, jerozolima, иерусалим, ירושלים, القدس, القدس الشريف, קודש ירושלים, 耶路撒冷, エルサレム
    IL.telaviv	tel aviv, tel-aviv, тель-авив, תל אביב, תל-אביב, تل أبيب, テルアビブ
    IL.haifa	haifa, haïfa, חיפה, حيفا
    IL.beersheba	beer sheva, be'er sheva, באר שבע, بئر السبع
    IL.negev	negev, נגב, בנגב, النقب
    IL.galilee	galilee, galilée, גליל, הגליל, الجليل
    IL.nazareth	nazareth, נצרת, الناصرة
    IL.rehovot	rehovot, רחובות
    IN.delhi	delhi, new delhi, дели, दिल्ली, नई दिल्ली, দিল্লি, دہلی, 德里, 新德里, デリー
    IN.mumbai	mumbai, bombay, мумбаи, मुंबई, 孟买, ムンバイ
    IN.kolkata	kolkata, calcutta, কলকাতা, कोलकाता, 加尔各答
    IN.chennai	chennai, madras, சென்னை, 金奈
    IN.bangalore	bangalore, bengaluru, ಬೆಂಗಳೂರು
    IN.hyderabad	hyderabad, హైదరాబాద్, हैदराबाद
    IN.pune	pune, poona, पुणे
    IN.ahmedabad	ahmedabad, અમદાવાદ
    IN.jaipur	jaipur, जयपुर
    IN.lucknow	lucknow, लखनऊ
    IN.kanpur	kanpur, कानपुर
    IN.nagpur	nagpur, नागपुर
    IN.indore	indore
    IN.bhopal	bhopal, भोपाल
    IN.patna	patna, पटना
    IN.varanasi	varanasi, banaras, वाराणसी
    IN.allahabad	allahabad, prayagraj
    IN.agra	agra
    IN.aligarh	aligarh
    IN.chandigarh	chandigarh, चंडीगढ़
    IN.amritsar	amritsar
    IN.ludhiana	ludhiana
    IN.coimbatore	coimbatore
    IN.madurai	madurai, மதுரை
    IN.tiruchirappalli	tiruchirappalli, trichy
    IN.vellore	vellore
    IN.kochi	kochi, cochin
    IN.thiruvananthapuram	thiruvananthapuram, trivandrum
    IN.calicut	calicut, kozhikode
    IN.mysore	mysore, mysuru
    IN.mangalore	mangalore, mangaluru
    IN.visakhapatnam	visakhapatnam
    IN.bhubaneswar	bhubaneswar
    IN.guwahati	guwahati
    IN.ranchi	ranchi
    IN.dehradun	dehradun
    IN.roorkee	roorkee
    IN.kharagpur	kharagpur
    IN.vadodara	vadodara, baroda
    IN.surat	surat
    IN.rajkot	rajkot
    IN.jodhpur	jodhpur
    IN.udaipur	udaipur
    IN.srinagar	srinagar
    IN.maharashtra	maharashtra, महाराष्ट्र
    IN.tamilnadu	tamil nadu, தமிழ்நாடு, tamilnadu, tamil
    IN.kerala	kerala, കേരള, keralam
    IN.karnataka	karnataka, ಕರ್ನಾಟಕ
    IN.andhra	andhra pradesh, andhra, ఆంధ్రప్రదేశ్, ఆంధ్ర
    IN.telangana	telangana, తెలంగాణ
    IN.gujarat	gujarat, ગુજરાત, गुजरात
    IN.rajasthan	rajasthan, राजस्थान
    IN.uttarpradesh	uttar pradesh, उत्तर प्रदेश
    IN.madhyapradesh	madhya pradesh, मध्य प्रदेश
    IN.bihar	bihar, बिहार
    IN.westbengal	west bengal, পশ্চিমবঙ্গ
    IN.bengal	bengal, bangiya
    IN.odisha	odisha, orissa
    IN.punjab	punjab, panjab, ਪੰਜਾਬ, پنجاب
    IN.haryana	haryana, हरियाणा
    IN.himachal	himachal pradesh, himachal, हिमाचल
    IN.uttarakhand	uttarakhand, उत्तराखंड
    IN.jharkhand	jharkhand, झारखंड
    IN.chhattisgarh	chhattisgarh, छत्तीसगढ़
    IN.assam	assam, assamese
    IN.kashmir	kashmir, jammu, jammu and kashmir, کشمیر
    IN.goa	goa
    IN.manipur	manipur
    IN.meghalaya	meghalaya
    IN.mizoram	mizoram
    IN.nagaland	nagaland
    IN.tripura	tripura
    IN.sikkim	sikkim
    IN.arunachal	arunachal pradesh
    IN.puducherry	puducherry, pondicherry
    IQ.baghdad	baghdad, bagdad, багдад, بغداد, 巴格达
    IQ.basra	basra, basrah, البصرة
    IQ.mosul	mosul, الموصل
    IQ.erbil	erbil, arbil, hewlêr, أربيل, هەولێر
    IQ.sulaymaniyah	sulaymaniyah, sulaimani, السليمانية, سلێمانی
    IQ.kufa	kufa, الكوفة
    IQ.duhok	duhok, dohuk, دهوك
    IQ.kirkuk	kirkuk, كركوك
    IQ.najaf	najaf, النجف
    IQ.karbala	karbala, kerbala, كربلاء
    IR.tehran	tehran, téhéran, teherán, teheran, teerã, тегеран, تهران, طهران, 德黑兰, テヘラン
    IR.isfahan	isfahan, esfahan, اصفهان
    IR.shiraz	shiraz, شیراز
    IR.tabriz	tabriz, تبریز
    IR.mashhad	mashhad, مشهد
    IR.ahvaz	ahvaz, ahwaz, اهواز
    IR.kerman	kerman, کرمان
    IR.yazd	yazd, یزد
    IR.qom	qom, قم
    IR.kermanshah	kermanshah, کرمانشاه
    IR.gilan	gilan, guilan, گیلان
    IR.mazandaran	mazandaran, مازندران
    IR.urmia	urmia, ارومیه
    IR.hamadan	hamadan, همدان
    IR.zahedan	zahedan, زاهدان
    IR.fars	استان فارس
    IR.khorasan	khorasan, خراسان
    IR.khuzestan	khuzestan, خوزستان
    IS.reykjavik	reykjavik, reykjavík, reykjavíkur, рейкьявик
    IS.akureyri	akureyri, akureyrar
    IT.rome	rome, roma, romano di roma, romain de rome, rom, rooma, rzym, řím, рим, рима, римский, римская, римское, римские, римского, римской, римских, римскому, ρώμη, روما, רומא, 罗马, 羅馬, ローマ, 로마
    IT.milan	milan, milano, mailand, milán, milão, milanese, милан, милана, ميلانو, 米兰, ミラノ, 밀라노
    IT.naples	naples, napoli, neapel, nápoles, napoletano, napoletana, napoletani, napoletane, неаполь, 那不勒斯, ナポリ
    IT.turin	turin, torino, torinese, турин, 都灵, トリノ
    IT.florence	florence, firenze, florenz, florencia, fiorentino, fiorentina, fiorentini, fiorentine, флоренция, فلورنسا, 佛罗伦萨, フィレンツェ
    IT.bologna	bologna, bologne, bolonia, bolognese, болонья
    IT.venice	venice, venezia, venise, venedig, venecia, veneza, veneziano, венеция, البندقية, 威尼斯
    IT.genoa	genoa, genova, gênes, génova, genua, genovese
    IT.palermo	palermo, palermitano, palermitana, palermitani, palermitane
    IT.catania	catania
    IT.bari	bari
    IT.padua	padua, padova, padoue, padovano, padovana, padovani, padovane
    IT.verona	verona, veronese
    IT.trieste	trieste, triestino, triestina, triestini, triestine, trst
    IT.pisa	pisa, pisano, pisana, pisani, pisane
    IT.siena	siena, senese
    IT.perugia	perugia
    IT.ferrara	ferrara
    IT.parma	parma
    IT.modena	modena
    IT.reggioemilia	reggio emilia
    IT.brescia	brescia, bresciano, bresciana, bresciani, bresciane
    IT.bergamo	bergamo
    IT.pavia	pavia
    IT.trento	trento, trient, trentino, trentina, trentini, trentine
    IT.bolzano	bolzano, bozen
    IT.southtyrol	south tyrol, südtirol, südtiroler, alto adige
    IT.udine	udine
    IT.messina	messina
    IT.salerno	salerno
    IT.cagliari	cagliari
    IT.sassari	sassari
    IT.ancona	ancona
    IT.urbino	urbino
    IT.macerata	macerata
    IT.laquila	l'aquila
    IT.foggia	foggia
    IT.lecce	lecce
    IT.salento	salento
    IT.cosenza	cosenza
    IT.lombardy	lombardy, lombardia, lombardie, lombardei, lombardo, lombarda, lombardi, lombarde
    IT.tuscany	tuscany, toscana, toscane, toskana, toscano, toscani
    IT.sicily	sicily, sicilia, sicile, sizilien, siciliano, siciliana, siciliani, siciliane
    IT.sardinia	sardinia, sardegna, sardaigne, sardinien, cerdeña, sardo, sarda, sardi, sarde
    IT.piedmont	piedmont, piemonte, piémont, piemonteso, piemontesa, piemontesi, piemontese
    IT.veneto	veneto, veneta, veneti, venete, vénétie
    IT.liguria	liguria, ligure
    IT.emiliaromagna	emilia-romagna, emilia romagna
    IT.lazio	lazio, latium
    IT.campania	campania, campano, campana, campani, campane
    IT.puglia	puglia, apulia, pouilles, pugliese
    IT.calabria	calabria, calabre, calabrese
    IT.abruzzo	abruzzo, abruzzi
    IT.marche	marche
    IT.umbria	umbria, umbro
    IT.molise	molise
    IT.basilicata	basilicata, lucano, lucana, lucani, lucane
    IT.friuli	friuli, friuli venezia giulia, friuli-venezia giulia, friulano, friulana, friulani, friulane
    IT.aosta	valle d'aosta, aosta
    JM.kingston	kingston jamaica
    JO.amman	amman, ammán, عمان, амман, 安曼
    JO.irbid	irbid, إربد, اربد
    JO.yarmouk	yarmouk, اليرموك
    JO.zarqa	zarqa, الزرقاء
    JP.tokyo	tokyo, tōkyō, tokio, токио, токийский, токийская, токийское, токийские, токийского, токийской, токийских, токийскому, طوكيو, 東京, 東京都, 东京, 도쿄, 동경
    JP.osaka	osaka, осака, 大阪, 大阪府, 大阪市, 오사카
    JP.kyoto	kyoto, kioto, киото, 京都, 京都府, 京都市, 교토
    JP.yokohama	yokohama, 横浜, 横浜市
    JP.nagoya	nagoya, 名古屋, 名古屋市
    JP.sapporo	sapporo, 札幌, 札幌市
    JP.kobe	kobe, 神戸, 神戸市
    JP.fukuoka	fukuoka, 福岡, 福岡県, 福岡市
    JP.hiroshima	hiroshima, хиросима, 広島, 広島県, 広島市, 히로시마
    JP.sendai	sendai, 仙台, 仙台市
    JP.nagasaki	nagasaki, 長崎, 長崎県, 長崎市
    JP.hokkaido	hokkaido, 北海道
    JP.aomori	aomori, 青森, 青森県
    JP.iwate	iwate, 岩手, 岩手県
    JP.miyagi	miyagi, 宮城, 宮城県
    JP.akita	akita, 秋田, 秋田県
    JP.yamagata	yamagata, 山形, 山形県
    JP.fukushima	fukushima, 福島, 福島県
    JP.ibaraki	ibaraki, 茨城, 茨城県
    JP.tochigi	tochigi, 栃木, 栃木県
    JP.gunma	gunma, 群馬, 群馬県
    JP.saitama	saitama, 埼玉, 埼玉県
    JP.chiba	chiba, 千葉, 千葉県
    JP.kanagawa	kanagawa, 神奈川, 神奈川県
    JP.niigata	niigata, 新潟, 新潟県
    JP.toyama	toyama, 富山, 富山県
    JP.ishikawa	ishikawa, 石川, 石川県
    JP.kanazawa	kanazawa, 金沢
    JP.fukui	fukui, 福井, 福井県
    JP.yamanashi	yamanashi, 山梨, 山梨県
    JP.nagano	nagano, 長野, 長野県
    JP.shinshu	shinshu, 信州
    JP.gifu	gifu, 岐阜, 岐阜県
    JP.shizuoka	shizuoka, 静岡, 静岡県
    JP.aichi	aichi, 愛知, 愛知県
    JP.mie	三重, 三重県
    JP.shiga	shiga, 滋賀, 滋賀県
    JP.hyogo	hyogo, 兵庫, 兵庫県
    JP.nara	nara, 奈良, 奈良県
    JP.wakayama	wakayama, 和歌山, 和歌山県
    JP.tottori	tottori, 鳥取, 鳥取県
    JP.shimane	shimane, 島根, 島根県
    JP.okayama	okayama, 岡山, 岡山県
    JP.yamaguchi	yamaguchi, 山口, 山口県
    JP.tokushima	tokushima, 徳島, 徳島県
    JP.kagawa	kagawa, 香川, 香川県
    JP.ehime	ehime, 愛媛, 愛媛県
    JP.kochi	kochi japan, 高知, 高知県
    JP.saga	佐賀, 佐賀県
    JP.kumamoto	kumamoto, 熊本, 熊本県
    JP.oita	oita, 大分, 大分県
    JP.miyazaki	miyazaki, 宮崎, 宮崎県
    JP.kagoshima	kagoshima, 鹿児島, 鹿児島県
    JP.okinawa	okinawa, 沖縄, 沖縄県, ryukyu, 琉球
    JP.kyushu	kyushu, 九州
    JP.tohoku	tohoku, 東北
    JP.kansai	kansai, 関西, 関西地方
    JP.kanto	kanto, 関東
    JP.shikoku	shikoku, 四国
    JP.tsukuba	tsukuba, 筑波
    KE.nairobi	nairobi, найроби, نيروبي, 内罗毕, ナイロビ
    KE.mombasa	mombasa
    KE.kisumu	kisumu
    KE.nakuru	nakuru
    KE.eldoret	eldoret
    KE.turkana	turkana
    KG.bishkek	bishkek, bichkek, бишкек, бишкека
    KG.osh	ош, ошский, ошская, ошское, ошские, ошского, ошской, ошских, ошскому
    KH.phnompenh	phnom penh, пномпень, ភ្នំពេញ, 金边, プノンペン
    KR.seoul	seoul, séoul, seúl, seul, сеул, سول, 首尔, 首爾, ソウル, 서울, 서울특별시
    KR.busan	busan, pusan, 부산, 부산광역시, 釜山
    KR.incheon	incheon, inchon, 인천, 인천광역시, 仁川
    KR.daegu	daegu, taegu, 대구, 대구광역시
    KR.daejeon	daejeon, taejon, 대전, 대전광역시
    KR.gwangju	gwangju, kwangju, 광주, 광주광역시
    KR.ulsan	ulsan, 울산, 울산광역시
    KR.suwon	suwon, 수원
    KR.gyeonggi	gyeonggi, 경기, 경기도
    KR.gangwon	gangwon, kangwon, 강원, 강원도
    KR.chungbuk	chungbuk, 충북, 충청북도
    KR.chungnam	chungnam, 충남, 충청남도
    KR.jeonbuk	jeonbuk, chonbuk, 전북, 전라북도
    KR.jeonnam	jeonnam, chonnam, 전남, 전라남도
    KR.gyeongbuk	gyeongbuk, kyungpook, 경북, 경상북도
    KR.gyeongnam	gyeongnam, 경남, 경상남도
    KR.jeju	jeju, cheju, 제주, 제주도, 제주특별자치도
    KR.sejong	sejong, 세종, 세종특별자치시
    KW.kuwaitcity	kuwait city
    KZ.almaty	almaty, alma-ata, алматы, алма-ата
    KZ.astana	astana, nur-sultan, астана, нур-султан
    KZ.karaganda	karaganda, караганда, карагандинский, карагандинская, карагандинское, карагандинские, карагандинского, карагандинской, карагандинских, карагандинскому, қарағанды
    KZ.shymkent	shymkent, шымкент
    KZ.aktobe	aktobe, актобе, ақтөбе
    KZ.semey	semey, семей
    LA.vientiane	vientiane, ວຽງຈັນ, 万象
    LB.beirut	beirut, beyrouth, beiroute, бейрут, بيروت, 贝鲁特
    LB.tripoli	طرابلس الشام
    LK.colombo	colombo, கொழும்பு, කොළඹ
    LK.jaffna	jaffna, யாழ்ப்பாணம்
    LK.kandy	kandy
    LK.peradeniya	peradeniya
    LR.monrovia	monrovia
    LS.maseru	maseru
    LT.vilnius	vilnius, vilniaus, wilno, вильнюс, vilna
    LT.kaunas	kaunas, kauno, каунас
    LT.klaipeda	klaipėda, klaipėdos
    LT.siauliai	šiauliai, šiaulių
    LU.luxembourgcity	luxembourg-ville
    LV.riga	riga, rīga, rīgas, рига, риги, рижский, рижская, рижское, рижские, рижского, рижской, рижских, рижскому
    LV.daugavpils	daugavpils, даугавпилс
    LV.liepaja	liepāja, liepājas
    LV.latgale	latgale, latgales
    LY.tripoli	tripoli, طرابلس, триполи
    LY.benghazi	benghazi, bengasi, بنغازي
    MA.rabat	rabat, рабат, الرباط, 拉巴特
    MA.casablanca	casablanca, касабланка, الدار البيضاء, 卡萨布兰卡
    MA.fez	fez, fès, فاس
    MA.marrakech	marrakech, marrakesh, marraquech, مراكش
    MA.tangier	tangier, tanger, طنجة
    MA.agadir	agadir, أكادير
    MA.oujda	oujda, وجدة
    MA.meknes	meknès, مكناس
    MA.tetouan	tétouan, تطوان
    MC.montecarlo	monte carlo, monte-carlo
    MD.chisinau	chișinău, chisinau, kishinev, кишинев, кишинёв
    MD.transnistria	transnistria, приднестровье, приднестровский, приднестровская, приднестровское, приднестровские, приднестровского, приднестровской, приднестровских, приднестровскому
    MD.balti	bălți
    ME.podgorica	podgorica, podgorici, подгорица
    MG.antananarivo	antananarivo, tananarive
    MG.toamasina	toamasina
    MG.mahajanga	mahajanga
    MK.skopje	skopje, скопје, скопски, скопска, скопско, скопскиот, скопската, скопското, скопските, скопие
    MK.bitola	bitola, битола
    MK.tetovo	tetovo, тетово, tetovë
    ML.bamako	bamako, бамако
    MM.yangon	yangon, rangoon, ရန်ကုန်, 仰光, ヤンゴン
    MM.mandalay	mandalay, မန္တလေး
    MN.ulaanbaatar	ulaanbaatar, ulan bator, oulan-bator, улаанбаатар, улан-батор, 乌兰巴托
    MR.nouakchott	nouakchott, نواكشوط
    MT.valletta	valletta, la valette
    MU.portlouis	port louis
    MV.male	malé
    MW.lilongwe	lilongwe
    MW.blantyre	blantyre
    MX.mexicocity	mexico city, ciudad de méxico, cdmx, mexico d.f., méxico d.f., мехико, 墨西哥城, メキシコシティ
    MX.guadalajara	guadalajara
    MX.monterrey	monterrey
    MX.puebla	puebla, poblano, poblana, poblanos, poblanas
    MX.tijuana	tijuana
    MX.jalisco	jalisco, jalisciense
    MX.nuevoleon	nuevo león
    MX.veracruz	veracruz, veracruzano, veracruzana, veracruzanos, veracruzanas
    MX.guanajuato	guanajuato
    MX.michoacan	michoacán, michoacano, michoacana, michoacanos, michoacanas
    MX.oaxaca	oaxaca, oaxaqueño, oaxaqueña, oaxaqueños, oaxaqueñas
    MX.chiapas	chiapas, chiapaneco, chiapaneca, chiapanecos, chiapanecas
    MX.yucatan	yucatán, yucateco, yucateca, yucatecos, yucatecas
    MX.quintanaroo	quintana roo
    MX.chihuahua	chihuahua
    MX.sonora	sonora, sonorense
    MX.sinaloa	sinaloa, sinaloense
    MX.coahuila	coahuila
    MX.tamaulipas	tamaulipas
    MX.sanluispotosi	san luis potosí, potosino, potosina, potosinos, potosinas
    MX.queretaro	querétaro, queretano, queretana, queretanos, queretanas
    MX.hidalgo	estado de hidalgo
    MX.morelos	estado de morelos
    MX.tlaxcala	tlaxcala
    MX.guerrero	guerrero
    MX.tabasco	tabasco
    MX.campeche	campeche
    MX.bajacalifornia	baja california
    MX.aguascalientes	aguascalientes
    MX.zacatecas	zacatecas
    MX.durango	durango
    MX.nayarit	nayarit
    MX.colima	colima
    MX.edomex	estado de méxico, mexiquense
    MX.ciudadjuarez	ciudad juárez
    MX.merida	mérida yucatán
    MX.toluca	toluca
    MX.tapachula	tapachula
    MY.kualalumpur	kuala lumpur, куала-лумпур, 吉隆坡, クアラルンプール
    MY.penang	penang, pulau pinang, 槟城
    MY.selangor	selangor
    MY.johor	johor, johor bahru
    MY.sabah	sabah
    MY.sarawak	sarawak
    MY.kelantan	kelantan
    MY.perak	perak
    MY.kedah	kedah
    MY.terengganu	terengganu
    MY.pahang	pahang
    MY.melaka	melaka, malacca
    MY.negerisembilan	negeri sembilan
    MZ.maputo	maputo
    MZ.beira	beira
    NA.windhoek	windhoek
    NE.niamey	niamey
    NG.lagos	lagos
    NG.abuja	abuja
    NG.ibadan	ibadan
    NG.kano	kano
    NG.kaduna	kaduna
    NG.portharcourt	port harcourt
    NG.benin	benin city
    NG.ilorin	ilorin
    NG.jos	jos
    NG.maiduguri	maiduguri
    NG.zaria	zaria
    NG.enugu	enugu
    NG.calabar	calabar
    NG.sokoto	sokoto
    NG.nsukka	nsukka
    NG.ife	ile-ife
    NG.borno	borno
    NG.rivers	rivers state
    NG.ekiti	ekiti
    NG.ogun	ogun
    NG.osun	osun
    NG.oyo	oyo
    NG.kwara	kwara
    NG.anambra	anambra
    NG.imo	imo state
    NG.akwaibom	akwa ibom
    NG.ebonyi	ebonyi
    NG.benue	benue
    NG.kogi	kogi
    NG.bauchi	bauchi
    NG.ondo	ondo
    NI.managua	managua
    NL.amsterdam	amsterdam, amsterdams, amsterdamse, ámsterdam, amsterdão, амстердам, أمستردام, 阿姆斯特丹, アムステルダム
    NL.rotterdam	rotterdam, rotterdams, rotterdamse, роттердам
    NL.thehague	the hague, den haag, 's-gravenhage, la haye, la haya, l'aia, haagse, гаага, لاهاي
    NL.utrecht	utrecht, utrechts, utrechtse, утрехт
    NL.eindhoven	eindhoven
    NL.groningen	groningen, groninger
    NL.leiden	leiden, leyden, leidse
    NL.delft	delft, delftse
    NL.nijmegen	nijmegen, nijmeegse
    NL.maastricht	maastricht
    NL.tilburg	tilburg
    NL.wageningen	wageningen
    NL.arnhem	arnhem
    NL.enschede	enschede, twente
    NL.haarlem	haarlem
    NL.friesland	friesland, fryslân, fries, friese, frysk, fryske
    NL.gelderland	gelderland, gelders, gelderse
    NL.brabant	brabant, noord-brabant, brabants, brabantse
    NL.limburg	limburg, limburgs, limburgse
    NL.zeeland	zeeland, zeeuws, zeeuwse
    NL.drenthe	drenthe, drents, drentse
    NL.overijssel	overijssel
    NL.flevoland	flevoland
    NL.northholland	noord-holland, north holland
    NL.southholland	zuid-holland, south holland
    NO.oslo	oslo, осло, أوسلو, 奥斯陆, オスロ
    NO.bergen	bergen, берген
    NO.trondheim	trondheim
    NO.stavanger	stavanger
    NO.tromso	tromsø, tromsö
    NO.agder	agder
    NO.rogaland	rogaland
    NO.nordland	nordland
    NO.finnmark	finnmark
    NO.troms	troms
    NO.hordaland	hordaland, vestland, vestlandet
    NO.telemark	telemark
    NO.vestfold	vestfold
    NO.ostfold	østfold
    NO.akershus	akershus
    NO.hedmark	hedmark, innlandet
    NO.oppland	oppland
    NO.buskerud	buskerud
    NO.moreogromsdal	møre og romsdal
    NO.trondelag	trøndelag
    NO.sami	sápmi
    NP.kathmandu	kathmandu, katmandou, катманду, काठमाडौं, 加德满都
    NP.pokhara	pokhara, पोखरा
    NZ.auckland	auckland, окленд, 奥克兰, オークランド
    NZ.wellington	wellington, веллингтон
    NZ.christchurch	christchurch
    NZ.canterbury	canterbury
    NZ.otago	otago
    NZ.dunedin	dunedin
    NZ.waikato	waikato
    OM.muscat	muscat, mascate, مسقط
    PA.panamacity	panama city
    PE.lima	lima, лима
    PE.arequipa	arequipa
    PE.cusco	cusco, cuzco
    PE.trujillo	trujillo
    PE.piura	piura
    PE.puno	puno
    PG.portmoresby	port moresby
    PH.manila	manila, manille, maynila, манила, 马尼拉, マニラ
    PH.quezoncity	quezon city
    PH.cebu	cebu
    PH.davao	davao
    PH.mindanao	mindanao
    PH.iloilo	iloilo
    PH.baguio	baguio
    PH.bicol	bicol
    PH.batangas	batangas
    PH.cavite	cavite
    PH.luzon	luzon
    PH.visayas	visayas
    PK.islamabad	islamabad, исламабад, اسلام آباد, 伊斯兰堡
    PK.karachi	karachi, карачи, کراچی
    PK.lahore	lahore, лахор, لاہور
    PK.peshawar	peshawar, پشاور
    PK.quetta	quetta, کوئٹہ
    PK.rawalpindi	rawalpindi, راولپنڈی
    PK.faisalabad	faisalabad, فیصل آباد
    PK.multan	multan, ملتان
    PK.sindh	sindh, sind, سندھ
    PK.balochistan	balochistan, baluchistan, بلوچستان
    PK.khyber	khyber pakhtunkhwa, خیبر پختونخوا
    PL.warsaw	warsaw, warszawa, warszawie, warszawy, warszawski, warszawska, warszawskie, warszawskiego, warszawskiej, warszawskich, warschau, varsovie, varsovia, varsóvia, varsavia, varšava, varšavě, warschauer, варшава, варшавы, варшавский, варшавская, варшавское, варшавские, варшавского, варшавской, варшавских, варшавскому, وارسو, 华沙, ワルシャワ, 바르샤바
    PL.krakow	krakow, kraków, cracow, krakowie, krakowa, krakowski, krakowska, krakowskie, krakowskiego, krakowskiej, krakowskich, cracovie, cracovia, krakau, краков
    PL.wroclaw	wrocław, wroclaw, wrocławiu, wrocławski, wrocławska, wrocławskie, wrocławskiego, wrocławskiej, wrocławskich, breslau, вроцлав
    PL.poznan	poznań, poznan, poznaniu, poznański, poznańska, poznańskie, poznańskiego, poznańskiej, poznańskich, posen, познань
    PL.gdansk	gdańsk, gdansk, gdańsku, gdański, gdańska, gdańskie, gdańskiego, gdańskiej, gdańskich, danzig, гданьск
    PL.lodz	łódź, łodzi, łódzki, łódzka, łódzkie, łódzkiego, łódzkiej, łódzkich, лодзь
    PL.lublin	lublin, lublinie, lubelski, lubelska, lubelskie, lubelskiego, lubelskiej, lubelskich, люблин
    PL.katowice	katowice, katowicach, katowicki, katowicka, katowickie, katowickiego, katowickiej, katowickich
    PL.szczecin	szczecin, szczecinie, szczeciński, szczecińska, szczecińskie, szczecińskiego, szczecińskiej, szczecińskich, stettin
    PL.bydgoszcz	bydgoszcz, bydgoszczy, bydgoski, bydgoska, bydgoskie, bydgoskiego, bydgoskiej, bydgoskich
    PL.torun	toruń, toruniu, toruński, toruńska, toruńskie, toruńskiego, toruńskiej, toruńskich
    PL.rzeszow	rzeszów, rzeszowie, rzeszowski, rzeszowska, rzeszowskie, rzeszowskiego, rzeszowskiej, rzeszowskich
    PL.bialystok	białystok, białymstoku, białostocki, białostocka, białostockie, białostockiego, białostockiej, białostockich
    PL.kielce	kielce, kielcach, kielecki, kielecka, kieleckie, kieleckiego, kieleckiej, kieleckich
    PL.opole	opole, opolu, opolski, opolska, opolskie, opolskiego, opolskiej, opolskich
    PL.olsztyn	olsztyn, olsztynie, olsztyński, olsztyńska, olsztyńskie, olsztyńskiego, olsztyńskiej, olsztyńskich
    PL.gdynia	gdynia, gdyni
    PL.gliwice	gliwice, gliwicach
    PL.czestochowa	częstochowa, częstochowie
    PL.radom	radom, radomiu
    PL.zielonagora	zielona góra, zielonej górze
    PL.silesia	silesia, śląsk, śląski, śląska, śląskie, śląskiego, śląskiej, śląskich, schlesien, silésie, slezský, slezská, slezské, slezského, slezských, górnośląski, górnośląska, górnośląskie, górnośląskiego, górnośląskiej, górnośląskich, dolnośląski, dolnośląska, dolnośląskie, dolnośląskiego, dolnośląskiej, dolnośląskich
    PL.mazovia	mazovia, mazowsze, mazowiecki, mazowiecka, mazowieckie, mazowieckiego, mazowieckiej, mazowieckich
    PL.malopolska	małopolska, małopolski, małopolskie, małopolskiego, małopolskiej, małopolskich
    PL.wielkopolska	wielkopolska, wielkopolski, wielkopolskie, wielkopolskiego, wielkopolskiej, wielkopolskich
    PL.pomerania	pomerania, pomorze, pomorski, pomorska, pomorskie, pomorskiego, pomorskiej, pomorskich, pommern, zachodniopomorski, zachodniopomorska, zachodniopomorskie, zachodniopomorskiego, zachodniopomorskiej, zachodniopomorskich
    PL.kujawy	kujawsko-pomorski, kujawsko-pomorska, kujawsko-pomorskie, kujawsko-pomorskiego, kujawsko-pomorskiej, kujawsko-pomorskich
    PL.podkarpacie	podkarpacki, podkarpacka, podkarpackie, podkarpackiego, podkarpackiej, podkarpackich
    PL.podlasie	podlaski, podlaska, podlaskie, podlaskiego, podlaskiej, podlaskich
    PL.warmia	warmińsko-mazurski, warmińsko-mazurska, warmińsko-mazurskie, warmińsko-mazurskiego, warmińsko-mazurskiej, warmińsko-mazurskich
    PL.swietokrzyskie	świętokrzyski, świętokrzyska, świętokrzyskie, świętokrzyskiego, świętokrzyskiej, świętokrzyskich
    PR.sanjuan	san juan puerto rico
    PS.gazacity	gaza city, مدينة غزة
    PS.ramallah	ramallah, رام الله
    PS.nablus	nablus, naplouse, نابلس
    PS.hebron	hebron, hébron, الخليل
    PS.bethlehem	bethlehem, bethléem, belén palestina, بيت لحم
    PS.birzeit	birzeit, بيرزيت
    PT.lisbon	lisbon, lisboa, lisbonne, lisbona, lissabon, lisboeta, лиссабон, لشبونة, 里斯本, リスボン
    PT.porto	oporto, porto, portuense, порту
    PT.coimbra	coimbra
    PT.braga	braga
    PT.minho	minho
    PT.aveiro	aveiro
    PT.evora	évora
    PT.algarve	algarve
    PT.faro	faro
    PT.setubal	setúbal
    PT.leiria	leiria
    PT.viseu	viseu
    PT.madeira	madeira, funchal
    PT.azores	azores, açores, açoriano, açoriana, açorianos, açorianas
    PT.alentejo	alentejo
    PT.beirainterior	beira interior
    PY.asuncion	asunción
    QA.doha	doha, الدوحة, доха
    RO.bucharest	bucharest, bucurești, bucureștiului, bucarest, bukarest, bucareste, boekarest, bukareszt, bukurešt, бухарест, بوخارست, 布加勒斯特, ブカレスト
    RO.cluj	cluj, cluj-napoca, kolozsvár, kolozsvári, klausenburg
    RO.timisoara	timișoara, temesvár
    RO.iasi	iași, jassy
    RO.brasov	brașov, brassó, kronstadt
    RO.sibiu	sibiu, hermannstadt
    RO.constanta	constanța
    RO.craiova	craiova
    RO.galati	galați
    RO.oradea	oradea, nagyvárad
    RO.targumures	târgu mureș, marosvásárhely
    RO.suceava	suceava
    RO.arad	arad
    RO.ploiesti	ploiești
    RO.pitesti	pitești
    RO.bacau	bacău
    RO.transylvania	transylvania, transilvania, ardeal, erdély, erdélyi, siebenbürgen
    RO.banat	banat, banatul
    RO.bihor	bihor
    RO.maramures	maramureș
    RS.belgrade	belgrade, beograd, beogradu, beograda, beogradski, beogradska, beogradsko, beogradske, beogradskog, beogradskih, beogradskoj, београдски, београдска, београдско, београдске, београдског, београдских, београдској, belgrad, belgrado, београд, београда, београду, белград, белграда, 贝尔格莱德
    RS.novisad	novi sad, novom sadu, novosadski, novosadska, novosadsko, novosadske, novosadskog, novosadskih, novosadskoj, новосадски, новосадска, новосадско, новосадске, новосадског, новосадских, новосадској, нови сад, новом саду, újvidék
    RS.nis	niš, nišu, niški, niška, niško, niške, niškog, niških, niškoj, нишки, нишка, нишко, нишке, нишког, нишких, нишкој, ниш, нишу
    RS.kragujevac	kragujevac, kragujevcu, крагујевац, крагујевцу
    RS.vojvodina	vojvodina, vojvodine, војводина, војводине, vojvođanski, vojvođanska, vojvođansko, vojvođanske, vojvođanskog, vojvođanskih, vojvođanskoj, војвођански, војвођанска, војвођанско, војвођанске, војвођанског, војвођанских, војвођанској, vajdasági
    RS.subotica	subotica, суботица
    XK.pristina	pristina, prishtina, prishtinë, prishtinës, priština, приштина, приштини
    RU.moscow	moscow, moscou, moscú, moskau, moskauer, mosca, moskou, moskva, moskvy, moskwa, moszkva, москва, москвы, москве, московский, московская, московское, московские, московского, московской, московских, московскому, москов, μόσχα, موسكو, 莫斯科, モスクワ, 모스크바
    RU.saintpetersburg	saint petersburg, st petersburg, st. petersburg, saint-pétersbourg, san petersburgo, sankt petersburg, sankt-petersburg, san pietroburgo, são petersburgo, санкт-петербург, санкт-петербурга, санкт-петербурге, санкт-петербургский, санкт-петербургская, санкт-петербургское, санкт-петербургские, санкт-петербургского, санкт-петербургской, санкт-петербургских, санкт-петербургскому, петербургский, петербургская, петербургское, петербургские, петербургского, петербургской, петербургских, петербургскому, петербург, петербурга, ленинград, ленинградский, ленинградская, ленинградское, ленинградские, ленинградского, ленинградской, ленинградских, ленинградскому, leningrad, ленинградская область, سانت بطرسبرغ, 圣彼得堡, サンクトペテルブルク
    RU.novosibirsk	novosibirsk, новосибирск, новосибирска, новосибирский, новосибирская, новосибирское, новосибирские, новосибирского, новосибирской, новосибирских, новосибирскому
    RU.yekaterinburg	yekaterinburg, ekaterinburg, екатеринбург, екатеринбурга, екатеринбургский, екатеринбургская, екатеринбургское, екатеринбургские, екатеринбургского, екатеринбургской, екатеринбургских, екатеринбургскому
    RU.kazan	kazan, казань, казани, казанский, казанская, казанское, казанские, казанского, казанской, казанских, казанскому
    RU.nizhnynovgorod	nizhny novgorod, nizhni novgorod, нижний новгород, нижнего новгорода, нижегородский, нижегородская, нижегородское, нижегородские, нижегородского, нижегородской, нижегородских, нижегородскому
    RU.samara	samara, самара, самары, самарский, самарская, самарское, самарские, самарского, самарской, самарских, самарскому
    RU.omsk	omsk, омск, омска, омский, омская, омское, омские, омского, омской, омских, омскому
    RU.chelyabinsk	chelyabinsk, челябинск, челябинска, челябинский, челябинская, челябинское, челябинские, челябинского, челябинской, челябинских, челябинскому
    RU.rostov	rostov, rostov-on-don, ростов-на-дону, ростовский, ростовская, ростовское, ростовские, ростовского, ростовской, ростовских, ростовскому
    RU.ufa	ufa, уфа, уфы, уфимский, уфимская, уфимское, уфимские, уфимского, уфимской, уфимских, уфимскому
    RU.krasnoyarsk	krasnoyarsk, красноярск, красноярска, красноярский, красноярская, красноярское, красноярские, красноярского, красноярской, красноярских, красноярскому
    RU.perm	perm, пермь, перми, пермский, пермская, пермское, пермские, пермского, пермской, пермских, пермскому
    RU.voronezh	voronezh, воронеж, воронежа, воронежский, воронежская, воронежское, воронежские, воронежского, воронежской, воронежских, воронежскому
    RU.volgograd	volgograd, волгоград, волгограда, волгоградский, волгоградская, волгоградское, волгоградские, волгоградского, волгоградской, волгоградских, волгоградскому
    RU.krasnodar	krasnodar, краснодар, краснодара, краснодарский, краснодарская, краснодарское, краснодарские, краснодарского, краснодарской, краснодарских, краснодарскому
    RU.saratov	saratov, саратов, саратова, саратовский, саратовская, саратовское, саратовские, саратовского, саратовской, саратовских, саратовскому
    RU.tyumen	tyumen, тюмень, тюмени, тюменский, тюменская, тюменское, тюменские, тюменского, тюменской, тюменских, тюменскому
    RU.tomsk	tomsk, томск, томска, томский, томская, томское, томские, томского, томской, томских, томскому
    RU.irkutsk	irkutsk, иркутск, иркутска, иркутский, иркутская, иркутское, иркутские, иркутского, иркутской, иркутских, иркутскому
    RU.khabarovsk	khabarovsk, хабаровск, хабаровский, хабаровская, хабаровское, хабаровские, хабаровского, хабаровской, хабаровских, хабаровскому
    RU.vladivostok	vladivostok, владивосток, владивостока, владивостокский, владивостокская, владивостокское, владивостокские, владивостокского, владивостокской, владивостокских, владивостокскому
    RU.yaroslavl	yaroslavl, ярославль, ярославля, ярославский, ярославская, ярославское, ярославские, ярославского, ярославской, ярославских, ярославскому
    RU.tula	tula, тула, тулы, тульский, тульская, тульское, тульские, тульского, тульской, тульских, тульскому
    RU.ryazan	ryazan, рязань, рязани, рязанский, рязанская, рязанское, рязанские, рязанского, рязанской, рязанских, рязанскому
    RU.penza	penza, пенза, пензы, пензенский, пензенская, пензенское, пензенские, пензенского, пензенской, пензенских, пензенскому
    RU.astrakhan	astrakhan, астрахань, астраханский, астраханская, астраханское, астраханские, астраханского, астраханской, астраханских, астраханскому
    RU.kirov	kirov, кировский, кировская, кировское, кировские, кировского, кировской, кировских, кировскому
    RU.orenburg	orenburg, оренбург, оренбургский, оренбургская, оренбургское, оренбургские, оренбургского, оренбургской, оренбургских, оренбургскому
    RU.kemerovo	kemerovo, кемерово, кемеровский, кемеровская, кемеровское, кемеровские, кемеровского, кемеровской, кемеровских, кемеровскому, кузбасс, кузбасса, кузбасский, кузбасская, кузбасское, кузбасские, кузбасского, кузбасской, кузбасских, кузбасскому
    RU.barnaul	barnaul, барнаул, барнаульский, барнаульская, барнаульское, барнаульские, барнаульского, барнаульской, барнаульских, барнаульскому
    RU.altai	altai, алтай, алтайский, алтайская, алтайское, алтайские, алтайского, алтайской, алтайских, алтайскому
    RU.ulyanovsk	ulyanovsk, ульяновск, ульяновский, ульяновская, ульяновское, ульяновские, ульяновского, ульяновской, ульяновских, ульяновскому
    RU.izhevsk	izhevsk, ижевск, ижевский, ижевская, ижевское, ижевские, ижевского, ижевской, ижевских, ижевскому
    RU.udmurtia	удмуртский, удмуртская, удмуртское, удмуртские, удмуртского, удмуртской, удмуртских, удмуртскому, удмуртия
    RU.kaliningrad	kaliningrad, калининград, калининградский, калининградская, калининградское, калининградские, калининградского, калининградской, калининградских, калининградскому
    RU.kursk	kursk, курск, курский, курская, курское, курские, курского, курской, курских, курскому
    RU.tver	tver, тверь, твери, тверский, тверская, тверское, тверские, тверского, тверской, тверских, тверскому
    RU.ivanovo	иваново, ивановский, ивановская, ивановское, ивановские, ивановского, ивановской, ивановских, ивановскому
    RU.vladimir	владимирский, владимирская, владимирское, владимирские, владимирского, владимирской, владимирских, владимирскому
    RU.smolensk	smolensk, смоленск, смоленский, смоленская, смоленское, смоленские, смоленского, смоленской, смоленских, смоленскому
    RU.kaluga	kaluga, калуга, калужский, калужская, калужское, калужские, калужского, калужской, калужских, калужскому
    RU.belgorod	belgorod, белгород, белгородский, белгородская, белгородское, белгородские, белгородского, белгородской, белгородских, белгородскому
    RU.bryansk	bryansk, брянск, брянский, брянская, брянское, брянские, брянского, брянской, брянских, брянскому
    RU.lipetsk	липецк, липецкий, липецкая, липецкое, липецкие, липецкого, липецкой, липецких, липецкому
    RU.tambov	tambov, тамбов, тамбовский, тамбовская, тамбовское, тамбовские, тамбовского, тамбовской, тамбовских, тамбовскому
    RU.orel	орёл, орловский, орловская, орловское, орловские, орловского, орловской, орловских, орловскому
    RU.vologda	vologda, вологда, вологодский, вологодская, вологодское, вологодские, вологодского, вологодской, вологодских, вологодскому
    RU.arkhangelsk	arkhangelsk, архангельск, архангельский, архангельская, архангельское, архангельские, архангельского, архангельской, архангельских, архангельскому
    RU.murmansk	murmansk, мурманск, мурманский, мурманская, мурманское, мурманские, мурманского, мурманской, мурманских, мурманскому
    RU.pskov	pskov, псков, псковский, псковская, псковское, псковские, псковского, псковской, псковских, псковскому
    RU.novgorod	великий новгород, новгородский, новгородская, новгородское, новгородские, новгородского, новгородской, новгородских, новгородскому
    RU.karelia	karelia, карелия, карелии, карельский, карельская, карельское, карельские, карельского, карельской, карельских, карельскому
    RU.komi	komi, республика коми, республики коми
    RU.tatarstan	tatarstan, татарстан, татарстана, татарский, татарская, татарское, татарские, татарского, татарской, татарских, татарскому, tatar
    RU.bashkortostan	bashkortostan, башкортостан, башкортостана, башкирский, башкирская, башкирское, башкирские, башкирского, башкирской, башкирских, башкирскому
    RU.chuvashia	чувашия, чувашский, чувашская, чувашское, чувашские, чувашского, чувашской, чувашских, чувашскому
    RU.mordovia	мордовия, мордовский, мордовская, мордовское, мордовские, мордовского, мордовской, мордовских, мордовскому
    RU.mariel	марий эл, марийский, марийская, марийское, марийские, марийского, марийской, марийских, марийскому
    RU.dagestan	dagestan, дагестан, дагестана, дагестанский, дагестанская, дагестанское, дагестанские, дагестанского, дагестанской, дагестанских, дагестанскому
    RU.chechnya	chechnya, chechen, чечня, чеченский, чеченская, чеченское, чеченские, чеченского, чеченской, чеченских, чеченскому
    RU.ingushetia	ingushetia, ингушетия, ингушский, ингушская, ингушское, ингушские, ингушского, ингушской, ингушских, ингушскому
    RU.northossetia	северная осетия, северо-осетинский, северо-осетинская, северо-осетинское, северо-осетинские, северо-осетинского, северо-осетинской, северо-осетинских, северо-осетинскому, ossetia
    RU.kabardinobalkaria	кабардино-балкария, кабардино-балкарский, кабардино-балкарская, кабардино-балкарское, кабардино-балкарские, кабардино-балкарского, кабардино-балкарской, кабардино-балкарских, кабардино-балкарскому
    RU.stavropol	stavropol, ставрополь, ставропольский, ставропольская, ставропольское, ставропольские, ставропольского, ставропольской, ставропольских, ставропольскому
    RU.kalmykia	калмыкия, калмыцкий, калмыцкая, калмыцкое, калмыцкие, калмыцкого, калмыцкой, калмыцких, калмыцкому
    RU.crimea	crimea, crimée, krim, крым, крыма, крымский, крымская, крымское, крымские, крымского, крымской, крымских, крымскому, кримський, кримська, кримське, кримські, кримського, кримської, кримських, кримській, кримському, крим, kırım
    RU.sevastopol	sevastopol, севастополь, севастопольский, севастопольская, севастопольское, севастопольские, севастопольского, севастопольской, севастопольских, севастопольскому
    RU.yakutia	yakutia, sakha, якутия, якутск, саха, республика саха, якутский, якутская, якутское, якутские, якутского, якутской, якутских, якутскому
    RU.buryatia	buryatia, бурятия, бурятский, бурятская, бурятское, бурятские, бурятского, бурятской, бурятских, бурятскому
    RU.tuva	tuva, тыва, тувинский, тувинская, тувинское, тувинские, тувинского, тувинской, тувинских, тувинскому
    RU.khakassia	хакасия, хакасский, хакасская, хакасское, хакасские, хакасского, хакасской, хакасских, хакасскому
    RU.zabaykalsky	забайкальский, забайкальская, забайкальское, забайкальские, забайкальского, забайкальской, забайкальских, забайкальскому
    RU.primorye	приморье, приморский, приморская, приморское, приморские, приморского, приморской, приморских, приморскому
    RU.sakhalin	sakhalin, сахалин, сахалинский, сахалинская, сахалинское, сахалинские, сахалинского, сахалинской, сахалинских, сахалинскому
    RU.kamchatka	kamchatka, камчатка, камчатский, камчатская, камчатское, камчатские, камчатского, камчатской, камчатских, камчатскому
    RU.magadan	magadan, магадан
    RU.amur	амурский, амурская, амурское, амурские, амурского, амурской, амурских, амурскому
    RU.siberia	siberia, sibérie, sibirien, siberian, сибирь, сибири, сибирский, сибирская, сибирское, сибирские, сибирского, сибирской, сибирских, сибирскому
    RU.ural	ural, урал, урала, уральский, уральская, уральское, уральские, уральского, уральской, уральских, уральскому
    RU.volga	volga, волга, поволжский, поволжская, поволжское, поволжские, поволжского, поволжской, поволжских, поволжскому, приволжский, приволжская, приволжское, приволжские, приволжского, приволжской, приволжских, приволжскому
    RU.fareast	russian far east, дальний восток, дальневосточный, дальневосточная, дальневосточное, дальневосточные, дальневосточного, дальневосточной, дальневосточных, дальневосточному
    RU.don	донский, донская, донское, донские, донского, донской, донских, донскому
    RU.kuban	кубань, кубанский, кубанская, кубанское, кубанские, кубанского, кубанской, кубанских, кубанскому
    RU.sverdlovsk	свердловский, свердловская, свердловское, свердловские, свердловского, свердловской, свердловских, свердловскому
    RU.kurgan	курганский, курганская, курганское, курганские, курганского, курганской, курганских, курганскому
    RU.kostroma	костромский, костромская, костромское, костромские, костромского, костромской, костромских, костромскому
    RU.ugra	югра, ханты-мансийский, ханты-мансийская, ханты-мансийское, ханты-мансийские, ханты-мансийского, ханты-мансийской, ханты-мансийских, ханты-мансийскому
    RU.yamal	ямало-ненецкий, ямало-ненецкая, ямало-ненецкое, ямало-ненецкие, ямало-ненецкого, ямало-ненецкой, ямало-ненецких, ямало-ненецкому
    RU.tolyatti	тольятти
    RU.magnitogorsk	магнитогорск, магнитогорский, магнитогорская, магнитогорское, магнитогорские, магнитогорского, магнитогорской, магнитогорских, магнитогорскому
    RU.nizhnevartovsk	нижневартовск
    RU.surgut	сургут, сургутский, сургутская, сургутское, сургутские, сургутского, сургутской, сургутских, сургутскому
    RU.cherepovets	череповец, череповецкий, череповецкая, череповецкое, череповецкие, череповецкого, череповецкой, череповецких, череповецкому
    RU.obninsk	обнинск
    RU.dubna	dubna, дубна
    RW.kigali	kigali
    SA.riyadh	riyadh, riyad, riad, эр-рияд, الرياض, 利雅得
    SA.jeddah	jeddah, djeddah, جدة
    SA.mecca	mecca, makkah, la mecque, مكة, مكة المكرمة
    SA.medina	medina, médine, المدينة المنورة
    SA.dammam	dammam, الدمام
    SA.taif	taif, الطائف
    SA.qassim	qassim, القصيم
    SD.khartoum	khartoum, jartum, хартум, الخرطوم
    SD.omdurman	omdurman, أم درمان
    SD.darfur	darfur, darfour, دارفور
    SE.stockholm	stockholm, stockholms, estocolmo, stoccolma, стокгольм, ستوكهولم, 斯德哥尔摩, ストックホルム, 스톡홀름, tukholma
    SE.gothenburg	gothenburg, göteborg, göteborgs, gotemburgo, гётеборг
    SE.malmo	malmö, мальмё
    SE.uppsala	uppsala, упсала
    SE.lund	lund, lunds
    SE.linkoping	linköping, linköpings
    SE.orebro	örebro
    SE.umea	umeå
    SE.lulea	luleå
    SE.jonkoping	jönköping, jönköpings
    SE.karlstad	karlstad, karlstads
    SE.vasteras	västerås
    SE.norrkoping	norrköping
    SE.gavle	gävle
    SE.halmstad	halmstad
    SE.kalmar	kalmar
    SE.skane	skåne, skånes, skånsk, skånskt, skånska, skånske
    SE.vastragotaland	västra götaland, västergötland
    SE.ostergotland	östergötland, östergötlands
    SE.smaland	småland, smålands
    SE.dalarna	dalarna, dalarnas
    SE.norrbotten	norrbotten, norrbottens
    SE.vasterbotten	västerbotten, västerbottens
    SE.varmland	värmland, värmlands
    SE.gotland	gotland, gotlands
    SE.halland	halland, hallands
    SE.sodermanland	södermanland, sörmland, sörmlands
    SE.jamtland	jämtland, jämtlands
    SE.blekinge	blekinge
    SI.ljubljana	ljubljana, ljubljani, ljubljanski, ljubljanska, ljubljansko, ljubljanske, ljubljanskega, ljubljanskih, lubiana, laibach, любляна
    SI.maribor	maribor, mariboru, mariborski, mariborska, mariborsko, mariborske, mariborskega, mariborskih
    SI.koper	koper, kopru, capodistria
    SI.novagorica	nova gorica, novi gorici
    SK.bratislava	bratislava, bratislave, bratislavský, bratislavská, bratislavské, bratislavského, bratislavskej, bratislavských, pressburg, pozsony, братислава
    SK.kosice	košice, košiciach, košický, košická, košické, košického, košickej, košických, kassa
    SK.zilina	žilina, žiline, žilinský, žilinská, žilinské, žilinského, žilinskej, žilinských
    SK.presov	prešov, prešove, prešovský, prešovská, prešovské, prešovského, prešovskej, prešovských
    SK.nitra	nitra, nitre, nitrianský, nitrianská, nitrianské, nitrianského, nitrianskej, nitrianských
    SK.banskabystrica	banská bystrica, banskej bystrici, banskobystrický, banskobystrická, banskobystrické, banskobystrického, banskobystrickej, banskobystrických
    SK.trnava	trnava, trnave, trnavský, trnavská, trnavské, trnavského, trnavskej, trnavských
    SK.trencin	trenčín, trenčíne, trenčianský, trenčianská, trenčianské, trenčianského, trenčianskej, trenčianských
    SK.zvolen	zvolen, zvolene
    SL.freetown	freetown
    SN.dakar	dakar, дакар, داكار
    SN.thies	thiès
    SN.saintlouis	saint-louis sénégal
    SN.ziguinchor	ziguinchor, casamance
    SN.touba	touba
    SO.mogadishu	mogadishu, mogadiscio, muqdisho, مقديشو
    SO.hargeisa	hargeisa
    SR.paramaribo	paramaribo
    SS.juba	juba
    SV.sansalvador	san salvador
    SY.damascus	damascus, damas, damasco, damaskus, дамаск, دمشق, 大马士革
    SY.aleppo	aleppo, alep, алеппо, حلب
    SY.homs	homs, حمص
    SY.latakia	latakia, اللاذقية
    SY.idlib	idlib, إدلب
    TD.ndjamena	n'djamena, ndjamena, نجامينا
    TG.lome	lomé
    TG.kara	kara togo
    TH.bangkok	bangkok, бангкок, กรุงเทพ, กรุงเทพมหานคร, กรุงเทพฯ, 曼谷, バンコク, 방콕
    TH.chiangmai	chiang mai, เชียงใหม่, 清迈
    TH.khonkaen	khon kaen, ขอนแก่น
    TH.songkhla	songkhla, สงขลา
    TH.phuket	phuket, ภูเก็ต
    TH.nakhonratchasima	nakhon ratchasima, นครราชสีมา
    TH.chonburi	chonburi, ชลบุรี
    TH.chiangrai	chiang rai, เชียงราย
    TH.phitsanulok	phitsanulok, พิษณุโลก
    TH.ubon	ubon ratchathani, อุบลราชธานี
    TH.udon	udon thani, อุดรธานี
    TH.suratthani	surat thani, สุราษฎร์ธานี
    TJ.dushanbe	dushanbe, douchanbé, душанбе
    TL.dili	dili
    TM.ashgabat	ashgabat, ашхабад, aşgabat
    TN.tunis	túnez capital, тунис город, تونس العاصمة, tunis
    TN.sfax	sfax, صفاقس
    TN.sousse	sousse, سوسة
    TN.monastir	المنستير
    TN.gabes	gabès, قابس
    TN.carthage	carthage, قرطاج
    TN.kairouan	kairouan, القيروان
    TR.istanbul	istanbul, estambul, istambul, стамбул, κωνσταντινούπολη, إسطنبول, اسطنبول, 伊斯坦布尔, イスタンブール, 이스탄불, constantinople
    TR.ankara	ankara, анкара, أنقرة, 安卡拉, アンカラ
    TR.izmir	izmir, smyrna, измир
    TR.bursa	bursa
    TR.antalya	antalya
    TR.adana	adana
    TR.konya	konya
    TR.gaziantep	gaziantep
    TR.kayseri	kayseri
    TR.eskisehir	eskişehir
    TR.diyarbakir	diyarbakır, amed
    TR.erzurum	erzurum
    TR.trabzon	trabzon
    TR.samsun	samsun
    TR.mersin	mersin
    TR.malatya	malatya
    TR.sivas	sivas
    TR.kocaeli	kocaeli
    TR.sakarya	sakarya
    TR.denizli	denizli
    TR.hatay	hatay
    TR.anatolia	anatolia, anatolie, anadolu
    TR.edirne	edirne
    TR.canakkale	çanakkale
    TR.bolu	bolu
    TR.elazig	elazığ
    TR.sanliurfa	şanlıurfa
    TR.kahramanmaras	kahramanmaraş
    TR.thrace	trakya
    TR.aegean	ege
    TT.portofspain	port of spain
    TW.taipei	taipei, taïpei, тайбэй, 台北, 臺北, 台北市, 臺北市, 타이베이
    TW.kaohsiung	kaohsiung, 高雄, 高雄市
    TW.taichung	taichung, 台中, 臺中, 台中市
    TW.tainan	tainan, 台南, 臺南, 台南市
    TW.hsinchu	hsinchu, 新竹
    TW.hualien	hualien, 花蓮
    TW.newtaipei	new taipei, 新北, 新北市
    TW.taoyuan	taoyuan, 桃園
    TW.yunlin	yunlin, 雲林
    TZ.daressalaam	dar es salaam, дар-эс-салам
    TZ.dodoma	dodoma
    TZ.arusha	arusha
    TZ.mwanza	mwanza
    TZ.moshi	moshi
    TZ.morogoro	morogoro
    UA.kyiv	kyiv, kiev, kijów, kiew, kyjev, kijev, kijowie, київ, києва, києві, київський, київська, київське, київські, київського, київської, київських, київській, київському, киев, киева, киевский, киевская, киевское, киевские, киевского, киевской, киевских, киевскому, كييف, 基辅, キエフ, キーウ, 키이우
    UA.kharkiv	kharkiv, kharkov, charkiw, харків, харкова, харківський, харківська, харківське, харківські, харківського, харківської, харківських, харківській, харківському, харьков, харьковский, харьковская, харьковское, харьковские, харьковского, харьковской, харьковских, харьковскому
    UA.lviv	lviv, lvov, lwów, lemberg, львів, львова, львівський, львівська, львівське, львівські, львівського, львівської, львівських, львівській, львівському, львов, львовский, львовская, львовское, львовские, львовского, львовской, львовских, львовскому
    UA.odesa	odesa, odessa, одеса, одеси, одеський, одеська, одеське, одеські, одеського, одеської, одеських, одеській, одеському, одесса, одессы, одесский, одесская, одесское, одесские, одесского, одесской, одесских, одесскому
    UA.dnipro	dnipro, dnepropetrovsk, дніпро, дніпра, дніпропетровськ, дніпропетровський, дніпропетровська, дніпропетровське, дніпропетровські, дніпропетровського, дніпропетровської, дніпропетровських, дніпропетровській, дніпропетровському, дніпровський, дніпровська, дніпровське, дніпровські, дніпровського, дніпровської, дніпровських, дніпровській, дніпровському, днепропетровск, днепропетровский, днепропетровская, днепропетровское, днепропетровские, днепропетровского, днепропетровской, днепропетровских, днепропетровскому, днепр
    UA.donetsk	donetsk, донецьк, донецький, донецька, донецьке, донецькі, донецького, донецької, донецьких, донецькій, донецькому, донецк, донецкий, донецкая, донецкое, донецкие, донецкого, донецкой, донецких, донецкому, donbas, донбас, донбасс, донбасский, донбасская, донбасское, донбасские, донбасского, донбасской, донбасских, донбасскому
    UA.zaporizhzhia	zaporizhzhia, zaporozhye, запоріжжя, запорізький, запорізька, запорізьке, запорізькі, запорізького, запорізької, запорізьких, запорізькій, запорізькому, запорожье, запорожский, запорожская, запорожское, запорожские, запорожского, запорожской, запорожских, запорожскому
    UA.luhansk	luhansk, lugansk, луганськ, луганський, луганська, луганське, луганські, луганського, луганської, луганських, луганській, луганському, луганск, луганский, луганская, луганское, луганские, луганского, луганской, луганских, луганскому
    UA.ternopil	ternopil, тернопіль, тернопільський, тернопільська, тернопільське, тернопільські, тернопільського, тернопільської, тернопільських, тернопільській, тернопільському
    UA.ivanofrankivsk	ivano-frankivsk, івано-франківськ, івано-франківський, івано-франківська, івано-франківське, івано-франківські, івано-франківського, івано-франківської, івано-франківських, івано-франківській, івано-франківському
    UA.chernivtsi	chernivtsi, чернівці, чернівецький, чернівецька, чернівецьке, чернівецькі, чернівецького, чернівецької, чернівецьких, чернівецькій, чернівецькому
    UA.uzhhorod	uzhhorod, ужгород, ужгородський, ужгородська, ужгородське, ужгородські, ужгородського, ужгородської, ужгородських, ужгородській, ужгородському, ungvár
    UA.transcarpathia	закарпаття, закарпатський, закарпатська, закарпатське, закарпатські, закарпатського, закарпатської, закарпатських, закарпатській, закарпатському, kárpátaljai
    UA.vinnytsia	vinnytsia, вінниця, вінницький, вінницька, вінницьке, вінницькі, вінницького, вінницької, вінницьких, вінницькій, вінницькому
    UA.poltava	poltava, полтава, полтавський, полтавська, полтавське, полтавські, полтавського, полтавської, полтавських, полтавській, полтавському
    UA.sumy	sumy, суми, сумський, сумська, сумське, сумські, сумського, сумської, сумських, сумській, сумському
    UA.cherkasy	cherkasy, черкаси, черкаський, черкаська, черкаське, черкаські, черкаського, черкаської, черкаських, черкаській, черкаському
    UA.chernihiv	chernihiv, чернігів, чернігівський, чернігівська, чернігівське, чернігівські, чернігівського, чернігівської, чернігівських, чернігівській, чернігівському
    UA.zhytomyr	zhytomyr, житомир, житомирський, житомирська, житомирське, житомирські, житомирського, житомирської, житомирських, житомирській, житомирському
    UA.khmelnytskyi	хмельницький, хмельницька, хмельницьке, хмельницькі, хмельницького, хмельницької, хмельницьких, хмельницькій, хмельницькому
    UA.rivne	rivne, рівне, рівненський, рівненська, рівненське, рівненські, рівненського, рівненської, рівненських, рівненській, рівненському
    UA.volyn	волинь, волинський, волинська, волинське, волинські, волинського, волинської, волинських, волинській, волинському, луцьк, луцький, луцька, луцьке, луцькі, луцького, луцької, луцьких, луцькій, луцькому, wołyń
    UA.mykolaiv	mykolaiv, миколаїв, миколаївський, миколаївська, миколаївське, миколаївські, миколаївського, миколаївської, миколаївських, миколаївській, миколаївському
    UA.kherson	kherson, херсон, херсонський, херсонська, херсонське, херсонські, херсонського, херсонської, херсонських, херсонській, херсонському
    UA.kropyvnytskyi	кропивницький, кіровоградський, кіровоградська, кіровоградське, кіровоградські, кіровоградського, кіровоградської, кіровоградських, кіровоградській, кіровоградському
    UA.kremenchuk	кременчук, кременчуцький, кременчуцька, кременчуцьке, кременчуцькі, кременчуцького, кременчуцької, кременчуцьких, кременчуцькій, кременчуцькому
    UA.prykarpattia	прикарпатський, прикарпатська, прикарпатське, прикарпатські, прикарпатського, прикарпатської, прикарпатських, прикарпатській, прикарпатському
    UG.kampala	kampala, кампала
    UG.gulu	gulu
    UG.mbarara	mbarara
    UG.entebbe	entebbe
    UG.makerere	makerere
    US.newyork	new york, new york city, nyc, nueva york, nova york, nova iorque, нью-йорк, نيويورك, ניו יורק, 纽约, 紐約, ニューヨーク, 뉴욕
    US.losangeles	los angeles, los ángeles, лос-анджелес, 洛杉矶, ロサンゼルス
    US.chicago	chicago, чикаго, 芝加哥, シカゴ
    US.houston	houston
    US.philadelphia	philadelphia, филадельфия, 费城
    US.phoenix	phoenix az
    US.sanantonio	san antonio
    US.sandiego	san diego
    US.dallas	dallas
    US.austin	austin
    US.sanfrancisco	san francisco, сан-франциско, 旧金山, サンフランシスコ
    US.bayarea	bay area, san francisco bay
    US.sanjose	san jose california
    US.boston	boston, бостон, 波士顿, ボストン
    US.seattle	seattle
    US.denver	denver
    US.washingtondc	washington dc, washington d.c., washington, d.c., district of columbia, вашингтон, واشنطن, 华盛顿
    US.detroit	detroit
    US.atlanta	atlanta
    US.miami	miami
    US.minneapolis	minneapolis, twin cities
    US.stlouis	st. louis, st louis, saint louis
    US.baltimore	baltimore
    US.cleveland	cleveland
    US.pittsburgh	pittsburgh
    US.cincinnati	cincinnati
    US.columbusoh	columbus ohio
    US.indianapolis	indianapolis
    US.milwaukee	milwaukee
    US.kansascity	kansas city
    US.nashville	nashville
    US.memphis	memphis
    US.neworleans	new orleans
    US.charlotte	charlotte
    US.raleigh	raleigh
    US.orlando	orlando
    US.tampa	tampa
    US.jacksonville	jacksonville
    US.saltlakecity	salt lake city
    US.lasvegas	las vegas
    US.portland	portland
    US.sacramento	sacramento
    US.oakland	oakland
    US.berkeley	berkeley
    US.buffalo	buffalo ny
    US.rochester	rochester
    US.syracuse	syracuse
    US.albany	albany
    US.brooklyn	brooklyn
    US.bronx	bronx
    US.queens	queens new york
    US.manhattan	manhattan
    US.longisland	long island
    US.newark	newark
    US.hartford	hartford
    US.newhaven	new haven
    US.richmond	richmond
    US.omaha	omaha
    US.louisville	louisville
    US.oklahomacity	oklahoma city
    US.tulsa	tulsa
    US.albuquerque	albuquerque
    US.tucson	tucson
    US.elpaso	el paso
    US.honolulu	honolulu
    US.anchorage	anchorage
    US.annarbor	ann arbor
    US.alabama	alabama
    US.alaska	alaska, alaskan
    US.arizona	arizona
    US.arkansas	arkansas
    US.california	california, californian, californie, kalifornien, калифорния, 加州, 加利福尼亚, カリフォルニア
    US.southerncalifornia	southern california
    US.northerncalifornia	northern california
    US.colorado	colorado
    US.connecticut	connecticut
    US.delaware	delaware
    US.florida	florida, floride, флорида
    US.southflorida	south florida
    US.hawaii	hawaii, hawai'i, hawaiian
    US.idaho	idaho
    US.illinois	illinois
    US.indiana	indiana
    US.iowa	iowa
    US.kansas	kansas
    US.kentucky	kentucky
    US.louisiana	louisiana
    US.maine	maine
    US.maryland	maryland
    US.massachusetts	massachusetts
    US.michigan	michigan
    US.minnesota	minnesota
    US.mississippi	mississippi
    US.missouri	missouri
    US.montana	montana
    US.nebraska	nebraska
    US.nevada	nevada
    US.newhampshire	new hampshire
    US.newjersey	new jersey
    US.newmexico	new mexico
    US.newengland	new england
    US.northcarolina	north carolina
    US.southcarolina	south carolina
    US.northdakota	north dakota
    US.southdakota	south dakota
    US.ohio	ohio
    US.oklahoma	oklahoma
    US.oregon	oregon
    US.pennsylvania	pennsylvania, pensilvania
    US.rhodeisland	rhode island
    US.tennessee	tennessee
    US.texas	texas, tejas, texan, 德州, テキサス
    US.utah	utah
    US.vermont	vermont
    US.virginia	virginia
    US.westvirginia	west virginia
    US.washingtonstate	washington state, state of washington
    US.wisconsin	wisconsin
    US.wyoming	wyoming
    US.midwest	midwest, midwestern
    US.appalachia	appalachia, appalachian
    US.pacificnorthwest	pacific northwest
    UY.montevideo	montevideo, монтевидео
    UZ.tashkent	tashkent, taşkent, tachkent, ташкент, ташкентский, ташкентская, ташкентское, ташкентские, ташкентского, ташкентской, ташкентских, ташкентскому, toshkent, тошкент
    UZ.samarkand	samarkand, самарканд, самаркандский, самаркандская, самаркандское, самаркандские, самаркандского, самаркандской, самаркандских, самаркандскому, samarqand
    UZ.bukhara	bukhara, бухара, buxoro
    UZ.fergana	fergana, farg'ona
    UZ.andijan	andijon
    UZ.namangan	namangan
    UZ.karakalpakstan	karakalpakstan, qoraqalpog'iston, каракалпакстан
    VE.caracas	caracas, каракас
    VE.maracaibo	maracaibo
    VE.zulia	zulia
    VE.carabobo	carabobo
    VE.merida	mérida
    VN.hanoi	hanoi, hà nội, ha noi, hanói, ханой, 河内, ハノイ, 하노이
    VN.hochiminhcity	ho chi minh city, hồ chí minh, thành phố hồ chí minh, saigon, sài gòn, хошимин, 胡志明市, ホーチミン
    VN.danang	da nang, đà nẵng
    VN.hue	huế
    VN.cantho	can tho, cần thơ
    VN.haiphong	haiphong, hải phòng
    VN.thainguyen	thái nguyên
    VN.nghean	nghệ an
    VN.dalat	đà lạt
    VN.quangninh	quảng ninh
    VN.dongnai	đồng nai
    VN.binhduong	bình dương
    YE.sanaa	sanaa, sana'a, صنعاء
    YE.aden	aden, عدن
    YE.taiz	taiz, تعز
    YE.hadhramaut	hadhramout, حضرموت
    ZA.johannesburg	johannesburg, йоханнесбург, 约翰内斯堡
    ZA.capetown	cape town, le cap, ciudad del cabo, kapstadt, kaapstad, città del capo, кейптаун, 开普敦
    ZA.durban	durban
    ZA.pretoria	pretoria, tshwane, претория
    ZA.gauteng	gauteng
    ZA.kwazulunatal	kwazulu-natal, kwazulu, kzn
    ZA.westerncape	western cape, wes-kaap
    ZA.easterncape	eastern cape
    ZA.northerncape	northern cape
    ZA.freestate	orange free state
    ZA.limpopo	limpopo
    ZA.mpumalanga	mpumalanga
    ZA.stellenbosch	stellenbosch
    ZA.bloemfontein	bloemfontein
    ZA.portelizabeth	port elizabeth, gqeberha
    ZA.soweto	soweto
    ZA.witwatersrand	witwatersrand
    ZM.lusaka	lusaka
    ZM.copperbelt	copperbelt
    ZW.harare	harare
    ZW.bulawayo	bulawayo
    """#
}
