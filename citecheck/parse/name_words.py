"""Words that tell what part of a name a token is: particles, suffixes, roles, words of organisations. All folded."""

from __future__ import annotations

PARTICLES = frozenset(
    """
    a aan af ap av bar ben bin bint d da dal dalla das de de' dei degli del dela dell dell' della delle dello dem den der
    des di do dos st ste du e' el ibn in 't la las le les lo los mac n' 's t ten ter till tot tou 't und uit van vander vanden
    vande vd vom von ver vor y zu zum zur zur' al ul ud ad ash as abu abd op onder d' l' af
    """.split()
) - {"a", "in", "und", "y", "t", "ad", "as"}
"""Family-name particles of Dutch, German, French, Spanish, Portuguese, Italian, Arabic, Hebrew and Nordic names."""

CAPITAL_PARTICLES = frozenset(
    "van von der den de di da du del della la le dos das zu ter ten vom zur des el al".split()
)
"""Particles that are read as such in a list printed in capitals too: "VAN DER HEIJDE"."""

GIVEN_LIKE_PARTICLES = frozenset("al abd abu ben bar da di do du el la le lo ten van ver mac das del den".split())
"""Particles that are given or family names as well when they begin with a capital: "Ben Smith", "Du Y"."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th", "esq"})
"""What may follow a name as its suffix."""

STATES = frozenset({"U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "U.S.A.", "N.Y."})
"""Abbreviations that look like initials and begin the name of an authority: "U.S. Congress"."""

TITLES = frozenset(
    "dr prof sir phd ph.d m.d mr mrs hon rev msc dphil dipl ing director directors producer producers writer screenwriter "
    "composer conductor host performer artist photographer author authors autor auteur comp. chair lead by por par".split()
)
"""Titles and degrees, which are no part of a name."""

FUNCTION_WORDS = frozenset(
    """
    of for the on in to from at by with and der die das des fur zu im in und del de la las los el para por de los da do
    das dos della delle dei di du et pour sur les le l d van voor het och for og til i av w z dla
    """.split()
)
"""Small words within the names of organisations."""

ORGANISATION_WORDS = frozenset(
    """
    academy academia academie accademia administration agence agencia agency agenzia akademie alliance amnesty amt archive
    archives archiv army arxiv assembly assembleia asamblea associacao association associates associazione asociacion
    australia authority bank bancaria banco banque bibliothek bibliotheque biblioteca board britain brothers bulletin
    bundesamt bundesagentur bundesanstalt bundesinstitut bundesministerium bundesrat bundesregierung bundestag bund
    bundeszentrale bureau buro cabinet caisse camara canada center centers centre centres centro centrum chamber chronicle
    church circle city club coalition college collaboration collaborative collective collegium comision comissao comision
    comitato comite commissariat commission commissione committee communities community company conference confederation
    congress conseil consejo consiglio consortium consulting convention cooperation corp corporation corps council
    counsel countries county court daily department departement departamento deutscher deutsches deutsche directorate
    directorio district division ecole eds embassy enquiry enterprise enterprises europarat eurostat exchange executive
    federal federation federacion federazione force forschungsgruppe forschungsinstitut forschungszentrum forum fondation
    foundation fundacion fundacao fund fonds gazette general gesellschaft gmbh gobierno government governo gouvernement
    group groupe group's grupo guardian hauptverband herald hochschule hospital house inc incorporated
    industries initiative collab inspectorate instituto institut institute institutes institution institutions
    instituut intelligence international istat istituto journal judiciary kantar kingdom kommission konferenz laboratories
    laboratory landesamt landesregierung league library limited llc llp ltd magazine media ministere ministeriet
    ministerio ministerium ministero ministers ministry museum nation national nations network news newspaper
    observatory observatorio office organisation organisations organization organizations organizacion organizacao oecd
    ombudsman oxfam pact panel parliament parlament parlement partners partnership party police post press program
    programme project projekt provincial publications publishers rat reich republic republica republik repubblica
    research reserve review royaume sachverstandigenrat school schools secretariat secretaria secretary sector section
    security senate senat service services sociedad sociedade societa societe society staff standards state states
    statistics statistik statistisches stiftung studies study subcommittee summit survey syndicate system systems
    taskforce team tech technologies television times today treasury tribune tribunal trust unesco unicef union uniao
    universidad universidade universita universitat universitaet universitatea universite universiteit universitet
    universities university unit vereinigung verein verband watch wirtschaftsforschung working workshop world worldbank
    zentralbank zentrale zentrum academies secretariate coordination investigators trialists participants consortia
    genome collaborators initiative's alliances cooperative registry trial foundation's collaboration's
    """.split()
)
"""Words that a person's name does not hold, or hardly ever."""

SURNAME_LIKE = frozenset(
    """
    bank banks church circle city club college council court group house hospital industries day post press school
    schools senate service staff state summit times today trust union world center centre force herald circle archer
    parliament police party pact panel chamber board division journal eds reich bund amt archer banco watch
    """.split()
)
"""Words of organisations that are family names as well: "R. J. House"."""

CONNECTIVES = frozenset(
    {"&", "and", "And", "et", "und", "y", "e", "en", "och", "og", "u.", "u", "sowie", "и", "та", "й", "και", "ve", "i", "a"}
    | {"with", "mit", "avec", "con", "com", "dan", "és", "și", "ja"}
)
"""What joins the last two names, in the main languages; single letters count only in lower case."""

EDITOR_WORDS = frozenset(
    """
    ed eds ed. eds. editor editors edited edit edt edts hrsg hg hgg hrsgg herausgeber herausgeberin herausgegeben
    edition-editor editeur editeurs editrice dir coord coords coordinador coordinadora coordinadores coordonne comp comps compiler
    compilador compiladores compiladora compilers org orgs organizador organizadores organizadora curatore curatori
    a-cura redaktor redaktion redakteur bearb red redactie ред
    """.split()
)

TRANSLATOR_WORDS = frozenset(
    "trans transl translator translators translated ubers ubersetzt ubersetzung ubersetzer trad traduction traduccion tr".split()
)

HUNGARIAN_FAMILIES = frozenset(
    "balogh farkas horvath kiss kovacs lakatos meszaros molnar nagy nemeth olah papp simon szabo szucs takacs toth varga".split()
)
EASTERN_FAMILIES = frozenset(
    """
    ahn an bae baek ban bang bao bo cai cao cha chae chai chan chang chao che chen cheng cheung chi cho choe choi chong
    chou chow chu chun chung cui dai deng ding dong dou du duan fan fang fei feng fu gan gao ge geng gong gu guan guo
    gwak ha han hao he heo ho hong hou hsieh hsu hu hua huang hui huo hur hwang im jang jeon jeong ji jia jian jiang jiao
    jin jing jo joo ju jung kang ke kim ko kong koo kuang kuo kwak kwon lai lam lan lau lee lei leung li lian liang liao
    lim lin ling liu long lou lu luo lv ma mao mei meng miao min mo moon mu na nam ng nguyen ni nie ning niu no noh oh ou
    ouyang pan pang park pei peng pham ping pu pyun qi qian qiao qin qiu qu quan ren rhee ro roh ruan ryu seo shang
    shao shen sheng shi shih shim shin shu si sim sima situ sohn son song su suh sui sun tan tang tao teng tian tong tran
    tsai tseng tu wan wang wei wen weng won wong woo wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yee yeh
    yi yin ying yoo yoon you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuo zou zuo
    """.split()
) | HUNGARIAN_FAMILIES
"""Chinese, Korean, Vietnamese and Hungarian family names, which stand first where a name is in its own order."""

SPANISH_FAMILIES = frozenset(
    """
    aguilar aguirre alonso alvarez arias blanco bravo cabrera calvo campos cano carmona carrasco castillo castro contreras
    cortes crespo cruz delgado diaz diez dominguez duran espinosa esteban estrada fernandez ferrer flores fuentes gallego
    garcia garrido gil gimenez gomez gonzales gonzalez guerra guerrero gutierrez guzman hernandez herrera herrero hidalgo
    ibanez iglesias jimenez lopez lorenzo lozano marin marquez martinez medina mejia mendez mendoza molina montero
    montes mora morales moreno moya munoz navarro nieto nunez ortega ortiz ortiz pardo pastor pascual pena perez prieto
    ramirez ramos rey reyes rios rivas rivera rodriguez rojas roman romero rubio ruiz saez salazar salinas sanchez santana
    santiago santos sanz serrano silva solis soler soto suarez torres valdes vargas vazquez vega velasco velazquez vera
    vicente vidal zamora zapata
    """.split()
)
"""Spanish family names: two in a row after a given name are both the family's ("Gabriel García Márquez")."""

ABBREVIATIONS = frozenset(
    """
    inst univ dept natl intl assoc comm minist fed gen alex geo chas wm jos thos theo fred benj robt edw chr jun sen ste st
    bros corp inc ltd co acad soc nat int eur amer med hosp lab labs dev res min mt ft
    """.split()
)
"""Words that a full stop shortens: it ends no name."""
